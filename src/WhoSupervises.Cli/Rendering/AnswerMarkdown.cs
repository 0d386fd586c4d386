using System.Text;
using WhoSupervises.Resolution.Explaining;

namespace WhoSupervises.Cli.Rendering;

/// <summary>An answer as Markdown.</summary>
public static class AnswerMarkdown
{
    /// <summary>Writes the answer.</summary>
    public static string Write(Answer answer)
    {
        StringBuilder text = new();
        text.Append($"# 监管职责研究意见\n\n");
        text.Append($"**事项**：{answer.Region?.Name}　{answer.Enterprise} {answer.Activity}（{answer.AsOf}）\n\n");
        text.Append($"**结论**：{AnswerText.StatusOf(answer)}；牵头：{(answer.Lead.Count > 0 ? string.Join('、', answer.Lead.Select(l => l.Department)) : "无")}；效力：{answer.Authority}\n\n");
        Table(text, "牵头监管", answer.Lead);
        Table(text, "负有直接职责的部门", answer.Lead.Count == 0 || answer.Status == "overlap" ? answer.Candidates : []);
        Table(text, "协同部门", answer.Co);
        Table(text, "附条件", answer.Conditional);
        Table(text, "综合监管", answer.General);
        if (answer.Fallback.Count > 0)
        {
            text.Append("## 由谁确定\n\n");
            foreach (Citation c in answer.Fallback)
            {
                text.Append($"- 《{c.Title}》{c.Clause}\n");
            }

            text.Append('\n');
        }

        text.Append("## 推理\n\n");
        int number = 1;
        foreach (AnswerStep step in answer.Steps)
        {
            text.Append($"{number++}. **{step.Principle}**：{step.Says}\n");
        }

        List(text, "为什么不是别的部门", answer.Defeated.Select(d => $"{d.Department}：{d.Reason}（{d.Principle}）"));
        List(text, "什么会改变结论", answer.Asks.Select(a => $"{a.Fact}：{a.IfSo}"));
        List(text, "说明", answer.Notes.Distinct(StringComparer.Ordinal));
        text.Append($"\n本答复只涉及安全生产监管。规则指纹 `{answer.Receipt.Rulebook}`，{answer.Receipt.Engine}。\n");
        return text.ToString();
    }

    private static void List(StringBuilder text, string title, IEnumerable<string> items)
    {
        string[] all = [.. items];
        if (all.Length > 0)
        {
            text.Append($"\n## {title}\n\n");
            foreach (string item in all)
            {
                text.Append($"- {item}\n");
            }
        }
    }

    private static void Table(StringBuilder text, string title, IReadOnlyList<Assignment> assignments)
    {
        if (assignments.Count == 0)
        {
            return;
        }

        text.Append($"## {title}\n\n| 部门 | 方式 | 领域 | 条件 | 依据 |\n|---|---|---|---|---|\n");
        foreach (Assignment a in assignments)
        {
            text.Append($"| {a.Department} | {a.Role} | {a.Aspect} | {a.Condition} | {string.Join('；', a.Basis.Select(b => $"《{b.Title}》{b.Clause}"))} |\n");
        }

        text.Append('\n');
    }
}
