using System.Globalization;
using Microsoft.AspNetCore.Http;
using WhoSupervises.Model.Regions;
using WhoSupervises.Reports.Comparing;
using WhoSupervises.Reports.Rendering;
using WhoSupervises.Resolution.Jurisdictions;
using WhoSupervises.Web.Auditing;
using WhoSupervises.Web.Hosting;
using WhoSupervises.Web.Pages;
using WhoSupervises.Web.Rules;

namespace WhoSupervises.Web.Comparing;

/// <summary>Regions side by side: pages and files.</summary>
internal sealed class CompareRoutes(RulesKeeper keeper, ServiceOptions options)
{
    private static readonly string[] Fields = ["region", "asOf", "only", "level", "hazard", "q", "page"];

    /// <summary><c>/compare</c>: the form, or the regions asked.</summary>
    public async Task PageAsync(HttpContext context)
    {
        ServedRules rules = keeper.Current;
        PageQuery query = PageQuery.Read(context.Request.Query, Fields);
        if (query.All("region").Count == 0)
        {
            if (!Reply.IsHeld(context, rules.Tag("page|compare|" + Day(Today.Of(options)))))
            {
                await FormAsync(context, rules, query, new ComparedRegions([], null, "", []), StatusCodes.Status200OK);
            }

            return;
        }

        ComparedRegions asked = ComparedRegions.Read(rules, query, Today.Of(options));
        if (asked.Error is not null)
        {
            await FormAsync(context, rules, query, asked, StatusCodes.Status400BadRequest);
        }
        else if (!Reply.IsHeld(context, rules.Tag($"page|compare|{Day(asked.Regions[0].AsOf)}|{query}")))
        {
            await BusyWork.RunAsync(context, keeper, options, async token =>
            {
                Comparison comparison = await rules.Audits.CompareAsync(asked.Regions, token);
                await Reply.SendAsync(context, ComparePage.Write(rules, comparison, query), Reply.Html);
            });
        }
    }

    /// <summary><c>/compare/download</c>: the whole comparison as xlsx or json.</summary>
    public async Task DownloadAsync(HttpContext context)
    {
        ServedRules rules = keeper.Current;
        PageQuery query = PageQuery.Read(context.Request.Query, "region", "asOf", "format");
        ComparedRegions asked = ComparedRegions.Read(rules, query, Today.Of(options));
        if (asked.Error is not null)
        {
            await FormAsync(context, rules, query, asked, StatusCodes.Status400BadRequest);
            return;
        }

        await BusyWork.RunAsync(context, keeper, options, async token =>
        {
            Comparison comparison = await rules.Audits.CompareAsync(asked.Regions, token);
            string name = $"{string.Join('、', comparison.Surveys.Select(s => s.Where.Region.Name))}监管职责对照 {Day(asked.Regions[0].AsOf)}";
            using MemoryStream bytes = new();
            if (query["format"] == "json")
            {
                ComparisonReport.Json(bytes, comparison);
                await Download.SendAsync(context, bytes.ToArray(), Reply.Json, "compare.json", name + ".json");
            }
            else
            {
                WorkbookWriter.Write(bytes, ComparisonReport.Sheets(comparison));
                await Download.SendAsync(context, bytes.ToArray(), Download.Xlsx, "compare.xlsx", name + ".xlsx");
            }
        });
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private Task FormAsync(HttpContext context, ServedRules rules, PageQuery query, ComparedRegions asked, int status) =>
        Reply.SendAsync(context, CompareFormPage.Write(rules, query, asked, Today.Of(options)), Reply.Html, status);
}
