namespace WhoSupervises.Reports.Triage;

/// <summary>The columns that triage adds to those of the input.</summary>
public static class ResultColumns
{
    /// <summary>What every output says once: what the answers are about.</summary>
    public const string Limits = "本表只涉及安全生产监督管理，不涉及其他行政管理；推定与建议不代替有权机关的决定";

    /// <summary>The columns, in order; the last one's header carries <see cref="Limits"/> and its cells are remarks.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "主营业务", "牵头部门", "状态", "效力", "依据", "协同部门", "许可部门", "附条件", "候选部门", "逐项分工", "经营范围排除", "未识别项", "需人工", "问什么", "错误", "备注（" + Limits + "）",
    ];

    /// <summary>Widths of the columns in a spreadsheet, in characters.</summary>
    public static IReadOnlyList<int> Widths { get; } = [28, 24, 8, 8, 44, 36, 24, 36, 30, 60, 24, 24, 20, 36, 30, 40];

    /// <summary>Position of 牵头部门 among them.</summary>
    public const int Lead = 1;

    /// <summary>Position of 依据 among them.</summary>
    public const int Basis = 4;

    /// <summary>Position of 协同部门 among them.</summary>
    public const int Co = 5;

    /// <summary>Position of 需人工 among them.</summary>
    public const int Person = 12;

    /// <summary>Position of 问什么 among them.</summary>
    public const int Ask = 13;

    /// <summary>The headers of an output: the input's own, then these; one that the input has already gets a mark.</summary>
    public static List<string> Headers(IReadOnlyList<string> input)
    {
        HashSet<string> taken = new(input, StringComparer.OrdinalIgnoreCase);
        return [.. input, .. Names.Select(n => taken.Contains(n) ? n + "（判断）" : n)];
    }

    /// <summary>The cells of an outcome, one for each of <see cref="Names"/>.</summary>
    public static string[] Cells(RowOutcome outcome) =>
    [
        outcome.Main, string.Join('、', outcome.Leads), StatusNames.Of(outcome.Status), outcome.Authority, outcome.Basis, string.Join('、', outcome.Co), string.Join('、', outcome.Licensing),
        outcome.Conditional, outcome.Candidates, outcome.Phrases, outcome.Excluded, string.Join('；', outcome.Unmatched), outcome.Person, outcome.Ask, outcome.Error, outcome.Notes,
    ];
}
