using WhoSupervises.Reports.Auditing;
using WhoSupervises.Reports.Surveys;
using WhoSupervises.Resolution.Explaining;
using WhoSupervises.Web.Hosting;
using WhoSupervises.Web.Html;
using WhoSupervises.Web.Rules;

namespace WhoSupervises.Web.Pages;

/// <summary>The overlaps, most dangerous first, each with the departments and their clauses.</summary>
internal sealed class AuditOverlaps(ServedRules rules, RegionAudit audit, PageQuery query)
{
    private const int PerPage = 50;
    private const int MostDepartments = 6;

    public void Write(HtmlWriter html)
    {
        OverlapFinding[] found =
        [
            .. audit.Overlaps.Where(o => (query["hazard"].Length == 0 || AuditFindings.HazardName(o.Hazard) == query["hazard"])
                && (query["status"].Length == 0 || (o.Lead.Length == 0) == (query["status"] == "open"))
                && (query["q"].Length == 0 || AuditFindings.Speaks(o.Subject, o.Rows, query["q"]) || o.Departments.Any(d => d.Department.Contains(query["q"], StringComparison.Ordinal)))),
        ];
        int pages = Math.Max(1, (found.Length + PerPage - 1) / PerPage);
        int page = Math.Min(query.Number("page"), pages);
        html.Add($"""
            <h2>交叉</h2><p class="hint">两个以上部门都有直接职责。危险程度高的在前，同一程度里牵头未定的在前。</p>
            <form action="/audit" method="get" class="filter">{SurveyWords.Hidden(query.Only("region", "asOf", "inherit", "view"))}
            {AuditFindings.Hazards(query)}{SurveyWords.Select("status", "牵头", query["status"], [("", "全部"), ("open", "未定"), ("settled", "按原则分出")])}
            <div><label for="q">含有</label> <input id="q" name="q" type="text" value="{query["q"]}" maxlength="60" autocomplete="off"></div>
            <button type="submit">筛选</button></form>
            <p role="status">共 {found.Length} 项。</p><ul class="findings">
            """);
        foreach (OverlapFinding overlap in found.Skip((page - 1) * PerPage).Take(PerPage))
        {
            html.Add($"""
                <li class="overlap"><h3><a href="{SurveyWords.AnswerOf(AuditFindings.Asked(overlap.Subject, overlap.Rows), audit.Survey.Where, query)}">{overlap.Subject}</a> <span class="tag hazard{overlap.Hazard}">{SurveyNames.HazardOf(overlap.Hazard)}</span></h3>{AuditFindings.Industries(overlap.Rows)}
                <p>{(overlap.Lead.Length > 0 ? $"按原则由{overlap.Lead}牵头。" : "现有原则分不出牵头部门。")}</p><ul>
                """);
            foreach (Assignment department in overlap.Departments.Take(MostDepartments))
            {
                html.Add($"<li>{department.Department}（{department.Role}）：{SurveyWords.Clauses(rules, department.Basis, 3)}</li>");
            }

            html.Add($"""{(overlap.Departments.Count > MostDepartments ? $"等 {overlap.Departments.Count} 个部门" : "")}</ul>{AuditFindings.Proposal(overlap.Closing, "这样认定后交叉消除。", "试算后仍有交叉，要改条款本身。")}</li>""");
        }

        html.Add($"</ul>{SurveyWords.Pages("/audit", query, page, pages)}");
    }
}
