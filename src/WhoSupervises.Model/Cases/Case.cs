using System.Collections.Immutable;
using WhoSupervises.Model.Diagnostics;

namespace WhoSupervises.Model.Cases;

/// <summary>A worked case (案例) beside the rules: a matter and the answer that careful reading expects.</summary>
public sealed record Case
{
    /// <summary>A sentence that says what the case shows.</summary>
    public required string Name { get; init; }

    /// <summary>Region as a user would give it.</summary>
    public required string Region { get; init; }

    /// <summary>Enterprise type, or empty.</summary>
    public string Enterprise { get; init; } = "";

    /// <summary>Activity, or empty.</summary>
    public string Activity { get; init; } = "";

    /// <summary>Place, or empty.</summary>
    public string Place { get; init; } = "";

    /// <summary>As-of date.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>False where only the region's own documents answer (不继承).</summary>
    public bool Inherit { get; init; } = true;

    /// <summary>Facts the user adds: 审批部门, 主办单位, 场地单位, 隶属 … by name.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Facts { get; init; } = [];

    /// <summary>Sets of lead departments that are right (by name or function); an empty set means nobody.</summary>
    public ImmutableArray<ImmutableArray<string>> Leads { get; init; } = [];

    /// <summary>Statuses that are right, in Chinese (明文 原则 交叉 空白 未识别); empty means any.</summary>
    public ImmutableArray<string> Statuses { get; init; } = [];

    /// <summary>Clauses of which one must be cited; empty means any.</summary>
    public ImmutableArray<string> Clauses { get; init; } = [];

    /// <summary>Departments that must stand among lead, candidates or co.</summary>
    public ImmutableArray<string> Beside { get; init; } = [];

    /// <summary>Departments that must not stand as lead, candidate or co.</summary>
    public ImmutableArray<string> Never { get; init; } = [];

    /// <summary>Where it is declared.</summary>
    public SourcePosition Position { get; init; }
}
