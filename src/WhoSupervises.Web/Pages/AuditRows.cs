using WhoSupervises.Reports.Auditing;
using WhoSupervises.Reports.Surveys;
using WhoSupervises.Web.Auditing;
using WhoSupervises.Web.Hosting;
using WhoSupervises.Web.Html;
using WhoSupervises.Web.Rules;

namespace WhoSupervises.Web.Pages;

/// <summary>All matters of an audit, filtered, a hundred a page, each leading to its answer.</summary>
internal sealed class AuditRows(ServedRules rules, RegionAudit audit, PageQuery query)
{
    private const int PerPage = 100;
    private const int MostCo = 4;

    /// <summary>How links name a level.</summary>
    public static string NameOf(MatterLevel level) => level switch { MatterLevel.Section => "section", MatterLevel.Division => "division", MatterLevel.Group => "group", MatterLevel.Class => "class", _ => "subject" };

    public void Write(HtmlWriter html)
    {
        IndustryTree tree = new(audit.Survey);
        SurveyRow? within = tree.Find(query["at"].ToUpperInvariant());
        SurveyRow[] found = [.. audit.Survey.Rows.Where(Filter(tree, within))];
        int pages = Math.Max(1, (found.Length + PerPage - 1) / PerPage);
        int page = Math.Min(query.Number("page"), pages);
        html.Add($"""
            <h2>全部行业和事项</h2>
            <form action="/audit" method="get" class="filter">{SurveyWords.Hidden(query.Only("region", "asOf", "inherit", "view", "at"))}
            {SurveyWords.Select("level", "层级", query["level"], Enum.GetValues<MatterLevel>().Select(l => (NameOf(l), SurveyNames.LevelOf(l))).Prepend(("", "全部")))}
            {SurveyWords.Select("status", "结论", query["status"], SurveyNames.Grades.Select(g => (g.Key, g.Value)).Prepend(("", "全部")))}
            <div><label for="lead">牵头部门</label> <input id="lead" name="lead" type="text" value="{query["lead"]}" maxlength="60" autocomplete="off"></div>
            <div><label for="q">名称或代码</label> <input id="q" name="q" type="text" value="{query["q"]}" maxlength="60" autocomplete="off"></div>
            <button type="submit">筛选</button></form>
            """);
        if (within is not null)
        {
            html.Add($"""<p>只列{within.Matter.Title}和它下面的行业。<a href="/audit{query.With(("at", ""), ("page", "")).ToString()}">不限行业</a></p>""");
        }

        html.Add($"""<p role="status">共 {found.Length} 项。</p>""");
        Table(html, rules, audit, query, found.Skip((page - 1) * PerPage).Take(PerPage));
        html.Add(SurveyWords.Pages("/audit", query, page, pages));
    }

    /// <summary>A table of matters.</summary>
    public static void Table(HtmlWriter html, ServedRules rules, RegionAudit audit, PageQuery query, IEnumerable<SurveyRow> rows)
    {
        html.Add($"""<div class="scroll"><table class="results"><thead><tr><th scope="col">行业或事项</th><th scope="col">结论</th><th scope="col">牵头</th><th scope="col">依据</th><th scope="col">协同</th></tr></thead><tbody>""");
        foreach (SurveyRow row in rows)
        {
            string title = row.Matter.IsIndustry || row.Matter.Aspect == "行业" ? row.Matter.Title : $"{row.Matter.Title}〔{row.Matter.Aspect}〕";
            html.Add($"""<tr data-status="{row.Status}"><th scope="row"><a href="{SurveyWords.AnswerOf(row.Matter, audit.Survey.Where, query)}">{title}</a></th><td>{SurveyWords.Grade(row.Status)}</td><td>{SurveyWords.Who(row)}</td><td>{SurveyWords.Clauses(rules, row.Basis, 3)}</td><td>{string.Join('、', row.Co.Take(MostCo))}{(row.Co.Count > MostCo ? $"等 {row.Co.Count} 个" : "")}</td></tr>""");
        }

        html.Add($"</tbody></table></div>");
    }

    private Func<SurveyRow, bool> Filter(IndustryTree tree, SurveyRow? within)
    {
        HashSet<string>? codes = within is null ? null : [.. tree.Within(within.Matter.Key)];
        string level = query["level"];
        string status = query["status"];
        string lead = query["lead"];
        string text = query["q"];
        return r => (codes is null || (r.Matter.IsIndustry && codes.Contains(r.Matter.Key)))
            && (level.Length == 0 || NameOf(r.Matter.Level) == level)
            && (status.Length == 0 || r.Status == status)
            && (lead.Length == 0 || HeatTable.Holds(lead, r) || r.Lead.Any(l => l.Department.Contains(lead, StringComparison.Ordinal)))
            && (text.Length == 0 || r.Matter.Title.Contains(text, StringComparison.OrdinalIgnoreCase));
    }
}
