using System.Collections.Immutable;
using WhoSupervises.Model.Diagnostics;

namespace WhoSupervises.Model.Subjects;

/// <summary>What is supervised (事项): a concept with its names, typed edges, GB/T 4754 codes and the side of safety it is about.</summary>
public sealed record Subject
{
    /// <summary>Preferred name.</summary>
    public required string Name { get; init; }

    /// <summary>Other names: texts', people's.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Edges to other subjects.</summary>
    public ImmutableArray<SubjectEdge> Edges { get; init; } = [];

    /// <summary>GB/T 4754-2017 codes (2 to 4 digits, or a section letter).</summary>
    public ImmutableArray<string> Codes { get; init; } = [];

    /// <summary>Stages that naming it implies (烟花爆竹店 implies 经营).</summary>
    public ImmutableArray<string> ImpliedStages { get; init; } = [];

    /// <summary>Places that naming it implies (夜市 implies 户外).</summary>
    public ImmutableArray<string> ImpliedPlaces { get; init; } = [];

    /// <summary>The side of safety (领域) it is about; null means 行业.</summary>
    public string? Aspect { get; init; }

    /// <summary>For an umbrella term (统称): the members it stands for; a duty on it is a duty on each of them.</summary>
    public ImmutableArray<string> Members { get; init; } = [];

    /// <summary>Weight of hazard for ranking audits: 0 ordinary, 1 crowded places, 2 high hazard.</summary>
    public int Hazard { get; init; }

    /// <summary>Where it is declared first.</summary>
    public SourcePosition Position { get; init; }
}
