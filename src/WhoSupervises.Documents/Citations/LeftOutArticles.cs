using System.Text.RegularExpressions;
using WhoSupervises.Model.Documents;

namespace WhoSupervises.Documents.Citations;

/// <summary>Reads the articles that a document lists as left out: 第七条、第十一条至第十五条；因：….</summary>
internal static partial class LeftOutArticles
{
    /// <summary>Says of a clause whether it, or its article, is left out.</summary>
    public static Func<ClausePath, bool> Parse(IEnumerable<string> lines)
    {
        List<(ClausePath From, ClausePath To)> ranges = [];
        foreach (string line in lines)
        {
            int reason = line.IndexOf('因', StringComparison.Ordinal);
            foreach (string part in (reason < 0 ? line : line[..reason]).Split(['、', '，', ',', '；', ';', '：', ':'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                string[] ends = To().Split(part);
                if (ClausePath.TryParse(ends[0], out ClausePath from) && ClausePath.TryParse(ends[^1], out ClausePath to))
                {
                    ranges.Add((from, to));
                }
            }
        }

        return path => ranges.Exists(r => IsWithin(path, r.From, r.To));
    }

    // 第三十三条第二款 takes in its items; an item named without its 款 is meant wherever it stands in the article.
    private static bool IsWithin(ClausePath path, ClausePath first, ClausePath last)
    {
        ClausePath at = new(
            path.Article,
            path.Listed,
            first.Paragraph > 0 ? path.Paragraph : 0,
            first.Item > 0 ? path.Item : 0,
            first.SubItem > 0 ? path.SubItem : 0,
            Extra: path.Extra);
        return at >= (first with { Twin = 1 }) && at <= (last with { Twin = 1 });
    }

    [GeneratedRegex("\\s*(?:至|到|—|－|-)\\s*", RegexOptions.CultureInvariant)]
    private static partial Regex To();
}
