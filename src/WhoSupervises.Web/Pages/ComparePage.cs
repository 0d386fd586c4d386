using WhoSupervises.Reports.Comparing;
using WhoSupervises.Reports.Surveys;
using WhoSupervises.Web.Hosting;
using WhoSupervises.Web.Html;
using WhoSupervises.Web.Rules;

namespace WhoSupervises.Web.Pages;

/// <summary>Regions side by side: counts, filters, and a line a matter, each cell leading to its answer.</summary>
internal sealed class ComparePage
{
    private const int PerPage = 100;

    private readonly ServedRules _rules;
    private readonly Comparison _comparison;
    private readonly PageQuery _query;
    private readonly string _only;

    private ComparePage(ServedRules rules, Comparison comparison, PageQuery query)
    {
        _rules = rules;
        _comparison = comparison;
        _query = query;
        _only = query.Choice("only", ["differs", "all", .. Enumerable.Range(0, comparison.Surveys.Count).Select(OnlyIn)]);
    }

    public static byte[] Write(ServedRules rules, Comparison comparison, PageQuery query) =>
        new Frame($"{Names(comparison)}监管职责对照", "/compare", rules) { IsWide = true }.Page(new ComparePage(rules, comparison, query).Content);

    private static string Names(Comparison comparison) => string.Join('、', comparison.Surveys.Select(s => s.Where.Region.Name));

    /// <summary>How links name the filter for what only one region has.</summary>
    private static string OnlyIn(int region) => "only" + (region + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private void Content(HtmlWriter html)
    {
        ComparedMatter[] found = [.. _comparison.Matters.Where(Shown)];
        int pages = Math.Max(1, (found.Length + PerPage - 1) / PerPage);
        int page = Math.Min(_query.Number("page"), pages);
        html.Add($"""
            <p class="asked"><span class="quiet">按 {$"{_comparison.Surveys[0].Where.AsOf:yyyy-MM-dd}"} 的规定</span> <a href="/compare">换地区</a></p>
            <h1>{Names(_comparison)}监管职责对照</h1>
            <p class="hint">部门按职能比较：名称不同而职能相同的不算不同。</p>
            """);
        Counts(html);
        html.Add($"""
            <form action="/compare" method="get" class="filter">{SurveyWords.Hidden(_query.Only("region", "asOf"))}
            {SurveyWords.Select("only", "只看", _only, _comparison.Surveys.Select((s, i) => (OnlyIn(i), $"只有{s.Where.Region.Name}有牵头")).Prepend(("differs", "牵头不同的")).Append(("all", "全部")))}
            {SurveyWords.Select("level", "层级", _query["level"], Enum.GetValues<MatterLevel>().Select(l => (AuditRows.NameOf(l), SurveyNames.LevelOf(l))).Prepend(("", "全部")))}
            {AuditFindings.Hazards(_query)}
            <div><label for="q">含有</label> <input id="q" name="q" type="text" value="{_query["q"]}" maxlength="60" autocomplete="off"></div>
            <button type="submit">筛选</button></form>
            <p role="status">共 {found.Length} 项。</p>
            <div class="scroll"><table class="results compare"><thead><tr><th scope="col">行业或事项</th>
            """);
        foreach (Survey survey in _comparison.Surveys)
        {
            html.Add($"""<th scope="col">{survey.Where.Region.Name}</th>""");
        }

        html.Add($"</tr></thead><tbody>");
        foreach (ComparedMatter matter in found.Skip((page - 1) * PerPage).Take(PerPage))
        {
            html.Add($"""<tr><th scope="row">{matter.Matter.Title}</th>""");
            for (int i = 0; i < matter.Rows.Count; i++)
            {
                SurveyRow row = matter.Rows[i];
                html.Add($"""<td>{SurveyWords.Grade(row.Status)} <a href="{SurveyWords.AnswerOf(row.Matter, _comparison.Surveys[i].Where, _query)}">{SurveyWords.Who(row)}</a><br><span class="marks">{SurveyWords.Clauses(_rules, row.Basis, 2)}</span></td>""");
            }

            html.Add($"</tr>");
        }

        html.Add($"</tbody></table></div>{SurveyWords.Pages("/compare", _query, page, pages)}");
        PageQuery question = _query.Only("region", "asOf");
        html.Add($"""<p class="downloads">下载全部对照：<a href="/compare/download{question.ToString()}&amp;format=xlsx">Excel 表格</a> <a href="/compare/download{question.ToString()}&amp;format=json">数据（JSON）</a></p>""");
    }

    private bool Shown(ComparedMatter matter) =>
        _only switch { "all" => true, "differs" => matter.Differs, _ => matter.OnlyIn >= 0 && OnlyIn(matter.OnlyIn) == _only }
        && (_query["level"].Length == 0 || AuditRows.NameOf(matter.Matter.Level) == _query["level"])
        && (_query["hazard"].Length == 0 || AuditFindings.HazardName(matter.Matter.Hazard) == _query["hazard"])
        && (_query["q"].Length == 0 || matter.Matter.Title.Contains(_query["q"], StringComparison.OrdinalIgnoreCase) || matter.Rows.Any(r => r.LeadNames.Contains(_query["q"], StringComparison.Ordinal)));

    private void Counts(HtmlWriter html)
    {
        html.Add($"""<div class="scroll"><table class="counts"><thead><tr><th scope="col">层级</th><th scope="col">合计</th><th scope="col">牵头不同</th>""");
        foreach (Survey survey in _comparison.Surveys)
        {
            html.Add($"""<th scope="col">只有{survey.Where.Region.Name}有牵头</th>""");
        }

        html.Add($"</tr></thead><tbody>");
        foreach (MatterLevel level in Enum.GetValues<MatterLevel>())
        {
            ComparedMatter[] of = [.. _comparison.Matters.Where(m => m.Matter.Level == level)];
            html.Add($"""<tr><th scope="row">{SurveyNames.LevelOf(level)}</th><td>{of.Length}</td><td>{w => Count(w, of.Count(m => m.Differs), level, "differs")}</td>""");
            for (int i = 0; i < _comparison.Surveys.Count; i++)
            {
                int region = i;
                html.Add($"<td>{w => Count(w, of.Count(m => m.OnlyIn == region), level, OnlyIn(region))}</td>");
            }

            html.Add($"</tr>");
        }

        html.Add($"</tbody></table></div>");
    }

    private void Count(HtmlWriter html, int count, MatterLevel level, string only) =>
        html.Add($"""<a href="/compare{_query.Only("region", "asOf").With(("only", only), ("level", AuditRows.NameOf(level))).ToString()}">{count}</a>""");
}
