using System.Globalization;
using WhoSupervises.Model.Regions;
using WhoSupervises.Web.Comparing;
using WhoSupervises.Web.Hosting;
using WhoSupervises.Web.Html;
using WhoSupervises.Web.Rules;

namespace WhoSupervises.Web.Pages;

/// <summary>Choose the regions to be put side by side.</summary>
internal static class CompareFormPage
{
    public static byte[] Write(ServedRules rules, PageQuery query, ComparedRegions asked, DateOnly today) => new Frame("地区对照", "/compare", rules).Page(html =>
    {
        SurveyWords.Mistake(html, rules, asked.Error, asked.Candidates, r => "/compare" + Instead(query, asked.Wrong, r.Code));
        html.Add($"""
            <h1>几个地区的监管职责对照</h1>
            <p class="lead">同一个行业或事项，在各地分别由哪个部门牵头，哪里不同，哪里只有一地有规定。</p>
            <form action="/compare" method="get" class="ask" data-wait>
            """);
        for (int i = 0; i < ComparedRegions.Most; i++)
        {
            string number = (i + 1).ToString(CultureInfo.InvariantCulture);
            string value = i < query.All("region").Count ? query.All("region")[i] : "";
            html.Add($"""
                <div class="field"><label for="region{number}">地区 {number}{(i < 2 ? "" : "（可不填）")}</label>
                <input id="region{number}" name="region" type="text" value="{value}" maxlength="60" autocomplete="off" data-suggest="region"></div>
                """);
        }

        html.Add($"""
            <div class="field"><label for="asOf">按哪一天的规定</label><p class="hint" id="asOf-hint">不填就按今天（{DocumentWords.Day(today)}）</p>
            <input id="asOf" name="asOf" type="date" value="{query["asOf"]}" aria-describedby="asOf-hint"></div>
            <button type="submit">对照</button>
            <p class="wait" role="status" hidden>正在逐项判断各地四千多个行业和事项，第一次要几秒钟……</p></form>
            """);
        Region[] some = [.. SurveyWords.WithDocuments(rules).Take(3)];
        if (some.Length > 1)
        {
            html.Add($"""<h2>例子</h2><ul class="plain">""");
            for (int i = 1; i < some.Length; i++)
            {
                html.Add($"""<li><a href="/compare?region={some[0].Code}&amp;region={some[i].Code}">{some[0].Name}和{some[i].Name}</a></li>""");
            }

            html.Add($"</ul>");
        }
    });

    private static string Instead(PageQuery query, string wrong, string code)
    {
        string regions = string.Join('&', query.All("region").Select(r => "region=" + Uri.EscapeDataString(r == wrong ? code : r)));
        return "?" + regions + (query["asOf"].Length > 0 ? "&asOf=" + Uri.EscapeDataString(query["asOf"]) : "");
    }
}
