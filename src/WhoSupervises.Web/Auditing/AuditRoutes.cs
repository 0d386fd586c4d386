using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using WhoSupervises.Reports.Auditing;
using WhoSupervises.Reports.Rendering;
using WhoSupervises.Resolution.Jurisdictions;
using WhoSupervises.Web.Api;
using WhoSupervises.Web.Hosting;
using WhoSupervises.Web.Pages;
using WhoSupervises.Web.Rules;

namespace WhoSupervises.Web.Auditing;

/// <summary>The audit of a region: pages, files and the API.</summary>
internal sealed class AuditRoutes(RulesKeeper keeper, ServiceOptions options)
{
    private static readonly string[] Fields = ["region", "asOf", "inherit", "view", "at", "columns", "level", "status", "hazard", "lead", "q", "page"];
    private static readonly string[] ApiFields = ["region", "地区", "asOf", "日期", "inherit", "继承"];

    /// <summary><c>/audit</c>: the form, or the audit of the region asked.</summary>
    public async Task PageAsync(HttpContext context)
    {
        ServedRules rules = keeper.Current;
        DateOnly today = Today.Of(options);
        PageQuery query = PageQuery.Read(context.Request.Query, Fields);
        if (query["region"].Length == 0)
        {
            if (!Reply.IsHeld(context, rules.Tag("page|audit|" + Day(today))))
            {
                await Reply.SendAsync(context, AuditFormPage.Write(rules, query, null, [], today), Reply.Html);
            }

            return;
        }

        RegionDay asked = RegionDay.Read(rules, query, today);
        if (asked.Where is not { } where)
        {
            await Reply.SendAsync(context, AuditFormPage.Write(rules, query, asked.Error, asked.Candidates, today), Reply.Html, StatusCodes.Status400BadRequest);
        }
        else if (!Reply.IsHeld(context, rules.Tag($"page|audit|{Day(where.AsOf)}|{query}")))
        {
            await BusyWork.RunAsync(context, keeper, options, async token =>
            {
                RegionAudit audit = await rules.Audits.AuditAsync(where, token);
                await Reply.SendAsync(context, AuditPage.Write(rules, audit, query), Reply.Html);
            });
        }
    }

    /// <summary><c>/audit/download</c>: the whole audit as xlsx, html or json.</summary>
    public async Task DownloadAsync(HttpContext context)
    {
        ServedRules rules = keeper.Current;
        DateOnly today = Today.Of(options);
        PageQuery query = PageQuery.Read(context.Request.Query, "region", "asOf", "inherit", "format");
        RegionDay asked = RegionDay.Read(rules, query, today);
        if (asked.Where is not { } where)
        {
            await Reply.SendAsync(context, AuditFormPage.Write(rules, query, asked.Error, asked.Candidates, today), Reply.Html, StatusCodes.Status400BadRequest);
            return;
        }

        await BusyWork.RunAsync(context, keeper, options, async token =>
        {
            RegionAudit audit = await rules.Audits.AuditAsync(where, token);
            string name = $"{audit.Survey.Place}监管职责审查 {Day(where.AsOf)}";
            await (query.Choice("format", "xlsx", "html", "json") switch
            {
                "html" => Download.SendAsync(context, Encoding.UTF8.GetBytes(AuditHtml.Write(audit)), Reply.Html, "audit.html", name + ".html"),
                "json" => Download.SendAsync(context, Json(audit), Reply.Json, "audit.json", name + ".json"),
                _ => Download.SendAsync(context, Workbook(audit), Download.Xlsx, "audit.xlsx", name + ".xlsx"),
            });
        });
    }

    /// <summary><c>/api/v1/audit</c>.</summary>
    public async Task ApiAsync(HttpContext context)
    {
        ServedRules rules = keeper.Current;
        IQueryCollection given = context.Request.Query;
        if (given.Keys.FirstOrDefault(k => !ApiFields.Contains(k, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            await Problem.BadQuestion($"不认识字段「{(unknown.Length > 30 ? unknown[..30] + "……" : unknown)}」；可用的字段是：region（地区）、asOf（日期）、inherit（继承）。").SendAsync(context);
            return;
        }

        string region = Either(given, "region", "地区");
        RegionDay asked = RegionDay.Read(rules, region, Either(given, "asOf", "日期"), Either(given, "inherit", "继承"), Today.Of(options));
        if (asked.Where is not { } where)
        {
            await Refusal(rules, region, asked).SendAsync(context);
            return;
        }

        context.Response.Headers["X-Rulebook"] = rules.Fingerprint;
        if (!Reply.IsHeld(context, rules.Tag($"audit|{where.Region.Code}|{Day(where.AsOf)}|{(where.Inherit ? "+" : "")}")))
        {
            await BusyWork.RunAsync(context, keeper, options, async token => await Reply.SendAsync(context, Json(await rules.Audits.AuditAsync(where, token)), Reply.Json));
        }
    }

    private static Problem Refusal(ServedRules rules, string region, RegionDay asked) => region.Length == 0
        ? Problem.UnknownRegion("没有说明地区，请给出 region（地区）。", [])
        : rules.Resolver.Regions.Find(region).Region is null ? Problem.UnknownRegion(asked.Error!, [.. asked.Candidates.Take(20).Select(r => ListApi.Item(rules, r))])
        : Problem.BadQuestion(asked.Error!);

    private static string Either(IQueryCollection given, string english, string chinese)
    {
        string text = (given[english].ToString() is { Length: > 0 } first ? first : given[chinese].ToString()).Trim();
        return text.Length > 60 ? text[..60] : text;
    }

    private static byte[] Json(RegionAudit audit)
    {
        using MemoryStream bytes = new();
        AuditJson.Write(bytes, audit);
        return bytes.ToArray();
    }

    private static byte[] Workbook(RegionAudit audit)
    {
        using MemoryStream bytes = new();
        WorkbookWriter.Write(bytes, AuditSheets.Of(audit));
        return bytes.ToArray();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
