using System.Text.RegularExpressions;
using WhoSupervises.Model.Documents;

namespace WhoSupervises.Reports.Opinions;

/// <summary>Edits the paragraphs that are to be printed: numbers without holes, and long titles shortened after their first mention.</summary>
/// <remarks>Done last, on what is kept: a section that was left out leaves no hole in the numbers.</remarks>
public static partial class OpinionEdition
{
    private const string Republic = "中华人民共和国";
    private const int LongTitle = 15;

    /// <summary>The paragraphs as printed: 一、 headings, （一） steps, 《…实施细则》（以下简称《实施细则》）.</summary>
    public static IReadOnlyList<OpinionParagraph> Of(IReadOnlyList<OpinionParagraph> body)
    {
        List<OpinionParagraph> edited = new(body.Count);
        Dictionary<string, string> titles = Titles(body);
        HashSet<string> announced = new(StringComparer.Ordinal);
        int section = 0;
        int step = 0;
        foreach (OpinionParagraph paragraph in body)
        {
            string text = paragraph.Part == OpinionPart.Quote ? paragraph.Text : Shorten(paragraph.Text, titles, announced);
            if (paragraph.Part == OpinionPart.Heading)
            {
                step = 0;
                edited.Add(paragraph with { Text = $"{ChineseNumber.Format(++section)}、{text}" });
            }
            else
            {
                edited.Add(paragraph with { Text = text, Lead = paragraph.IsNumbered ? $"（{ChineseNumber.Format(++step)}）{paragraph.Lead}" : paragraph.Lead });
            }
        }

        return edited;
    }

    /// <summary>The short title of each long one that is named more than once; two that would share one keep their full titles.</summary>
    private static Dictionary<string, string> Titles(IReadOnlyList<OpinionParagraph> body)
    {
        string[] named = [.. body.SelectMany(p => Title().Matches(p.Text)).Select(m => m.Groups["title"].Value)];
        return named.GroupBy(t => t, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => (Full: g.Key, Short: ShortOf(g.Key)))
            .Where(t => t.Short is not null).GroupBy(t => t.Short!, StringComparer.Ordinal)
            .Where(g => g.Count() == 1 && !named.Contains(g.Key, StringComparer.Ordinal)).ToDictionary(g => g.Single().Full, g => g.Key, StringComparer.Ordinal);
    }

    /// <summary>Shortens titles already announced and announces those met first.</summary>
    private static string Shorten(string text, Dictionary<string, string> titles, HashSet<string> announced) => Title().Replace(text, match =>
        !titles.TryGetValue(match.Groups["title"].Value, out string? shortened) ? match.Value
        : announced.Add(match.Groups["title"].Value) ? $"{match.Value}（以下简称《{shortened}》）"
        : $"《{shortened}》");

    private static string? ShortOf(string title) =>
        title.Length <= LongTitle ? null
        : title.StartsWith(Republic, StringComparison.Ordinal) ? title[Republic.Length..]
        : Ending().Match(title) is { Success: true } match ? match.Value : null;

    [GeneratedRegex("《(?<title>[^《》]+)》", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Title();

    [GeneratedRegex("(实施|工作|管理|职责)?(细则|规则|清单|规定|办法|条例|意见)(（[^）]*）)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ending();
}
