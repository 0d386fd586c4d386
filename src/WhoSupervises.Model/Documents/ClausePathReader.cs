using System.Text.RegularExpressions;

namespace WhoSupervises.Model.Documents;

/// <summary>Reads clause numbers; kept apart from <see cref="ClausePath"/> so that the value stays small.</summary>
internal static partial class ClausePathReader
{
    private const string N = "[零〇一二三四五六七八九十百千0-9]+";

    public static bool TryRead(string text, out ClausePath path)
    {
        path = default;
        Match match = Pattern().Match(text.Trim());
        if (!match.Success)
        {
            return false;
        }

        bool listed = match.Groups["list"].Success;
        int article = Number(match.Groups[listed ? "list" : "article"]);
        path = new ClausePath(
            article,
            listed,
            Number(match.Groups["paragraph"]),
            Math.Max(Number(match.Groups["item"]), Number(match.Groups["item2"])),
            Math.Max(Number(match.Groups["sub"]), Number(match.Groups["sub2"])),
            Math.Max(1, Number(match.Groups["twin"])),
            Number(match.Groups["extra"]));
        return article > 0;
    }

    private static int Number(Group group) =>
        group.Success && ChineseNumber.TryParse(group.ValueSpan, out int value) ? value : 0;

    [GeneratedRegex($@"^(?:第(?<article>{N})条(?:之(?<extra>{N}))?|(?<list>{N})、)\s*(?:第(?<paragraph>{N})款)?\s*(?:[（(](?<item>{N})[）)]|第[（(]?(?<item2>{N})[）)]?项)?\s*(?:(?<sub>{N})[.．]|第(?<sub2>{N})目)?\s*(?:〔(?<twin>{N})〕)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
