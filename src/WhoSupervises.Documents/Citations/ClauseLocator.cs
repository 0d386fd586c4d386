using System.Collections.Immutable;
using WhoSupervises.Documents.Tree;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;

namespace WhoSupervises.Documents.Citations;

/// <summary>A clause found in an official text.</summary>
/// <param name="Node">Where.</param>
/// <param name="Own">True where it stands under its own heading.</param>
/// <param name="ByWords">True where a scrambled text has it known by its words.</param>
internal sealed record LocatedClause(TextNode Node, bool Own, bool ByWords)
{
    /// <summary>True where it is known by its words under another heading.</summary>
    public bool Displaced => !Own && ByWords;
}

/// <summary>Finds clauses; in a scrambled text by item number and by the words that must stand there.</summary>
internal static class ClauseLocator
{
    /// <summary>Finds the clause, or null.</summary>
    /// <param name="file">The file.</param>
    /// <param name="document">The document in it.</param>
    /// <param name="path">The clause.</param>
    /// <param name="words">Words that should stand there; used in scrambled texts only. Spellings of one word are joined by |.</param>
    /// <remarks>In a scrambled text the item of that number under its own heading is preferred, then one under another heading, then an item of another number that holds all the words.</remarks>
    public static LocatedClause? Locate(OfficialText file, OfficialDocument document, ClausePath path, IReadOnlyList<string> words)
    {
        if (!document.IsScrambled)
        {
            return document.Find(path) is { } node ? new LocatedClause(node, Own: true, ByWords: false) : null;
        }

        LocatedClause? best = Best(file, document, path, words, Candidates(file, document, path), out int score);
        if (score < words.Count && path.Item > 0)
        {
            LocatedClause? elsewhere = Best(file, document, path, words, document.Items, out int full);
            best = full == words.Count ? elsewhere : best;
        }

        return best;
    }

    private static LocatedClause? Best(
        OfficialText file, OfficialDocument document, ClausePath path, IReadOnlyList<string> words, IEnumerable<TextNode> candidates, out int score)
    {
        var best = candidates
            .Select((node, order) => (Node: node, Score: Score(file, node, words), Own: IsOwn(document, node, path), Order: order))
            .OrderByDescending(c => c.Score).ThenByDescending(c => c.Own).ThenByDescending(c => c.Node.Path == path).ThenBy(c => c.Order)
            .FirstOrDefault();
        score = best.Score;
        return best.Node is null ? null : new LocatedClause(best.Node, best.Own, best.Score > 0);
    }

    /// <summary>The words that the rulebook reads from a clause, all spellings it names.</summary>
    public static ImmutableArray<string> WordsOf(SourceDocument document, ClausePath path) =>
        [.. document.Clauses.Where(c => c.Path == path).SelectMany(c => c.Provisions).SelectMany(Terms)
            .Select(t => t.Literal is null ? t.Subject : $"{t.Literal}|{t.Subject}").Distinct(StringComparer.Ordinal)];

    /// <summary>The terms of a provision.</summary>
    public static IEnumerable<Term> Terms(Provision provision) => provision switch
    {
        Duty duty => duty.Subjects.Concat(duty.Actors).Concat(duty.Places).Concat(duty.Exclusions),
        UnassignedSectors sectors => sectors.Subjects,
        _ => [],
    };

    /// <summary>The words to quote from a node: the whole clause, but of an article whose own paragraph is followed by items, that paragraph.</summary>
    public static string Quote(OfficialText file, TextNode node)
    {
        string lead = file.LeadOf(node);
        bool ownParagraph = node.Kind == NodeKind.Article && node.Children.Any(c => c.Kind == NodeKind.Item)
            && lead.Length > 0 && lead.TrimEnd('。', '：', ':') != node.Title && lead[^1] is not ('：' or ':');
        return ownParagraph ? lead : file.WordingOf(node);
    }

    private static IEnumerable<TextNode> Candidates(OfficialText file, OfficialDocument document, ClausePath path)
    {
        if (path.Item == 0 && path.SubItem == 0)
        {
            return document.Articles.Where(a => a.Number == path.Article);
        }

        IEnumerable<TextNode> preamble = file.Preamble?.SelfAndDescendants() ?? [];
        return document.Clauses.Concat(preamble).Where(n => n.Path is { } p && p.Item == path.Item && p.SubItem == path.SubItem);
    }

    private static bool IsOwn(OfficialDocument document, TextNode node, ClausePath path) =>
        node.Path is { } p && p.Article == path.Article && p.Item == path.Item && document.Clauses.Contains(node);

    private static int Score(OfficialText file, TextNode node, IReadOnlyList<string> words)
    {
        string text = NormalText.Of(file.WordingOf(node));
        return words.Count(w => w.Split('|').Any(s => NormalText.Holds(text, s)));
    }
}
