using WhoSupervises.Resolution.Explaining;

namespace WhoSupervises.Reports.Rendering;

/// <summary>Citations as reports print them.</summary>
public static class Citations
{
    /// <summary>《标题》第三十条（八）、第三十一条；《另一标题》…: clauses of one document stand together.</summary>
    public static string Text(IEnumerable<Citation> citations) =>
        string.Join('；', citations.GroupBy(c => c.Title, StringComparer.Ordinal).Select(g => $"《{g.Key}》{string.Join('、', g.Select(c => c.Clause).Distinct(StringComparer.Ordinal))}"));

    /// <summary>The same with titles shortened, for wide tables that list the documents in full elsewhere.</summary>
    public static string Brief(IEnumerable<Citation> citations) =>
        string.Join('；', citations.GroupBy(c => c.Title, StringComparer.Ordinal).Select(g => $"《{Short(g.Key)}》{string.Join('、', g.Select(c => c.Clause).Distinct(StringComparer.Ordinal))}"));

    /// <summary>A title without the name of the State; one longer than sixteen characters loses what stands in brackets at its end, then keeps its beginning and end.</summary>
    public static string Short(string title)
    {
        string name = title.StartsWith("中华人民共和国", StringComparison.Ordinal) ? title[7..] : title;
        int bracket = name.Length > 16 && name.EndsWith('）') ? name.LastIndexOf('（') : -1;
        name = bracket > 0 ? name[..bracket] : name;
        return name.Length <= 16 ? name : $"{name[..8]}……{name[^4..]}";
    }
}
