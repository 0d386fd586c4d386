using System.Collections.Immutable;
using WhoSupervises.Documents.Tree;
using WhoSupervises.Model.Documents;

namespace WhoSupervises.Documents.Reading;

/// <summary>A node under construction; its end is known only when the next one begins.</summary>
internal sealed class Draft
{
    // Beyond any real document; a clause repeated more often has no number of its own.
    private const int MaxTwins = 9999;

    public required NodeKind Kind { get; init; }

    public required int Start { get; init; }

    public required int Content { get; init; }

    public required int Line { get; init; }

    public int Number { get; init; }

    public int Extra { get; init; }

    public bool Listed { get; init; }

    public string? Title { get; set; }

    public string? Organ { get; set; }

    public List<Draft> Children { get; } = [];

    /// <summary>Finishes the node and what is under it.</summary>
    /// <param name="end">Where it ends.</param>
    /// <param name="above">The clause above it.</param>
    /// <param name="seen">How often each clause number stood so far in the document.</param>
    public TextNode Freeze(int end, ClausePath above, Dictionary<ClausePath, int> seen)
    {
        ClausePath? path = PathUnder(above);
        if (path is { } clause)
        {
            int twin = seen.GetValueOrDefault(clause) + 1;
            seen[clause] = twin;
            path = twin > MaxTwins ? null : clause with { Twin = twin };
        }

        ClausePath below = (path ?? above) with { Twin = 1 };
        ImmutableArray<TextNode>.Builder children = ImmutableArray.CreateBuilder<TextNode>(Children.Count);
        for (int i = 0; i < Children.Count; i++)
        {
            children.Add(Children[i].Freeze(i + 1 < Children.Count ? Children[i + 1].Start : end, below, seen));
        }

        int leadEnd = Children.Count > 0 ? Children[0].Start : end;
        return new TextNode
        {
            Kind = Kind,
            Number = Number,
            Path = path,
            Label = Label(),
            Title = Title,
            Organ = Organ,
            Span = TextSpan.Between(Start, end),
            Lead = TextSpan.Between(Start, leadEnd),
            Content = Math.Min(Content, leadEnd),
            Line = Line,
            Children = children.ToImmutable(),
        };
    }

    private ClausePath? PathUnder(ClausePath above) => Kind switch
    {
        NodeKind.Article => new ClausePath(Number, Listed, Extra: Extra),
        NodeKind.Paragraph => above with { Paragraph = Number, Item = 0, SubItem = 0 },
        NodeKind.Item => above with { Item = Number, SubItem = 0 },
        NodeKind.SubItem => above with { SubItem = Number },
        _ => null,
    };

    private string Label() => Kind switch
    {
        NodeKind.Part or NodeKind.Chapter or NodeKind.Section when Number > 0 => $"第{ChineseNumber.Format(Number)}{NodeKindNames.NameOf(Kind)}",
        NodeKind.Group => ChineseNumber.Format(Number) + "、",
        NodeKind.Article => new ClausePath(Number, Listed, Extra: Extra).ToString(),
        NodeKind.Paragraph => $"第{ChineseNumber.Format(Number)}款",
        NodeKind.Item => $"（{ChineseNumber.Format(Number)}）",
        NodeKind.SubItem => FormattableString.Invariant($"{Number}."),
        _ => "",
    };
}
