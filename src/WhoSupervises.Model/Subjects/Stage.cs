using System.Collections.Immutable;
using WhoSupervises.Model.Diagnostics;

namespace WhoSupervises.Model.Subjects;

/// <summary>A stage (环节): 生产, 经营, 储存, 运输 …; a stage may be part of a broader one (道路运输 of 运输).</summary>
public sealed record Stage
{
    /// <summary>Preferred name.</summary>
    public required string Name { get; init; }

    /// <summary>Other names.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>The broader stages it is part of.</summary>
    public ImmutableArray<string> Broader { get; init; } = [];

    /// <summary>The subject that the bare stage means where no other is named (建设施工 → 建筑业), or null.</summary>
    public string? Subject { get; init; }

    /// <summary>Where it is declared.</summary>
    public SourcePosition Position { get; init; }
}
