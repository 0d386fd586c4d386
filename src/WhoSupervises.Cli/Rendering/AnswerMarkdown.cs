using System.Text;
using WhoSupervises.Resolution.Explaining;

namespace WhoSupervises.Cli.Rendering;

/// <summary>An answer as Markdown: a reasoned opinion with a table of who watches what.</summary>
public static class AnswerMarkdown
{
    /// <summary>Writes the answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="whyNot">Why a department does not lead, as sentences; null where nobody asked.</param>
    public static string Write(Answer answer, IReadOnlyList<string>? whyNot = null)
    {
        StringBuilder text = new();
        text.Append("# 监管职责研究意见\n\n");
        text.Append($"**事项**：{answer.Region?.Name}　{AnswerWords.Asked(answer)}（{answer.AsOf}）\n\n");
        text.Append($"**牵头部门**：{(answer.Lead.Count > 0 ? string.Join('、', answer.Lead.Select(l => l.Department)) : "无")}\n\n");
        text.Append($"**结论性质**：{AnswerWords.StatusOf(answer)}。{AnswerWords.MeaningOf(answer)}。\n\n");
        text.Append($"**效力**：{AnswerWords.AuthorityOf(answer)}\n");
        List(text, "为什么不是它", whyNot ?? []);
        Table(text, "牵头部门", answer.Lead);
        Table(text, answer.Status is "gap" or "principle" ? "还可考虑（业务相近）" : "同样负有直接职责", [.. answer.Candidates.Where(c => !answer.Lead.Exists(l => l.Department == c.Department))]);
        Table(text, "各管一面的部门", [.. answer.Co.Where(c => !answer.Candidates.Exists(l => l.Department == c.Department))]);
        Table(text, "视情况而定", answer.Conditional);
        Table(text, "综合监管（不替代行业牵头）", answer.General);
        List(text, "由谁确定", answer.Fallback.Select(CitationWords.One));
        Wordings(text, answer);
        Steps(text, answer);
        List(text, "为什么不是别的部门", answer.Defeated.Select(d => $"{d.Department}：{d.Reason.TrimEnd('。')}（{d.Principle}）。"));
        List(text, "什么会改变结论", answer.Asks.Select(a => $"{a.Fact}：{a.IfSo}。"));
        List(text, "牵头部门还须履行的共同职责", (answer.Duties ?? []).Select(d => $"{d.Says.TrimEnd('。')}（《{d.Basis.Title}》{d.Basis.Clause}）。"));
        List(text, "没有读懂的词", answer.NotUnderstood.Select(u => $"「{u.Text}」"));
        List(text, "说明", answer.Notes.Distinct(StringComparer.Ordinal));
        text.Append($"\n本意见只涉及安全生产监管。规则指纹 `{answer.Receipt.Rulebook}`，{answer.Receipt.Engine}。\n");
        return text.ToString();
    }

    private static void Steps(StringBuilder text, Answer answer)
    {
        text.Append("\n## 推理\n\n");
        int number = 1;
        foreach (AnswerStep step in answer.Steps)
        {
            text.Append($"{number++}. **{step.Principle}**：{Escaped(step.Says.TrimEnd('。'))}。\n");
        }
    }

    private static void Wordings(StringBuilder text, Answer answer) =>
        List(text, "条款原文", answer.Lead.Concat(answer.Candidates).SelectMany(l => l.Basis).Where(b => b.Text is not null).DistinctBy(b => (b.Document, b.Clause))
            .Select(b => $"《{b.Title}》{b.Clause}：{b.Text!.ReplaceLineEndings("").Trim()}"));

    private static void List(StringBuilder text, string title, IEnumerable<string> items)
    {
        string[] all = [.. items];
        if (all.Length > 0)
        {
            text.Append($"\n## {title}\n\n");
            foreach (string item in all)
            {
                text.Append($"- {Escaped(item)}\n");
            }
        }
    }

    private static void Table(StringBuilder text, string title, IReadOnlyList<Assignment> assignments)
    {
        if (assignments.Count == 0)
        {
            return;
        }

        text.Append($"\n## {title}\n\n| 部门 | 方式 | 领域 | 条件 | 依据 |\n|---|---|---|---|---|\n");
        foreach (Assignment a in assignments)
        {
            text.Append($"| {a.Department} | {a.Role} | {a.Aspect} | {Escaped(a.Condition ?? "")} | {string.Join('；', a.Basis.Select(b => $"《{b.Title}》{b.Clause}"))} |\n");
        }
    }

    /// <summary>A user's own words must not turn into markup.</summary>
    private static string Escaped(string text)
    {
        StringBuilder escaped = new(text.Length);
        foreach (char c in text)
        {
            escaped.Append(c is '|' or '*' or '_' or '`' or '<' or '[' or '\\' ? $"\\{c}" : c);
        }

        return escaped.ToString();
    }
}
