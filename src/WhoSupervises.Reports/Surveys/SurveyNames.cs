namespace WhoSupervises.Reports.Surveys;

/// <summary>The Chinese words for grades, levels and weights, as every report shows them.</summary>
public static class SurveyNames
{
    /// <summary>The grades of an answer, in the order of a summary: JSON name and Chinese word.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Grades { get; } =
    [
        KeyValuePair.Create("express", "明文"), KeyValuePair.Create("principle", "推定"), KeyValuePair.Create("overlap", "交叉"), KeyValuePair.Create("gap", "空白"),
    ];

    /// <summary>The Chinese word for a status; the status itself where it is unknown.</summary>
    public static string GradeOf(string status) => Grades.FirstOrDefault(g => g.Key == status).Value ?? (status.Length == 0 ? "无" : status);

    /// <summary>The Chinese word for a level.</summary>
    public static string LevelOf(MatterLevel level) => level switch
    {
        MatterLevel.Section => "门类",
        MatterLevel.Division => "大类",
        MatterLevel.Group => "中类",
        MatterLevel.Class => "小类",
        _ => "事项",
    };

    /// <summary>The Chinese word for a weight of hazard.</summary>
    public static string HazardOf(int hazard) => hazard switch { >= 2 => "高危", 1 => "人员密集", _ => "一般" };

    /// <summary>Who leads, in a cell: the departments; those among whom nothing decides; or 无. What weakens the answer stands behind it.</summary>
    public static string LeadOf(SurveyRow row) =>
        (row.Lead.Count > 0 ? row.LeadNames
        : row.Status == "overlap" ? "未定：" + string.Join('、', row.Candidates.Select(c => c.Department).Take(5))
        : "无")
        + (row.Authority is "草案" or "历史" or "未核" ? $"（{row.Authority}）" : "") + (row.InheritedFrom is null ? "" : "（承上级）");
}
