using WhoSupervises.Resolution.Explaining;
using WhoSupervises.Web.Asking;
using WhoSupervises.Web.Rules;

namespace WhoSupervises.Web.Pages;

/// <summary>Words of an answer page.</summary>
internal static class AnswerWords
{
    /// <summary>The status in two to five characters.</summary>
    public static string Status(string status) => status switch
    {
        "express" => "明文规定",
        "principle" => "按原则推定",
        "overlap" => "职责交叉",
        "gap" => "监管空白",
        "unrecognized" => "没有读懂",
        _ => status,
    };

    /// <summary>What the status means, in a sentence.</summary>
    public static string Meaning(Answer answer) => answer.Status switch
    {
        "express" => "条文直接规定了牵头部门。",
        "principle" => answer.Lead.Count > 0 ? "没有条文直接点名，按原则推定，须由有权机关确认。" : "没有条文直接点名，下面是按原则建议的部门，由有权机关确定。",
        "overlap" => answer.Lead.Count > 0 ? "两个以上部门有直接职责，按原则由一个牵头。" : "两个以上部门有直接职责，现有规定分不出谁牵头。",
        "gap" => "已载入的文件没有点名部门，由有权机关确定。",
        _ => "所问的词都不认识，没有作判断。",
    };

    /// <summary>What the authority means, in a few words.</summary>
    public static string Authority(string? authority) => authority switch
    {
        "现行" => "现行文件",
        "草案" => "草案：征求意见稿，无效力，仅供参考",
        "推定" => "推定：部门名称或结论由推导得出",
        "历史" => "历史：条文早于机构改革，或者点名的机构已不存在；仅供参照",
        "未核" => "未核：没有核实文本是否仍然现行",
        null => "",
        _ => authority,
    };

    /// <summary>The headline.</summary>
    public static string Headline(Answer answer) => answer.Lead.Count switch
    {
        1 => answer.Lead[0].Department,
        > 1 => string.Join('、', answer.Lead.Select(l => l.Department)),
        _ => answer.Status switch
        {
            "overlap" => "牵头部门待确定",
            "gap" => "没有点名的部门",
            "unrecognized" => "没有读懂所问",
            _ => "牵头部门待认定",
        },
    };

    /// <summary>What was asked, in a line; of a scope its main business, of a code the industry's name.</summary>
    public static string Question(ServedRules rules, Asked asked, Answer answer)
    {
        string code = asked["industry"];
        string? industry = code.Length == 0 ? null : rules.Rulebook.Industries.FirstOrDefault(i => i.Code.Equals(code, StringComparison.OrdinalIgnoreCase))?.Name;
        string main = answer.Phrases?.FirstOrDefault(p => p.Main)?.Text ?? "";
        string?[] parts = [asked.Enterprise, asked.Activity, asked["place"], code.Length == 0 ? "" : $"{code} {industry}".TrimEnd(), answer.Phrases is null ? "" : main.Length > 0 ? $"经营范围（主营{main}）" : "经营范围"];
        return string.Join('，', parts.Where(t => !string.IsNullOrWhiteSpace(t)));
    }

    /// <summary>A citation as officials write it.</summary>
    public static string Cite(Citation citation) => $"《{citation.Title}》{citation.Clause}";

    /// <summary>Role, aspect, level and authority of a department's part.</summary>
    public static string Marks(Assignment assignment)
    {
        List<string> marks = [assignment.Role];
        if (assignment.Aspect is { } aspect && aspect != "行业")
        {
            marks.Add(aspect + "方面");
        }

        if (assignment.Acts == "指导")
        {
            marks.Add("指导下级");
        }

        if (assignment.Authority is { } authority && authority != "现行")
        {
            marks.Add(authority);
        }

        return string.Join('，', marks);
    }

    /// <summary>The sentence to paste into a document.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="question">What was asked, in a line.</param>
    public static string Citable(Answer answer, string question)
    {
        string basis = string.Join('、', answer.Lead.SelectMany(l => l.Basis.Take(2)).Select(Cite).Distinct(StringComparer.Ordinal).Take(4));
        return answer.Lead.Count == 0
            ? $"{answer.Region?.Name}{question}的安全生产监管：{Status(answer.Status)}，{Meaning(answer)}（{answer.AsOf}）"
            : $"{answer.Region?.Name}{question}的安全生产监管由{Headline(answer)}牵头（{Status(answer.Status)}）。依据：{basis}。（{answer.AsOf}）";
    }
}
