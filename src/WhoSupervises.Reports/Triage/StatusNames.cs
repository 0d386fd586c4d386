namespace WhoSupervises.Reports.Triage;

/// <summary>Chinese names of statuses.</summary>
public static class StatusNames
{
    /// <summary>The order in which summaries list them.</summary>
    public static IReadOnlyList<string> All { get; } = ["express", "principle", "overlap", "gap", "unrecognized", "error"];

    /// <summary>The Chinese name of a status.</summary>
    public static string Of(string status) => status switch
    {
        "express" => "明文",
        "principle" => "原则",
        "overlap" => "交叉",
        "gap" => "空白",
        "unrecognized" => "未识别",
        _ => "有误",
    };
}
