using System.Collections.Frozen;
using System.Collections.Immutable;
using WhoSupervises.Model.Documents;

namespace WhoSupervises.Documents.Tree;

/// <summary>One document of an official text: its tree, and its clauses by number.</summary>
public sealed class OfficialDocument
{
    private readonly FrozenDictionary<ClausePath, TextNode> byPath;
    private readonly ILookup<ClausePath, TextNode> byArticle;

    /// <summary>Wraps a finished tree.</summary>
    /// <param name="root">The root, of kind <see cref="NodeKind.Document"/>.</param>
    /// <param name="isListed">True where headings 一、二、 stand for 条.</param>
    /// <param name="findings">What is odd about its numbering.</param>
    public OfficialDocument(TextNode root, bool isListed, ImmutableArray<TextFinding> findings)
    {
        Root = root;
        IsListed = isListed;
        Findings = findings;
        Clauses = [.. root.SelfAndDescendants().Where(n => n.Path is not null)];
        byPath = Clauses.ToFrozenDictionary(n => n.Path!.Value);
        byArticle = Clauses.ToLookup(n => n.Path!.Value.ArticlePath);
    }

    /// <summary>The tree.</summary>
    public TextNode Root { get; }

    /// <summary>The title, empty where none was found.</summary>
    public string Title => Root.Title ?? "";

    /// <summary>True where headings 一、二、 stand for 条.</summary>
    public bool IsListed { get; }

    /// <summary>What is odd about its numbering.</summary>
    public ImmutableArray<TextFinding> Findings { get; }

    /// <summary>True where headings stand out of order, so that items cannot be trusted to stand under their own heading.</summary>
    public bool IsScrambled => IsListed && Findings.Any(f => f.Kind == FindingKind.OutOfOrder && f.Path is { Item: 0 });

    /// <summary>All clauses (条, 款, 项, 目) in reading order.</summary>
    public ImmutableArray<TextNode> Clauses { get; }

    /// <summary>The articles in reading order.</summary>
    public IEnumerable<TextNode> Articles => Clauses.Where(n => n.Kind == NodeKind.Article);

    /// <summary>The items (项) in reading order.</summary>
    public IEnumerable<TextNode> Items => Clauses.Where(n => n.Kind == NodeKind.Item);

    /// <summary>The clause numbered <paramref name="path"/>, or null.</summary>
    /// <remarks>第一款 of an article with one paragraph is the article; an item cited without its 款 is looked for in all of them.</remarks>
    public TextNode? Find(ClausePath path)
    {
        if (byPath.TryGetValue(path, out TextNode? node))
        {
            return node;
        }

        IEnumerable<TextNode> article = byArticle[path.ArticlePath];
        if (path.Paragraph == 1 && !article.Any(n => n.Kind == NodeKind.Paragraph))
        {
            return Find(path with { Paragraph = 0 });
        }

        return path.Paragraph == 0 && (path.Item > 0 || path.SubItem > 0)
            ? article.Where(n => n.Path!.Value is var p && p.Item == path.Item && p.SubItem == path.SubItem).ElementAtOrDefault(path.Twin - 1)
            : null;
    }

    /// <summary>The article that the clause <paramref name="node"/> stands under in reading order, or the node itself.</summary>
    public TextNode ArticleOf(TextNode node)
    {
        int start = node.Span.Offset;
        return Articles.FirstOrDefault(a => a.Span.Offset <= start && start < a.Span.End) ?? node;
    }
}
