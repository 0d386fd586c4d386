using System.Globalization;
using System.Text;

namespace WhoSupervises.Model.Documents;

/// <summary>Where a clause stands: 条 or a listed heading (十二、), 款, 项, 目; printed <c>第三十条（八）</c>.</summary>
/// <remarks>Ordered as the document is. 之二 tells twins apart that the original numbers alike; it is not part of the official number.</remarks>
/// <param name="Article">Article or heading number, from 1; 0 for a document's preamble.</param>
/// <param name="Listed">True for a document without 条, whose headings are 一、二、….</param>
/// <param name="Paragraph">款, from 1; 0 where the whole article or its only 款 is meant.</param>
/// <param name="Item">项 （一）, from 1; 0 where none.</param>
/// <param name="SubItem">目 1., from 1; 0 where none.</param>
/// <param name="Twin">1 for the first of the clauses that the original numbers alike, 2 for the second ….</param>
/// <param name="Extra">第X条之Y of amended laws; 0 where none.</param>
public readonly record struct ClausePath(int Article, bool Listed = false, int Paragraph = 0, int Item = 0, int SubItem = 0, int Twin = 1, int Extra = 0)
    : IComparable<ClausePath>
{
    /// <summary>The article that this clause belongs to.</summary>
    public ClausePath ArticlePath => new(Article, Listed, Extra: Extra);

    /// <summary>The official number without the mark that tells twins apart.</summary>
    public string Official => (this with { Twin = 1 }).ToString();

    /// <inheritdoc/>
    public int CompareTo(ClausePath other) =>
        (Article, Extra, Paragraph, Item, SubItem, Twin).CompareTo((other.Article, other.Extra, other.Paragraph, other.Item, other.SubItem, other.Twin));

    /// <summary>Orders clauses as the document does.</summary>
    public static bool operator <(ClausePath left, ClausePath right) => left.CompareTo(right) < 0;

    /// <summary>Orders clauses as the document does.</summary>
    public static bool operator >(ClausePath left, ClausePath right) => left.CompareTo(right) > 0;

    /// <summary>Orders clauses as the document does.</summary>
    public static bool operator <=(ClausePath left, ClausePath right) => left.CompareTo(right) <= 0;

    /// <summary>Orders clauses as the document does.</summary>
    public static bool operator >=(ClausePath left, ClausePath right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override string ToString()
    {
        StringBuilder text = new();
        if (Article > 0)
        {
            text.Append(Listed ? ChineseNumber.Format(Article) + "、" : $"第{ChineseNumber.Format(Article)}条");
        }

        if (Extra > 0)
        {
            text.Append("之").Append(ChineseNumber.Format(Extra));
        }

        if (Paragraph > 0)
        {
            text.Append('第').Append(ChineseNumber.Format(Paragraph)).Append('款');
        }

        if (Item > 0)
        {
            text.Append('（').Append(ChineseNumber.Format(Item)).Append('）');
        }

        if (SubItem > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{SubItem}.");
        }

        if (Twin > 1)
        {
            text.Append('〔').Append(ChineseNumber.Format(Twin)).Append('〕');
        }

        return text.Length == 0 ? "序言" : text.ToString();
    }

    /// <summary>Reads a clause number in any common spelling: 第三十条（八）, 第30条第(8)项, 十二、（四）, 第六条第二款（三）, 第三十六条（七）〔二〕.</summary>
    /// <param name="text">The text; surrounding space is allowed.</param>
    /// <param name="path">The clause, if true is returned.</param>
    public static bool TryParse(string text, out ClausePath path) => ClausePathReader.TryRead(text, out path);
}
