namespace WhoSupervises.Resolution.Understanding;

/// <summary>A question as a user puts it.</summary>
public sealed record Question
{
    /// <summary>Echoed in the answer.</summary>
    public string? Id { get; init; }

    /// <summary>Region: code, full or short name, or path.</summary>
    public required string Region { get; init; }

    /// <summary>Enterprise type, or null.</summary>
    public string? Enterprise { get; init; }

    /// <summary>Activity or stage, or null.</summary>
    public string? Activity { get; init; }

    /// <summary>Place, or null.</summary>
    public string? Place { get; init; }

    /// <summary>GB/T 4754-2017 code, or null.</summary>
    public string? Industry { get; init; }

    /// <summary>As-of date.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>False where only the region's own documents answer.</summary>
    public bool Inherit { get; init; } = true;

    /// <summary>Facts by name: 审批部门, 主办单位, 场地单位, 隶属 ….</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Facts { get; init; } = [];

    /// <summary>Words whose subjects the matter takes out (不含…).</summary>
    public IReadOnlyList<string> Excluded { get; init; } = [];
}
