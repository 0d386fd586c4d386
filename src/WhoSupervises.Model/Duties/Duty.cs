using System.Collections.Immutable;

namespace WhoSupervises.Model.Duties;

/// <summary>A duty (职责): a clause charges an organ, with a verb, on subjects, within stages, actors, places and exclusions.</summary>
/// <remarks>安全生产法 第十条: supervision follows the division of duties that laws and governments lay down.</remarks>
public sealed record Duty : Provision
{
    /// <summary>Who is charged: an organ the document names, or a function at certain levels.</summary>
    public required OrganReference Organ { get; init; }

    /// <summary>How it is charged.</summary>
    public required Verb Verb { get; init; }

    /// <summary>What it is charged with; at least one.</summary>
    public required ImmutableArray<Term> Subjects { get; init; }

    /// <summary>The stages (环节) it is limited to; empty means no limit.</summary>
    public ImmutableArray<string> Stages { get; init; } = [];

    /// <summary>The actors (主体) it is limited to; empty means no limit. A sector may stand here: its member enterprises then act.</summary>
    public ImmutableArray<Term> Actors { get; init; } = [];

    /// <summary>The places (场所) it is limited to; empty means no limit.</summary>
    public ImmutableArray<Term> Places { get; init; } = [];

    /// <summary>What the clause takes out (除外).</summary>
    public ImmutableArray<Term> Exclusions { get; init; } = [];

    /// <summary>Departments the clause names as partners (会同), as organs or functions; they assist.</summary>
    public ImmutableArray<string> Partners { get; init; } = [];

    /// <summary>A condition in our own words, or null; the duty then answers only conditionally.</summary>
    public string? Condition { get; init; }

    /// <summary>A qualifier such as 按照职责分工 (限定), or null; it weakens directness.</summary>
    public string? Qualifier { get; init; }

    /// <summary>The side of safety (领域) where it is not the subject's own, or null.</summary>
    public string? Aspect { get; init; }

    /// <summary>Whether the organ acts on site or guides the levels below.</summary>
    public Acting Acting { get; init; }

    /// <summary>Whether the owner of the clause was inferred (归属待考); such a duty never yields an express answer.</summary>
    public bool OwnerInferred { get; init; }
}
