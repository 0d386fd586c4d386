using WhoSupervises.Resolution.Explaining;

namespace WhoSupervises.Cli.Rendering;

/// <summary>The words that pages use for the codes of an answer.</summary>
internal static class AnswerWords
{
    private static readonly Dictionary<string, (string Name, string Says)> Statuses = new(StringComparer.Ordinal)
    {
        ["express"] = ("明文", "条文直接点到，只有一个部门"),
        ["principle"] = ("推定", "没有条文直接点名，按行业条款或原则推出，供有权机关确定"),
        ["overlap"] = ("职责交叉", "两个以上部门都有直接职责"),
        ["gap"] = ("监管空白", "已载入的文件没有点名任何部门"),
        ["unrecognized"] = ("未识别", "所问的词不认识，没有作判断"),
    };

    private static readonly Dictionary<string, string> Authorities = new(StringComparer.Ordinal)
    {
        ["现行"] = "现行文件",
        ["草案"] = "草案（征求意见稿，无效力，仅供参考）",
        ["推定"] = "推定（部门名称或结论由推导得出）",
        ["历史"] = "历史（条文早于机构改革，或者点名的机构已不存在；仅供参照）",
        ["未核"] = "未核（文本是否仍然有效没有核实）",
    };

    /// <summary>The status in a word or two.</summary>
    public static string StatusOf(Answer answer) => StatusOf(answer.Status);

    /// <summary>The Chinese name of a status.</summary>
    public static string StatusOf(string status) => Statuses.TryGetValue(status, out (string Name, string Says) found) ? found.Name : status;

    /// <summary>What the status says.</summary>
    public static string MeaningOf(Answer answer) => answer is { Status: "principle", Authority: "未核" or "历史", Lead: [{ Principle: null }, ..] }
        ? "有条文点到，但文本或条文点名的机构已有变化，不作明文认定"
        : Statuses.TryGetValue(answer.Status, out (string Name, string Says) found) ? found.Says : "";

    /// <summary>The authority and what it means.</summary>
    public static string AuthorityOf(Answer answer) => answer.Authority is { } authority ? Authorities.GetValueOrDefault(authority, authority) : "无";

    /// <summary>What was asked.</summary>
    public static string Asked(Answer answer)
    {
        string asked = string.Join('·', new[] { answer.Enterprise, answer.Activity }.Where(s => !string.IsNullOrWhiteSpace(s)));
        return asked.Length > 0 ? asked : string.Join('、', answer.Understood.Select(u => u.Subject).Distinct(StringComparer.Ordinal).Take(3));
    }
}
