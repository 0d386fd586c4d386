using WhoSupervises.Resolution.Explaining;

namespace WhoSupervises.Cli.Rendering;

/// <summary>Citations in a line: 《实施细则》第三十条（一）、第三十条（八）；《消防法》第四条.</summary>
internal static class CitationWords
{
    /// <summary>At most <paramref name="most"/> clauses, grouped by document.</summary>
    public static string List(IReadOnlyList<Citation> basis, int most)
    {
        IEnumerable<string> shown = basis.Take(most).GroupBy(b => b.Title, StringComparer.Ordinal)
            .Select(g => $"《{g.Key}》{string.Join('、', g.Select(Clause).Distinct(StringComparer.Ordinal))}");
        return string.Join('；', shown) + (basis.Count > most ? $"等{basis.Count}处" : "");
    }

    /// <summary>The clause without the mark that ends a heading: 九、 is 九.</summary>
    public static string Clause(Citation citation) => citation.Clause.TrimEnd('、');

    /// <summary>One clause with the terms that matched.</summary>
    public static string One(Citation citation) =>
        $"《{citation.Title}》{Clause(citation)}{(citation.Terms.Count > 0 ? $"：{string.Join('、', citation.Terms)}" : "")}";
}
