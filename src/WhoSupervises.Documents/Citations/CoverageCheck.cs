using System.Collections.Immutable;
using WhoSupervises.Documents.Tree;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;

namespace WhoSupervises.Documents.Citations;

/// <summary>Counts which articles and items of an official text the rulebook holds, and lists the rest.</summary>
internal sealed class CoverageCheck
{
    private const int Key = 15;

    private readonly SourceDocument document;
    private readonly OfficialText file;
    private readonly OfficialDocument text;
    private readonly ILookup<TextNode, RuleClause> clauses;
    private readonly Func<ClausePath, bool> leftOut;
    private readonly bool law;

    private CoverageCheck(SourceDocument document, OfficialText file, OfficialDocument text, IEnumerable<(RuleClause Clause, TextNode Node)> located)
    {
        this.document = document;
        this.file = file;
        this.text = text;
        clauses = located.ToLookup(l => l.Node, l => l.Clause, ReferenceEqualityComparer.Instance as IEqualityComparer<TextNode>);
        leftOut = LeftOutArticles.Parse(document.LeftOut);
        law = document.Kind is DocumentKind.Law or DocumentKind.Regulation or DocumentKind.LocalRegulation or DocumentKind.Rule;
    }

    /// <summary>Counts.</summary>
    public static Coverage Run(SourceDocument document, OfficialText file, OfficialDocument text, IReadOnlyList<(RuleClause Clause, TextNode Node)> located)
    {
        CoverageCheck check = new(document, file, text, located);
        return text.IsScrambled ? check.CountScrambled(located) : check.Count();
    }

    private Coverage Count()
    {
        int encoded = 0, unformalised = 0, left = 0, itemsEncoded = 0, itemsUnformalised = 0, itemsLeft = 0;
        ImmutableArray<ClausePath>.Builder missing = ImmutableArray.CreateBuilder<ClausePath>();
        foreach (TextNode article in text.Articles)
        {
            TextNode[] items = [.. article.SelfAndDescendants().Where(n => n.Kind == NodeKind.Item)];
            bool any = article.SelfAndDescendants().Any(n => clauses.Contains(n));
            bool isLeft = !any && leftOut(article.Path!.Value);
            encoded += any ? 1 : 0;
            left += isLeft ? 1 : 0;
            unformalised += OwnClauses(article).Any(IsUnformalised) ? 1 : 0;
            if (!any && !isLeft)
            {
                missing.Add(article.Path!.Value);
                continue;
            }

            foreach (TextNode item in items)
            {
                bool covered = IsCovered(item, article);
                bool itemLeft = !covered && (isLeft || leftOut(item.Path!.Value));
                itemsEncoded += covered ? 1 : 0;
                itemsLeft += itemLeft ? 1 : 0;
                itemsUnformalised += covered && (clauses[item].Any(IsUnformalised) || (!clauses.Contains(item) && OwnClauses(article).Any(IsUnformalised))) ? 1 : 0;
                if (!covered && !itemLeft)
                {
                    missing.Add(item.Path!.Value);
                }
            }
        }

        return new Coverage(text.Articles.Count(), encoded, unformalised, left, text.Items.Count(), itemsEncoded, itemsUnformalised, itemsLeft, missing.ToImmutable());
    }

    // What a scrambled text repeats is one clause; it counts as held where any of its copies does. A clause from which no term is read
    // (其他职责) cannot be told from its like: it holds whatever bears its number.
    private Coverage CountScrambled(IReadOnlyList<(RuleClause Clause, TextNode Node)> located)
    {
        HashSet<string> held = [.. located.Where(l => l.Node.Kind == NodeKind.Item).Select(l => KeyOf(l.Node))];
        HashSet<int> wordless = [.. located.Where(l => !l.Clause.Provisions.SelectMany(ClauseLocator.Terms).Any()).Select(l => l.Clause.Path.Item)];
        HashSet<int> headings = [.. document.Clauses.Select(c => c.Path.Article)];
        TextNode[] items = [.. text.Items.DistinctBy(KeyOf)];
        TextNode[] articles = [.. text.Articles.DistinctBy(a => a.Number)];
        IEnumerable<ClausePath> missing = articles.Where(a => !headings.Contains(a.Number)).Concat(items.Where(i => !Held(i))).Select(n => n.Path!.Value).Order();
        int unformalised = located.Where(l => l.Node.Kind == NodeKind.Item && IsUnformalised(l.Clause)).Select(l => KeyOf(l.Node)).Distinct(StringComparer.Ordinal).Count();
        return new Coverage(
            articles.Length,
            articles.Count(a => headings.Contains(a.Number)),
            located.Count(l => l.Node.Kind == NodeKind.Article && IsUnformalised(l.Clause)),
            0,
            items.Length,
            items.Count(Held),
            unformalised,
            0,
            [.. missing]);

        bool Held(TextNode item) => held.Contains(KeyOf(item)) || wordless.Contains(item.Number);
    }

    private string KeyOf(TextNode node)
    {
        string words = NormalText.Letters(file.WordingOf(node));
        return FormattableString.Invariant($"{node.Number}|{words[..Math.Min(Key, words.Length)]}");
    }

    private static bool IsUnformalised(RuleClause clause) => clause.Provisions.Any(p => p is Unformalised);

    private IEnumerable<RuleClause> OwnClauses(TextNode article) =>
        article.Children.Where(c => c.Kind == NodeKind.Paragraph).Prepend(article).SelectMany(n => clauses[n]);

    private bool IsCovered(TextNode item, TextNode article)
    {
        if (item.SelfAndDescendants().Any(clauses.Contains))
        {
            return true;
        }

        TextNode? paragraph = article.Children.FirstOrDefault(c => c.Kind == NodeKind.Paragraph && c.Span.Offset <= item.Span.Offset && item.Span.End <= c.Span.End);
        return clauses[article].Concat(paragraph is null ? [] : clauses[paragraph]).Any(c => law ? c.Provisions.Length > 0 : IsUnformalised(c));
    }
}
