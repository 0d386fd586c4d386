using System.Globalization;
using WhoSupervises.Model.Regions;
using WhoSupervises.Web.Asking;
using WhoSupervises.Web.Html;
using WhoSupervises.Web.Rules;

namespace WhoSupervises.Web.Pages;

/// <summary>The question form, filled in where a question came with the request.</summary>
internal static class AskPage
{
    private static readonly (string Region, string Enterprise, string Activity)[] Examples =
    [
        ("新疆", "密室逃脱", ""), ("新疆", "医院", "储存危险化学品"), ("魏都区", "加油站", ""), ("鄂托克前旗", "采石场", ""), ("新疆", "酒店", "使用锅炉"),
    ];

    /// <summary>Writes the page.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="asked">What was filled in.</param>
    /// <param name="error">What is wrong with it, or null.</param>
    /// <param name="regions">Regions that may be meant.</param>
    /// <param name="today">Today.</param>
    public static byte[] Write(ServedRules rules, Asked asked, string? error, IReadOnlyList<Region> regions, DateOnly today) =>
        new Frame(error is null ? "提问" : "问题有误", "/", rules).Page(html =>
        {
            if (error is not null)
            {
                Summary(html, rules, asked, error, regions);
            }

            html.Add($"""
                <h1>安全生产由谁监管</h1>
                <p class="lead">说明地区、企业类型和活动，查哪个部门牵头监管、哪些部门协同，以及依据的文件和条款。</p>
                <form action="/answer" method="get" class="ask">
                """);
            Field(html, asked, "region", "地区", "省、市、县的名称，或六位区划代码", "region", error is not null && (regions.Count > 0 || asked.Region.Length == 0));
            Field(html, asked, "enterprise", "企业类型", "如：密室逃脱、加油站、养老机构", "subject", false);
            Field(html, asked, "activity", "活动或环节", "如：储存危险化学品、使用锅炉；没有可以不填", "activity", false);
            More(html, asked, today);
            html.Add($"""<button type="submit">查由谁监管</button></form>""");
            html.Add($"""<section aria-labelledby="examples"><h2 id="examples">例子</h2><ul class="plain">{Samples}</ul></section>""");
        });

    private static void Summary(HtmlWriter html, ServedRules rules, Asked asked, string error, IReadOnlyList<Region> regions)
    {
        html.Add($"""<div class="error-summary" role="alert" aria-labelledby="error-title"><h2 id="error-title">问题有误</h2><p>{error}</p>""");
        if (regions.Count > 0)
        {
            html.Add($"""<p>选一个地区继续：</p><ul class="plain">""");
            foreach (Region region in regions.Take(20))
            {
                html.Add($"""<li><a href="/answer{asked.ToQueryWith("region", region.Code)}">{rules.Resolver.Regions.PathOf(region)}</a>（{region.Code}）</li>""");
            }

            html.Add($"</ul>");
        }

        html.Add($"</div>");
    }

    private static void Field(HtmlWriter html, Asked asked, string name, string label, string hint, string kind, bool wrong)
    {
        html.Add($"""<div class="field"><label for="{name}">{label}</label><p class="hint" id="{name}-hint">{hint}</p>""");
        html.Add($"""<input id="{name}" name="{name}" type="text" value="{asked[name]}" maxlength="{Asked.LongestField}" autocomplete="off" spellcheck="false" data-suggest="{kind}" aria-describedby="{name}-hint" """);
        if (wrong)
        {
            html.Add($"""aria-invalid="true" """);
        }

        html.Add($"></div>");
    }

    private static void More(HtmlWriter html, Asked asked, DateOnly today)
    {
        bool open = asked.HasDay || !asked.Inherit || new[] { "place", "industry", "scope", "approver", "organiser", "affiliation" }.Any(f => asked[f].Length > 0);
        if (open)
        {
            html.Add($"<details open>");
        }
        else
        {
            html.Add($"<details>");
        }

        string day = asked.HasDay ? asked.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
        html.Add($"""<summary>更多条件：场所、日期、经营范围、审批部门等</summary><div class="more">""");
        Field(html, asked, "place", "场所", "如：旅游景区、商场", "subject", false);
        html.Add($"""
            <div class="field"><label for="asOf">按哪一天的规定</label><p class="hint" id="asOf-hint">不填就按今天（{DocumentWords.Day(today)}）</p>
            <input id="asOf" name="asOf" type="date" value="{day}" aria-describedby="asOf-hint"></div>
            """);
        html.Add($"""
            <div class="field"><label for="scope">经营范围</label><p class="hint" id="scope-hint">照登记的原文填，逐项判断由谁监管，按主营业务得出结论</p>
            <textarea id="scope" name="scope" rows="4" maxlength="{Asked.LongestScope}" aria-describedby="scope-hint">{asked["scope"]}</textarea></div>
            """);
        Field(html, asked, "industry", "行业代码", "国民经济行业分类代码，如 5265", "", false);
        Field(html, asked, "approver", "审批部门", "由哪个部门审批或发证", "department", false);
        Field(html, asked, "organiser", "主办单位", "由哪个部门举办", "department", false);
        Field(html, asked, "affiliation", "隶属", "如：央企、省属、市属", "", false);
        string own = asked.Inherit ? "" : "checked";
        html.Add($"""<div class="check"><input type="checkbox" id="inherit" name="inherit" value="false" """);
        if (own.Length > 0)
        {
            html.Add($"checked ");
        }

        html.Add($"""><label for="inherit">只看本地区自己的文件，不看上级和国家的</label></div></div></details>""");
    }

    private static void Samples(HtmlWriter html)
    {
        foreach ((string region, string enterprise, string activity) in Examples)
        {
            string query = $"?region={Uri.EscapeDataString(region)}&enterprise={Uri.EscapeDataString(enterprise)}{(activity.Length > 0 ? "&activity=" + Uri.EscapeDataString(activity) : "")}";
            html.Add($"""<li><a href="/answer{query}">{region}：{enterprise}{(activity.Length > 0 ? "，" + activity : "")}</a></li>""");
        }
    }
}
