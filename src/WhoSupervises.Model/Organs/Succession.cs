using System.Collections.Immutable;
using WhoSupervises.Model.Diagnostics;

namespace WhoSupervises.Model.Organs;

/// <summary>A dated succession (沿革) of a function, in whole or for some subjects: 安监局's 职业卫生 went to 卫生健康 in 2018, the rest to 应急管理.</summary>
public sealed record Succession
{
    /// <summary>The function before.</summary>
    public required string From { get; init; }

    /// <summary>The function after.</summary>
    public required string To { get; init; }

    /// <summary>First day the successor holds it.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The subjects it concerns; empty means whatever no narrower succession takes.</summary>
    public ImmutableArray<string> Subjects { get; init; } = [];

    /// <summary>Subjects that stayed with the function before, although they fall under what moved (派出所消防监督检查: 消防法 第五十三条).</summary>
    public ImmutableArray<string> Kept { get; init; } = [];

    /// <summary>The reform that moved it, in a few words.</summary>
    public string? Reform { get; init; }

    /// <summary>True where the source is general knowledge and not verified (未核).</summary>
    public bool Unverified { get; init; }

    /// <summary>Where it is declared.</summary>
    public SourcePosition Position { get; init; }
}
