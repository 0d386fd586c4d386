using System.Collections.Immutable;
using WhoSupervises.Model.Documents;

namespace WhoSupervises.Documents.Tree;

/// <summary>A node of the clause tree. Its lead and its children, one after the other, are exactly its span.</summary>
public sealed record TextNode
{
    /// <summary>What it is.</summary>
    public required NodeKind Kind { get; init; }

    /// <summary>Its number as the original counts it; 0 where it has none.</summary>
    public int Number { get; init; }

    /// <summary>Its clause number, or null for 编, 章, 节, entries and other nodes that are not clauses.</summary>
    public ClausePath? Path { get; init; }

    /// <summary>Its number as printed: 第三章, 第十三条, 第二款, （八）, 1. ; empty where it has none.</summary>
    public string Label { get; init; } = "";

    /// <summary>The title of a document, 编, 章, 节, entry or group, or the heading of an article (自治区应急管理厅职责); null where none.</summary>
    public string? Title { get; init; }

    /// <summary>The department that an article's heading names, or null.</summary>
    public string? Organ { get; init; }

    /// <summary>The node with everything under it, from the beginning of its line to where the next node begins.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The node's own text: from its beginning to its first child.</summary>
    public required TextSpan Lead { get; init; }

    /// <summary>Where its words begin, after number and surrounding space.</summary>
    public required int Content { get; init; }

    /// <summary>The line it begins on, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>What stands under it, in reading order.</summary>
    public ImmutableArray<TextNode> Children { get; init; } = [];

    /// <summary>The node and everything under it, in reading order.</summary>
    public IEnumerable<TextNode> SelfAndDescendants()
    {
        yield return this;
        foreach (TextNode child in Children)
        {
            foreach (TextNode node in child.SelfAndDescendants())
            {
                yield return node;
            }
        }
    }
}
