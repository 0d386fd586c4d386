using WhoSupervises.Reports.Auditing;
using WhoSupervises.Reports.Surveys;
using WhoSupervises.Web.Hosting;
using WhoSupervises.Web.Html;
using WhoSupervises.Web.Rules;

namespace WhoSupervises.Web.Pages;

/// <summary>The gaps, most dangerous first, each with the smallest clause that would close it.</summary>
internal sealed class AuditGaps(ServedRules rules, RegionAudit audit, PageQuery query)
{
    private const int PerPage = 50;

    public void Write(HtmlWriter html)
    {
        GapFinding[] found =
        [
            .. audit.Gaps.Where(g => (query["hazard"].Length == 0 || AuditFindings.HazardName(g.Hazard) == query["hazard"])
                && (query["q"].Length == 0 || AuditFindings.Speaks(g.Subject, g.Rows, query["q"]) || g.Closing.Department.Contains(query["q"], StringComparison.Ordinal))),
        ];
        int pages = Math.Max(1, (found.Length + PerPage - 1) / PerPage);
        int page = Math.Min(query.Number("page"), pages);
        html.Add($"""
            <h2>空白</h2><p class="hint">意思相同的行业和事项合并成一项，危险程度高的在前。</p>
            <form action="/audit" method="get" class="filter">{SurveyWords.Hidden(query.Only("region", "asOf", "inherit", "view"))}
            {AuditFindings.Hazards(query)}<div><label for="q">含有</label> <input id="q" name="q" type="text" value="{query["q"]}" maxlength="60" autocomplete="off"></div>
            <button type="submit">筛选</button></form>
            <p role="status">共 {found.Length} 项。</p><ul class="findings">
            """);
        foreach (GapFinding gap in found.Skip((page - 1) * PerPage).Take(PerPage))
        {
            html.Add($"""<li class="gap"><h3><a href="{SurveyWords.AnswerOf(AuditFindings.Asked(gap.Subject, gap.Rows), audit.Survey.Where, query)}">{gap.Subject}</a> <span class="tag hazard{gap.Hazard}">{SurveyNames.HazardOf(gap.Hazard)}</span></h3>{AuditFindings.Industries(gap.Rows)}""");
            if (gap.Unassigned is { } listed)
            {
                html.Add($"<p>{SurveyWords.Clauses(rules, [listed], 1)}列出这个行业，没有写由哪个部门负责。</p>");
            }

            if (gap.ExcludedBy.Count > 0)
            {
                html.Add($"<p>{SurveyWords.Clauses(rules, gap.ExcludedBy, 3)}把它排除在外，没有写由谁负责。</p>");
            }

            html.Add($"{AuditFindings.Proposal(gap.Closing, "加入后空白消除，其他事项的牵头不变。", "试算没有填补。")}</li>");
        }

        html.Add($"</ul>{SurveyWords.Pages("/audit", query, page, pages)}");
    }
}
