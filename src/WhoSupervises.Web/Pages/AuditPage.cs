using WhoSupervises.Model.Documents;
using WhoSupervises.Reports.Auditing;
using WhoSupervises.Reports.Surveys;
using WhoSupervises.Web.Auditing;
using WhoSupervises.Web.Hosting;
using WhoSupervises.Web.Html;
using WhoSupervises.Web.Rules;

namespace WhoSupervises.Web.Pages;

/// <summary>The audit of a region: counts, then one view at a time: map, gaps, overlaps, all matters, departments, documents.</summary>
internal sealed class AuditPage
{
    private static readonly (string View, string Name)[] Views =
        [("map", "行业与部门"), ("gaps", "空白"), ("overlaps", "交叉"), ("rows", "全部行业和事项"), ("departments", "部门"), ("documents", "文件")];

    private readonly ServedRules _rules;
    private readonly RegionAudit _audit;
    private readonly PageQuery _query;
    private readonly string _view;

    private AuditPage(ServedRules rules, RegionAudit audit, PageQuery query)
    {
        _rules = rules;
        _audit = audit;
        _query = query.With(("region", audit.Survey.Where.Region.Code));
        _view = query.Choice("view", [.. Views.Select(v => v.View)]);
    }

    /// <summary>Writes the page.</summary>
    public static byte[] Write(ServedRules rules, RegionAudit audit, PageQuery query)
    {
        AuditPage page = new(rules, audit, query);
        string view = Views.First(v => v.View == page._view).Name;
        return new Frame($"{audit.Survey.Place}职责审查：{view}", "/audit", rules) { IsWide = true }.Page(page.Content);
    }

    private void Content(HtmlWriter html)
    {
        PageQuery question = _query.Only("region", "asOf", "inherit");
        html.Add($"""
            <p class="asked"><span>{_audit.Survey.Place}</span> <span class="quiet">按 {$"{_audit.Survey.Where.AsOf:yyyy-MM-dd}"} 的规定{(_audit.Survey.Where.Inherit ? "" : "，只看本地区自己的文件")}</span> <a href="/audit">换一个地区</a></p>
            <h1>{_audit.Survey.Where.Region.Name}监管职责审查</h1>
            """);
        foreach (SourceDocument draft in _audit.Survey.Where.Rules.Documents.Where(d => d.Standing == Standing.Draft))
        {
            html.Add($"""<p class="note"><strong>《{draft.Title}》是征求意见稿，没有效力，涉及它的判断仅供参考。</strong></p>""");
        }

        if (_view == "map")
        {
            Summary(html);
        }

        html.Add($"""<nav class="tabs" aria-label="审查结果"><ul>{Tabs}</ul></nav>""");
        switch (_view)
        {
            case "gaps":
                new AuditGaps(_rules, _audit, _query).Write(html);
                break;
            case "overlaps":
                new AuditOverlaps(_rules, _audit, _query).Write(html);
                break;
            case "rows":
                new AuditRows(_rules, _audit, _query).Write(html);
                break;
            case "departments":
                AuditTables.Departments(html, _audit, _query);
                break;
            case "documents":
                AuditTables.Documents(html, _rules, _audit);
                break;
            default:
                new AuditMap(_rules, _audit, _query).Write(html);
                break;
        }

        html.Add($"""
            <p class="downloads">下载全部结果：<a href="/audit/download{question.ToString()}&amp;format=xlsx">Excel 表格</a> <a href="/audit/download{question.ToString()}&amp;format=html">网页文件</a> <a href="/audit/download{question.ToString()}&amp;format=json">数据（JSON）</a></p>
            <p class="hint">空白是指已载入的文件没有点名部门，不等于没有任何规定。建议稿没有效力，由有权机关决定（安全生产法第十条）。</p>
            """);
    }

    private void Summary(HtmlWriter html)
    {
        html.Add($"""<div class="scroll"><table class="counts"><caption class="hidden-text">各层级的结论数</caption><thead><tr><th scope="col">层级</th><th scope="col">合计</th>""");
        foreach ((string status, _) in SurveyNames.Grades)
        {
            html.Add($"""<th scope="col">{SurveyWords.Grade(status)}</th>""");
        }

        html.Add($"</tr></thead><tbody>");
        foreach (MatterLevel level in Enum.GetValues<MatterLevel>())
        {
            html.Add($"""<tr><th scope="row">{SurveyNames.LevelOf(level)}</th><td>{_audit.Summary.Count(level)}</td>""");
            foreach ((string status, _) in SurveyNames.Grades)
            {
                PageQuery to = _query.Only("region", "asOf", "inherit").With(("view", "rows"), ("level", AuditRows.NameOf(level)), ("status", status));
                html.Add($"""<td><a href="/audit{to.ToString()}">{_audit.Summary.Count(level, status)}</a></td>""");
            }

            html.Add($"</tr>");
        }

        html.Add($"</tbody></table></div>");
    }

    private void Tabs(HtmlWriter html)
    {
        foreach ((string view, string name) in Views)
        {
            string count = view switch { "gaps" => $" {_audit.Gaps.Count}", "overlaps" => $" {_audit.Overlaps.Count}", _ => "" };
            PageQuery to = _query.Only("region", "asOf", "inherit").With(("view", view == "map" ? "" : view));
            if (view == _view)
            {
                html.Add($"""<li><a href="/audit{to.ToString()}" aria-current="page">{name}{count}</a></li>""");
            }
            else
            {
                html.Add($"""<li><a href="/audit{to.ToString()}">{name}{count}</a></li>""");
            }
        }
    }
}
