using System.Collections.Immutable;
using WhoSupervises.Model.Diagnostics;

namespace WhoSupervises.Model.Duties;

/// <summary>A ruling (认定): a 安委会, 安委办 or government decided who supervises a subject in a region from a day on.</summary>
/// <remarks>安全生产法 第十条 第二款: local government decides by 业务相近 where a new line of business is unclear.</remarks>
public sealed record Ruling
{
    /// <summary>The deciding body.</summary>
    public required string Body { get; init; }

    /// <summary>The instrument: title or number.</summary>
    public required string Instrument { get; init; }

    /// <summary>Region as adcode.</summary>
    public required string Region { get; init; }

    /// <summary>First day it applies.</summary>
    public required DateOnly From { get; init; }

    /// <summary>First day it no longer applies, or null.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The subjects decided.</summary>
    public required ImmutableArray<Term> Subjects { get; init; }

    /// <summary>The places it is limited to; empty means no limit.</summary>
    public ImmutableArray<Term> Places { get; init; } = [];

    /// <summary>The department named, as organ or function.</summary>
    public required OrganReference Organ { get; init; }

    /// <summary>Where it is declared.</summary>
    public SourcePosition Position { get; init; }
}
