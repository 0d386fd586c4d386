using System.Text;
using WhoSupervises.Resolution.Explaining;

namespace WhoSupervises.Cli.Rendering;

/// <summary>An answer as plain Chinese text that an official can read and act on.</summary>
public static class AnswerText
{
    private static readonly Dictionary<string, string> Statuses = new(StringComparer.Ordinal)
    {
        ["express"] = "明文",
        ["principle"] = "按原则推定",
        ["overlap"] = "职责交叉",
        ["gap"] = "空白（已载入的文件没有点名部门）",
        ["unrecognized"] = "未识别",
    };

    private static readonly Dictionary<string, string> Authorities = new(StringComparer.Ordinal)
    {
        ["现行"] = "现行文件",
        ["草案"] = "草案（征求意见稿，无效力，仅供参考）",
        ["推定"] = "推定（部门名称或结论由推导得出）",
        ["历史"] = "历史（条文点名的机构已不存在，由承继部门回答）",
        ["未核"] = "未核（文本是否仍现行没有核实）",
    };

    /// <summary>The status in Chinese.</summary>
    public static string StatusOf(Answer answer) => Statuses.GetValueOrDefault(answer.Status, answer.Status);

    /// <summary>Writes the answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="whyNot">A department whose part is to be explained, or null.</param>
    public static string Write(Answer answer, string? whyNot)
    {
        StringBuilder text = new();
        string asked = string.Join(" · ", new[] { answer.Enterprise, answer.Activity }.Where(s => !string.IsNullOrWhiteSpace(s)));
        Line(text, $"{answer.Region?.Name}　{asked}　（{answer.AsOf}）");
        Line(text, $"结论：{StatusOf(answer)}；效力：{Authorities.GetValueOrDefault(answer.Authority ?? "", answer.Authority ?? "—")}");
        if (whyNot is not null)
        {
            Line(text, "");
            Line(text, WhyNot(answer, whyNot));
        }

        Line(text, "");
        Line(text, answer.Lead.Count > 0 ? "牵头监管" : "牵头监管：无");
        Assignments(text, answer.Lead, showCondition: false);
        if (answer.Status == "overlap" || answer.Lead.Count == 0)
        {
            Section(text, answer.Lead.Count == 0 && answer.Status == "gap" ? "建议部门（业务相近，供有权机关确定）" : "负有直接职责的部门", answer.Candidates.Where(c => !answer.Lead.Exists(l => l.Department == c.Department)));
        }

        Section(text, "协同部门", answer.Co.Where(c => !answer.Candidates.Exists(l => l.Department == c.Department)));
        Section(text, "附条件", answer.Conditional);
        Section(text, "综合监管", answer.General);
        if (answer.Fallback.Count > 0)
        {
            Line(text, "");
            Line(text, "由谁确定");
            foreach (Citation citation in answer.Fallback)
            {
                Cite(text, citation);
            }
        }

        Steps(text, answer);
        Losers(text, answer);
        foreach (AnswerAsk ask in Titled(text, "什么会改变结论", answer.Asks))
        {
            Line(text, $"  · {ask.Fact}：{ask.IfSo}。");
        }

        foreach (AnswerDuty duty in Titled(text, "牵头部门还须履行的共同职责", answer.Duties ?? []))
        {
            Line(text, $"  · {duty.Says}（{duty.Basis.Clause}）");
        }

        foreach (AnswerUnknown unknown in Titled(text, "没有读懂的词", answer.NotUnderstood))
        {
            Line(text, $"  · 「{unknown.Text}」{(unknown.Nearest.Count > 0 ? "，相近的有：" + string.Join('、', unknown.Nearest) : "")}");
        }

        foreach (string note in Titled(text, "说明", [.. answer.Notes.Distinct(StringComparer.Ordinal)]))
        {
            Line(text, $"  · {note}");
        }

        Line(text, "");
        Line(text, $"本答复只涉及安全生产监管。规则指纹 {answer.Receipt.Rulebook[..Math.Min(12, answer.Receipt.Rulebook.Length)]}，{answer.Receipt.Engine}。");
        return text.ToString();
    }

    private static IReadOnlyList<T> Titled<T>(StringBuilder text, string title, IReadOnlyList<T> items)
    {
        if (items.Count > 0)
        {
            Line(text, "");
            Line(text, title);
        }

        return items;
    }

    private static void Section(StringBuilder text, string title, IEnumerable<Assignment> assignments)
    {
        Assignment[] all = [.. assignments];
        if (all.Length > 0)
        {
            Line(text, "");
            Line(text, title);
            Assignments(text, all, showCondition: true);
        }
    }

    private static void Assignments(StringBuilder text, IReadOnlyList<Assignment> assignments, bool showCondition)
    {
        foreach (Assignment a in assignments)
        {
            List<string> marks = [a.Role];
            if (a.Aspect is { } aspect && aspect != "行业")
            {
                marks.Add($"{aspect}方面");
            }

            if (a.Acts == "指导")
            {
                marks.Add("指导下级");
            }

            if (a.Authority is { } authority && authority != "现行")
            {
                marks.Add(authority);
            }

            Line(text, $"  {a.Department}（{string.Join("，", marks)}）{(showCondition && a.Condition is { } c ? "　" + c : "")}");
            foreach (Citation citation in a.Basis)
            {
                Cite(text, citation);
            }
        }
    }

    private static void Cite(StringBuilder text, Citation citation)
    {
        Line(text, $"    依据：《{citation.Title}》{citation.Clause}{(citation.Terms.Count > 0 ? "（" + string.Join('、', citation.Terms) + "）" : "")}");
        if (citation.Text is { } wording)
        {
            Line(text, $"      原文：{wording.ReplaceLineEndings(" ").Trim()}");
        }
    }

    private static void Steps(StringBuilder text, Answer answer)
    {
        Line(text, "");
        Line(text, "推理");
        int number = 1;
        foreach (AnswerStep step in answer.Steps)
        {
            Line(text, $"  {number++}. 〔{step.Principle}〕{step.Says.TrimEnd('。')}。");
        }
    }

    private static void Losers(StringBuilder text, Answer answer)
    {
        DefeatedDepartment[] lost = [.. answer.Defeated.Where(d => !answer.Conditional.Exists(c => c.Department == d.Department)).Take(8)];
        foreach (DefeatedDepartment defeated in Titled(text, "为什么不是别的部门", lost))
        {
            Line(text, $"  · {defeated.Department}：{defeated.Reason.TrimEnd('。')}（{defeated.Principle}）。");
        }
    }

    private static string WhyNot(Answer answer, string department)
    {
        string wanted = department.Trim();
        bool Matches(string name) => name == wanted || name.EndsWith(wanted, StringComparison.Ordinal) || wanted.EndsWith(name, StringComparison.Ordinal) || name.Contains(wanted, StringComparison.Ordinal);
        if (answer.Lead.Exists(l => Matches(l.Department)))
        {
            return $"「{wanted}」就是牵头部门。";
        }

        DefeatedDepartment[] lost = [.. answer.Defeated.Where(d => Matches(d.Department))];
        if (lost.Length > 0)
        {
            return string.Join('\n', lost.Select(l => $"为什么不是{l.Department}：{l.Reason.TrimEnd('。')}（{l.Principle}）。"));
        }

        return answer.Candidates.Exists(c => Matches(c.Department))
            ? $"「{wanted}」对所问有直接职责，但现有原则不能分出牵头部门。"
            : $"「{wanted}」在适用的文件中没有涉及所问事项的职责。";
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
