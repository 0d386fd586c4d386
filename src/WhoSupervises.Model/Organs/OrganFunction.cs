using System.Collections.Immutable;
using WhoSupervises.Model.Diagnostics;

namespace WhoSupervises.Model.Organs;

/// <summary>A function (职能) that organs stand for at each level, under names that differ by level and region kind.</summary>
public sealed record OrganFunction
{
    /// <summary>The function's name (应急管理, 市场监督管理 …).</summary>
    public required string Name { get; init; }

    /// <summary>Other names for it in texts and speech (应急管理部门, 应急局 …).</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>The ministry-level name, or null.</summary>
    public string? NationalName { get; init; }

    /// <summary>The province-level suffix (厅/局/委员会), without region, or null where none is derived.</summary>
    public string? ProvinceName { get; init; }

    /// <summary>The prefecture-level suffix, or null where none is derived.</summary>
    public string? CityName { get; init; }

    /// <summary>The county-level suffix, or null where none is derived (矿山安全监察, 海关, 民航, 铁路, 能源监管).</summary>
    public string? CountyName { get; init; }

    /// <summary>The nature of its organs.</summary>
    public OrganNature Nature { get; init; }

    /// <summary>For centrally managed organs: the kind of regional organ in words (国家矿山安全监察局驻地机构), or null.</summary>
    public string? RegionalKind { get; init; }

    /// <summary>The function whose local organ usually bears this one where the region has no organ of its own (能源 → 发展和改革), or null. It is for proposals (谁靠近谁牵头) only: no clause charges it.</summary>
    public string? LocalBearer { get; init; }

    /// <summary>The day the function came to be under this name, or null.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Where it is declared.</summary>
    public SourcePosition Position { get; init; }
}
