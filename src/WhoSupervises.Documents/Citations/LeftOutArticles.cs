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

        return path => ranges.Exists(r =>
            r.From.Item > 0 || r.From.Paragraph > 0
                ? path with { Twin = 1, Paragraph = r.From.Paragraph == 0 ? 0 : path.Paragraph } is var p && p >= r.From && p <= r.To
                : path.ArticlePath >= r.From.ArticlePath && path.ArticlePath <= r.To.ArticlePath);
    }

    [GeneratedRegex("\\s*(?:至|到|—|－|-)\\s*", RegexOptions.CultureInvariant)]
    private static partial Regex To();
}
