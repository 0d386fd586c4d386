using System.Collections.Immutable;
using WhoSupervises.Model.Diagnostics;

namespace WhoSupervises.Model.Organs;

/// <summary>A department (部门) as documents of its region name it.</summary>
public sealed record Organ
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Region as adcode.</summary>
    public required string Region { get; init; }

    /// <summary>The functions (职能) it stands for, the main one first; may be empty for bodies without one.</summary>
    public ImmutableArray<string> Functions { get; init; } = [];

    /// <summary>What kind of body it is.</summary>
    public OrganNature Nature { get; init; }

    /// <summary>Other names it goes by, as documents or people write them.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>First day it existed under this name, or null.</summary>
    public DateOnly? From { get; init; }

    /// <summary>First day it no longer existed under this name, or null.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The class an annex gives it (监管, 管理, 支持保障), or null.</summary>
    public string? AnnexClass { get; init; }

    /// <summary>True for an organ that only holds centralised licensing (行政审批局): 谁审批谁负责 does not reach it.</summary>
    public bool LicensingOnly { get; init; }

    /// <summary>Where it is declared.</summary>
    public SourcePosition Position { get; init; }
}
