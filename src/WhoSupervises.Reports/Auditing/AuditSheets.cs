using WhoSupervises.Reports.Rendering;
using WhoSupervises.Reports.Surveys;

namespace WhoSupervises.Reports.Auditing;

/// <summary>The audit as tables of a workbook.</summary>
public static class AuditSheets
{
    /// <summary>The sheets.</summary>
    public static IReadOnlyList<Sheet> Of(RegionAudit audit) =>
    [
        new("概要", [("层级", 12), ("合计", 10), ("明文", 10), ("推定", 10), ("交叉", 10), ("空白", 10)], [.. Enum.GetValues<MatterLevel>().Select(l => Counts(audit, l))]),
        new("门类", [("门类", 40), ("小类", 10), ("明文", 10), ("推定", 10), ("交叉", 10), ("空白", 10)], [.. Sections(audit)]),
        Rows("行业", audit.Survey.Rows.Where(r => r.Matter.IsIndustry)),
        Rows("事项", audit.Survey.Rows.Where(r => !r.Matter.IsIndustry)),
        new("空白", [("程度", 10), ("事项", 24), ("行业", 40), ("列而未点名", 24), ("被排除", 24), ("建议部门", 24), ("建议稿", 50), ("规则", 40), ("理由", 50), ("试算", 30)],
            [.. audit.Gaps.Select(g => Cells(SurveyNames.HazardOf(g.Hazard), g.Subject, Industries(g.Rows), g.Unassigned is { } u ? $"《{u.Title}》{u.Clause}" : "", Citations.Text(g.ExcludedBy), g.Closing.Department, g.Closing.IsDrafted ? $"《{g.Closing.Document}》{g.Closing.Place}：{g.Closing.Sentence}" : g.Closing.Sentence, g.Closing.Rule, g.Closing.Reason, Tried(g.Closing)))]),
        new("交叉", [("程度", 10), ("事项", 24), ("行业", 40), ("按原则牵头", 24), ("有直接职责的部门", 60), ("建议稿", 50), ("规则", 40), ("试算", 30)],
            [.. audit.Overlaps.Select(o => Cells(SurveyNames.HazardOf(o.Hazard), o.Subject, Industries(o.Rows), o.Lead, string.Join('\n', o.Departments.Select(d => $"{d.Department}（{d.Role}）：{Citations.Text(d.Basis)}")), o.Closing.Sentence, o.Closing.Rule, Tried(o.Closing)))]),
        new("部门", [("部门", 30), ("附表分类", 12), ("监管类职责", 12), ("其他职责", 12), ("牵头小类", 12), ("问题", 60)], [.. audit.Departments.Select(d => Cells(d.Department, d.AnnexClass, d.Supervising, d.Other, d.Leads, d.Says))]),
        new("文件自查", [("文件", 24), ("类别", 14), ("性质", 8), ("条款", 24), ("对象", 24), ("问题", 80)], [.. audit.DocumentFindings.Select(f => Cells(f.Document, f.Kind, f.IsProblem ? "问题" : "提示", string.Join('、', f.Clauses), f.Subject, f.Says))]),
        new("未载入的文件", [("提到它的文件", 50), ("未载入的文件", 50)], [.. audit.NotLoaded.SelectMany(n => n.Titles.Select(t => Cells(n.By.Title, t)))]),
    ];

    private static Sheet Rows(string name, IEnumerable<SurveyRow> rows) =>
        new(name, [("层级", 8), ("代码", 10), ("名称", 30), ("对应事项", 24), ("领域", 10), ("结论", 8), ("效力", 8), ("牵头", 28), ("方式", 10), ("依据", 60), ("承自", 10), ("协同", 50), ("有直接职责的部门", 50)],
            [.. rows.Select(r => Cells(SurveyNames.LevelOf(r.Matter.Level), r.Matter.IsIndustry ? r.Matter.Key : "", r.Matter.Name, string.Join('、', r.Matter.Subjects), r.Matter.Aspect, SurveyNames.GradeOf(r.Status), r.Authority, r.LeadNames,
                r.Lead.Count > 0 ? r.Lead[0].Role : "", Citations.Text(r.Basis), r.InheritedFrom, string.Join('、', r.Co), string.Join('、', r.Candidates.Select(c => c.Department))))]);

    private static IReadOnlyList<object?> Counts(RegionAudit audit, MatterLevel level) =>
        [SurveyNames.LevelOf(level), audit.Summary.Count(level), .. SurveyNames.Grades.Select(g => (object?)audit.Summary.Count(level, g.Key))];

    /// <summary>How the 小类 of each section are graded; the survey lists each section before its own.</summary>
    private static IEnumerable<IReadOnlyList<object?>> Sections(RegionAudit audit)
    {
        List<(string Title, List<SurveyRow> Classes)> sections = [];
        foreach (SurveyRow row in audit.Survey.Rows)
        {
            if (row.Matter.Level == MatterLevel.Section)
            {
                sections.Add((row.Matter.Title, []));
            }
            else if (row.Matter.Level == MatterLevel.Class)
            {
                sections[^1].Classes.Add(row);
            }
        }

        return sections.Select(s => Cells([s.Title, s.Classes.Count, .. SurveyNames.Grades.Select(g => (object?)s.Classes.Count(c => c.Status == g.Key))]));
    }

    private static string Industries(IReadOnlyList<SurveyRow> rows) => string.Join('、', rows.Where(r => r.Matter.IsIndustry).Select(r => r.Matter.Title));

    private static string Tried(ClosingClause closing) =>
        !closing.IsDrafted ? "没有可行的写法" : !closing.Tried ? "试算未通过" : closing.SideEffects.Count == 0 ? $"通过，其他牵头不变{(closing.AlsoCloses.Count == 0 ? "" : $"；同时填补：{string.Join('、', closing.AlsoCloses)}")}" : $"会改变：{string.Join('、', closing.SideEffects)}";

    private static IReadOnlyList<object?> Cells(params object?[] cells) => cells;
}
