using System.Text;
using System.Text.Json;
using WhoSupervises.Reports.Auditing;
using WhoSupervises.Reports.Rendering;
using WhoSupervises.Reports.Surveys;
using WhoSupervises.Resolution.Explaining;

namespace WhoSupervises.Reports.Differences;

/// <summary>The difference as text, a page, tables or JSON.</summary>
public static class DifferenceReport
{
    private const int MostNames = 12;
    private const int MostClauses = 3;

    /// <summary>Lines of text: one a group of changes, with an example.</summary>
    public static string Text(RuleDifference difference)
    {
        StringBuilder text = new();
        text.Append(Head(difference)).Append('\n');
        foreach (IGrouping<(string Place, string Kinds, string Says), AnswerChange> group in difference.Groups)
        {
            AnswerChange example = group.First();
            text.Append($"  {group.Key.Place}｜{group.Key.Kinds}｜{group.Count()} 项｜{group.Key.Says}\n    例：{example.Old.Matter.Title}：{Example(example)}\n");
        }

        Names(text, "新增的事项", difference.Added);
        Names(text, "删去的事项", difference.Removed);
        return text.ToString();
    }

    /// <summary>The page.</summary>
    public static string Html(RuleDifference difference)
    {
        HtmlPage page = new("规则变动对答复的影响");
        page.Add($"<h1>规则变动对答复的影响</h1>\n<p>{Head(difference)}</p>\n<p class=\"s\">旧规则指纹 {difference.OldRulebook}；新规则指纹 {difference.NewRulebook}。</p>\n<table class=\"f\"><thead><tr><th style=\"width:9rem\">地区</th><th style=\"width:7rem\">变的是</th><th style=\"width:4rem\">项数</th><th>变化</th><th>例</th></tr></thead><tbody>\n");
        foreach (IGrouping<(string Place, string Kinds, string Says), AnswerChange> group in difference.Groups)
        {
            AnswerChange example = group.First();
            page.Add($"<tr><td>{group.Key.Place}</td><td>{group.Key.Kinds}</td><td class=\"n\">{group.Count()}</td><td>{group.Key.Says}</td><td>{example.Old.Matter.Title}：{Example(example)}</td></tr>\n");
        }

        page.Raw("</tbody></table>\n");
        StringBuilder names = new();
        Names(names, "新增的事项", difference.Added);
        Names(names, "删去的事项", difference.Removed);
        page.Add($"<p>{names.ToString()}</p>\n<details><summary>逐项列出</summary><table class=\"f\"><thead><tr><th>地区</th><th>事项</th><th>变的是</th><th>变化</th></tr></thead><tbody>\n");
        foreach (AnswerChange change in difference.Changes)
        {
            page.Add($"<tr><td>{change.Place}</td><td>{change.Old.Matter.Title}</td><td>{change.Kinds}</td><td>{change.Says}</td></tr>\n");
        }

        return page.Raw("</tbody></table></details>\n").Finish();
    }

    /// <summary>The tables.</summary>
    public static IReadOnlyList<Sheet> Sheets(RuleDifference difference) =>
    [
        new("变化", [("地区", 24), ("层级", 8), ("事项", 34), ("变的是", 16), ("旧结论", 10), ("新结论", 10), ("旧牵头", 28), ("新牵头", 28), ("旧依据", 50), ("新依据", 50)],
            [.. difference.Changes.Select(c => (IReadOnlyList<object?>)[c.Place, SurveyNames.LevelOf(c.Old.Matter.Level), c.Old.Matter.Title, c.Kinds, SurveyNames.GradeOf(c.Old.Status), SurveyNames.GradeOf(c.New.Status), c.Old.LeadNames, c.New.LeadNames, Citations.Text(c.Old.Basis), Citations.Text(c.New.Basis)])]),
        new("增减的事项", [("变化", 10), ("事项", 40)], [.. difference.Added.Select(m => (IReadOnlyList<object?>)["新增", m.Title]), .. difference.Removed.Select(m => (IReadOnlyList<object?>)["删去", m.Title])]),
    ];

    /// <summary>The JSON.</summary>
    public static void Json(Stream output, RuleDifference difference)
    {
        using Utf8JsonWriter json = new(output, AuditJson.Settings);
        json.WriteStartObject();
        json.WriteString("oldRulebook", difference.OldRulebook);
        json.WriteString("newRulebook", difference.NewRulebook);
        AuditJson.Strings(json, "regions", difference.Regions);
        json.WriteNumber("asked", difference.Asked);
        AuditJson.Array(json, "changes", difference.Changes, static (w, c) =>
        {
            w.WriteStartObject();
            w.WriteString("region", c.Region);
            w.WriteString("key", c.Old.Matter.Key);
            w.WriteString("name", c.Old.Matter.Name);
            w.WriteBoolean("lead", c.Lead);
            w.WriteBoolean("status", c.Status);
            w.WriteBoolean("citation", c.Citation);
            w.WritePropertyName("old");
            AuditJson.Row(w, c.Old);
            w.WritePropertyName("new");
            AuditJson.Row(w, c.New);
            w.WriteEndObject();
        });
        AuditJson.Strings(json, "added", difference.Added.Select(m => m.Title));
        AuditJson.Strings(json, "removed", difference.Removed.Select(m => m.Title));
        json.WriteEndObject();
    }

    private static string Head(RuleDifference difference) => difference.IsEmpty
        ? $"没有变化：{string.Join('、', difference.Regions)}，每地 {difference.Asked} 项，牵头、状态、依据都相同。"
        : $"{string.Join('、', difference.Regions)}，每地 {difference.Asked} 项：牵头变 {difference.Changes.Count(c => c.Lead)} 项，状态变 {difference.Changes.Count(c => c.Status)} 项，只有依据变 {difference.Changes.Count(c => !c.Lead && !c.Status)} 项；新增事项 {difference.Added.Count}，删去事项 {difference.Removed.Count}。";

    /// <summary>Where only the clauses changed, the clauses that went and came; else both answers with what they rest on.</summary>
    private static string Example(AnswerChange change)
    {
        if (change.Lead || change.Status)
        {
            return $"{One(change.Old)} → {One(change.New)}";
        }

        Citation[] gone = Without(change.Old.Basis, change.New.Basis);
        Citation[] come = Without(change.New.Basis, change.Old.Basis);
        return string.Join("；", new[] { gone.Length > 0 ? "不再依据" + Brief(gone) : "", come.Length > 0 ? "新依据" + Brief(come) : "" }.Where(t => t.Length > 0));
    }

    private static Citation[] Without(IReadOnlyList<Citation> all, IReadOnlyList<Citation> others) => [.. all.Where(c => !others.Any(o => o.Document == c.Document && o.Clause == c.Clause))];

    private static string Brief(IReadOnlyList<Citation> citations) => Citations.Brief(citations.Take(MostClauses)) + (citations.Count > MostClauses ? "等" : "");

    private static string One(SurveyRow row) => $"{SurveyNames.GradeOf(row.Status)}，{(row.Lead.Count > 0 ? row.LeadNames : "无")}，{(row.Basis.Count > 0 ? Brief(row.Basis) : "无依据")}";

    private static void Names(StringBuilder text, string title, IReadOnlyList<SurveyMatter> matters)
    {
        if (matters.Count > 0)
        {
            text.Append($"{title}：{string.Join('、', matters.Take(MostNames).Select(m => m.Title))}{(matters.Count > MostNames ? $"等 {matters.Count} 项" : "")}。\n");
        }
    }
}
