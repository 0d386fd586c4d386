using WhoSupervises.Model.Duties;
using WhoSupervises.Model.Documents;

namespace WhoSupervises.Reports.Auditing;

/// <summary>A clause proposed (建议稿) that would close a gap or an overlap. It has no force; the body that may issue the document decides.</summary>
public sealed record ClosingClause
{
    /// <summary>The department proposed; empty where nothing is drafted.</summary>
    public required string Department { get; init; }

    /// <summary>The document it would be added to, or the title of a new one.</summary>
    public required string Document { get; init; }

    /// <summary>Where it would stand: 第三十条（九）; for an overlap, the ruling's name.</summary>
    public required string Clause { get; init; }

    /// <summary>Whether there is a draft at all; false where nothing closes the gap without changing other leads, and <see cref="Sentence"/> says what must be settled first.</summary>
    public bool IsDrafted => Duty is not null || Ruling is not null;

    /// <summary>Where it goes, in words: 第三十条增加一项.</summary>
    public string Place => Duty is { Clause.Path: { Item: > 0 } path } ? path.ArticlePath.Official + "增加一项" : Clause;

    /// <summary>One sentence in the document's own style.</summary>
    public required string Sentence { get; init; }

    /// <summary>The lines of the rulebook, ready to be pasted.</summary>
    public required string Rule { get; init; }

    /// <summary>Why this department, in one sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>The duty that the rule line states; null for an overlap.</summary>
    public Duty? Duty { get; init; }

    /// <summary>The new document that holds the duty, where the region has none of its own; else null.</summary>
    public SourceDocument? NewDocument { get; init; }

    /// <summary>The ruling that settles an overlap; null for a gap.</summary>
    public Ruling? Ruling { get; init; }

    /// <summary>Other matters whose lead would change with it; empty once the trial found none.</summary>
    public IReadOnlyList<string> SideEffects { get; init; } = [];

    /// <summary>Other gaps that it would close too: what lies under its subject or nearest to it.</summary>
    public IReadOnlyList<string> AlsoCloses { get; init; } = [];

    /// <summary>Whether a trial on a copy of the rulebook showed that it closes what it is meant to close.</summary>
    public bool Tried { get; init; }
}
