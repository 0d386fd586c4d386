using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WhoSupervises.Model.Documents;
using WhoSupervises.Reports.Opinions;
using WhoSupervises.Resolution.Explaining;
using WhoSupervises.Web.Api;
using WhoSupervises.Web.Asking;
using WhoSupervises.Web.Auditing;
using WhoSupervises.Web.Comparing;
using WhoSupervises.Web.Html;
using WhoSupervises.Web.Metrics;
using WhoSupervises.Web.Pages;
using WhoSupervises.Web.Rules;
using WhoSupervises.Web.Triaging;

namespace WhoSupervises.Web.Hosting;

/// <summary>All addresses of the service.</summary>
internal sealed class SiteRoutes(RulesKeeper keeper, ServiceOptions options, ServiceMetrics metrics, PrometheusText prometheus, ResolveApi resolve, ListApi lists, TriageRoutes triage, AuditRoutes audit, CompareRoutes compare)
{
    private const int MostSuggestions = 10;
    private static readonly string[] Reading = ["GET", "HEAD"];
    private static readonly byte[] OpenApi = ReadOpenApi();

    /// <summary>Maps them.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        Read(routes, "/", c => Page(c, "ask|" + AskedBy(c).Asked.Key, r => AskPage.Write(r, AskedBy(c).Asked, null, [], Today.Of(options))));
        Read(routes, "/answer", AnswerAsync);
        Read(routes, "/answer/opinion.docx", OpinionAsync);
        Read(routes, "/triage", triage.FormAsync);
        routes.MapPost("/triage", triage.PostAsync);
        Read(routes, "/audit", audit.PageAsync);
        Read(routes, "/audit/download", audit.DownloadAsync);
        Read(routes, "/compare", compare.PageAsync);
        Read(routes, "/compare/download", compare.DownloadAsync);
        Read(routes, "/documents", c => Page(c, "documents|" + Text(c, "q"), r => DocumentsPage.Write(r, Text(c, "q"))));
        Read(routes, "/documents/{id}", DocumentAsync);
        Read(routes, "/subjects", c => Page(c, "subjects|" + Text(c, "q"), r => SubjectsPage.Write(r, Text(c, "q"))));
        Read(routes, "/subjects/{name}", SubjectAsync);
        Read(routes, "/help", c => Page(c, "help", HelpPage.Write));
        Read(routes, "/suggest/{kind}", SuggestAsync);
        foreach (Asset asset in Asset.All)
        {
            Read(routes, asset.Path, c => SendAsync(c, asset));
        }

        routes.MapGet("/api/v1/resolve", resolve.GetAsync);
        routes.MapPost("/api/v1/resolve", resolve.PostAsync);
        routes.MapPost("/api/v1/triage", triage.ApiAsync);
        Read(routes, "/api/v1/audit", audit.ApiAsync);
        Read(routes, "/api/v1/regions", lists.RegionsAsync);
        Read(routes, "/api/v1/subjects", lists.SubjectsAsync);
        Read(routes, "/api/v1/documents", lists.DocumentsAsync);
        Read(routes, "/api/v1/documents/{id}", lists.DocumentAsync);
        Read(routes, "/openapi/v1.json", c => Reply.IsHeld(c, keeper.Current.Tag("openapi")) ? Task.CompletedTask : Reply.SendAsync(c, OpenApi, Reply.Json));
        Read(routes, "/healthz", c => Reply.SendAsync(c, "ok\n"u8.ToArray(), "text/plain; charset=utf-8"));
        Read(routes, "/readyz", ReadyAsync);
        Read(routes, "/metrics", c => Reply.SendAsync(c, Encoding.UTF8.GetBytes(prometheus.Write()), "text/plain; version=0.0.4; charset=utf-8"));
    }

    private static void Read(IEndpointRouteBuilder routes, string path, RequestDelegate answer) => routes.MapMethods(path, Reading, answer);

    private static byte[] ReadOpenApi()
    {
        using Stream stream = typeof(SiteRoutes).Assembly.GetManifestResourceStream("openapi.json")!;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static Task SendAsync(HttpContext context, Asset asset)
    {
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Reply.SendAsync(context, asset.Bytes, asset.Type);
    }

    private static string Text(HttpContext context, string name)
    {
        string text = context.Request.Query[name].ToString().Trim();
        return text.Length > 60 ? text[..60] : text;
    }

    private (Asked Asked, string? Error) AskedBy(HttpContext context) =>
        Asked.Read(context.Request.Query.Select(q => KeyValuePair.Create(q.Key, q.Value.LastOrDefault() ?? "")), Today.Of(options), strict: false);

    /// <summary>A page that depends on the rules and <paramref name="key"/> only.</summary>
    private Task Page(HttpContext context, string key, Func<ServedRules, byte[]> write)
    {
        ServedRules rules = keeper.Current;
        return Reply.IsHeld(context, rules.Tag("page|" + key)) ? Task.CompletedTask : Reply.SendAsync(context, write(rules), Reply.Html);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        ServedRules rules = keeper.Current;
        (Asked asked, string? error) = AskedBy(context);
        if (asked.IsEmpty && error is null)
        {
            context.Response.Redirect("/");
            return;
        }

        string department = Text(context, "whyNot");
        string key = $"h|{(asked.HasDay ? "d|" : "")}{asked.Key}|{department}";
        byte[]? page = error is null ? rules.Answers.Find(key) : null;
        if (page is null)
        {
            if (await AnsweredAsync(context, rules, asked, error) is not { } answer)
            {
                return;
            }

            page = Packing.Pack(AnswerPage.Write(rules, asked, answer, department));
            rules.Answers.Keep(key, page);
        }

        if (!Reply.IsHeld(context, rules.Tag(key)))
        {
            await Reply.SendPackedAsync(context, page, Reply.Html);
        }
    }

    /// <summary>The answer as an opinion (研究意见) in Word.</summary>
    private async Task OpinionAsync(HttpContext context)
    {
        ServedRules rules = keeper.Current;
        (Asked asked, string? error) = AskedBy(context);
        if (await AnsweredAsync(context, rules, asked, error) is not { } answer)
        {
            return;
        }

        using MemoryStream bytes = new();
        OpinionDocx.Write(bytes, new OpinionWriter(rules.Resolver).Write(asked.ToQuestion(), answer, Today.Of(options)));
        await Download.SendAsync(context, bytes.ToArray(), Download.Docx, "opinion.docx", $"监管职责研究意见 {answer.Region?.Name} {AnswerWords.Question(rules, asked, answer)}.docx");
    }

    /// <summary>The answer to a question; null where it cannot be answered and the form was sent back with the reason.</summary>
    private async Task<Answer?> AnsweredAsync(HttpContext context, ServedRules rules, Asked asked, string? error)
    {
        Answer? answer = error is null ? Answering.Answer(rules, asked) : null;
        error ??= answer?.Error;
        if (error is null)
        {
            metrics.Resolved(answer!.Status);
            return answer;
        }

        var match = Answering.BadRegion(rules, asked);
        string sentence = match is not null && asked.Region.Length == 0 ? "请填写地区。" : error;
        await Reply.SendAsync(context, AskPage.Write(rules, asked, sentence, match?.Candidates ?? [], Today.Of(options)), Reply.Html, StatusCodes.Status400BadRequest);
        return null;
    }

    private Task DocumentAsync(HttpContext context)
    {
        string id = context.Request.RouteValues["id"] as string ?? "";
        SourceDocument? document = keeper.Current.Rulebook.Documents.FirstOrDefault(d => d.Id == id);
        return document is null ? Missing(context, "没有载入这个文件。") : Page(context, "document|" + id, r => DocumentPage.Write(r, document));
    }

    private Task SubjectAsync(HttpContext context)
    {
        string name = context.Request.RouteValues["name"] as string ?? "";
        int subject = keeper.Current.Resolver.Rules.Graph.IndexOf(name);
        return subject < 0 ? Missing(context, "没有这个事项。") : Page(context, "subject|" + name, r => SubjectPage.Write(r, r.Resolver.Rules.Graph.IndexOf(name)));
    }

    private Task Missing(HttpContext context, string sentence)
    {
        Problem problem = Problem.NotFound(sentence);
        return Reply.SendAsync(context, ProblemPage.Write(keeper.Current, problem), Reply.Html, problem.Status);
    }

    private Task SuggestAsync(HttpContext context)
    {
        ServedRules rules = keeper.Current;
        IReadOnlyList<Suggestion> found = rules.Names.Find(context.Request.RouteValues["kind"] as string ?? "", Text(context, "q"), MostSuggestions);
        context.Response.Headers.CacheControl = "private, max-age=60";
        return Reply.SendAsync(context, JsonSerializer.SerializeToUtf8Bytes(found, WebJson.Readable.IReadOnlyListSuggestion), Reply.Json);
    }

    private Task ReadyAsync(HttpContext context)
    {
        ServedRules rules = keeper.Current;
        return Reply.SendAsync(context, JsonSerializer.SerializeToUtf8Bytes(new Health("ok", rules.Fingerprint, rules.Warning), WebJson.Readable.Health), Reply.Json);
    }
}
