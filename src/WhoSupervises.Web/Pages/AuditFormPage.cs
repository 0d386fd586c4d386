using WhoSupervises.Model.Regions;
using WhoSupervises.Web.Hosting;
using WhoSupervises.Web.Html;
using WhoSupervises.Web.Rules;

namespace WhoSupervises.Web.Pages;

/// <summary>Choose the region whose gaps and overlaps are to be shown.</summary>
internal static class AuditFormPage
{
    public static byte[] Write(ServedRules rules, PageQuery query, string? error, IReadOnlyList<Region> candidates, DateOnly today) => new Frame("职责审查", "/audit", rules).Page(html =>
    {
        SurveyWords.Mistake(html, rules, error, candidates, r => "/audit" + query.With(("region", r.Code), ("format", "")));
        html.Add($"""
            <h1>一个地区的监管空白和职责交叉</h1>
            <p class="lead">逐项判断《国民经济行业分类》的全部行业和事项词表的全部事项由谁监管，找出没有部门管的和几个部门都管的。</p>
            <form action="/audit" method="get" class="ask" data-wait>
            <div class="field"><label for="region">地区</label><p class="hint" id="region-hint">省、市、县的名称，或六位区划代码</p>
            <input id="region" name="region" type="text" value="{query["region"]}" maxlength="60" autocomplete="off" required data-suggest="region" aria-describedby="region-hint"></div>
            <div class="field"><label for="asOf">按哪一天的规定</label><p class="hint" id="asOf-hint">不填就按今天（{DocumentWords.Day(today)}）</p>
            <input id="asOf" name="asOf" type="date" value="{query["asOf"]}" aria-describedby="asOf-hint"></div>
            <div class="check"><input type="checkbox" id="inherit" name="inherit" value="false"><label for="inherit">只看本地区自己的文件，不看上级和国家的</label></div>
            <button type="submit">审查</button>
            <p class="wait" role="status" hidden>正在逐项判断四千多个行业和事项，第一次要几秒钟……</p></form>
            <h2>有自己文件的地区</h2><ul class="plain">
            """);
        foreach (Region region in SurveyWords.WithDocuments(rules))
        {
            html.Add($"""<li><a href="/audit?region={region.Code}">{rules.Resolver.Regions.PathOf(region)}</a></li>""");
        }

        html.Add($"</ul>");
    });
}
