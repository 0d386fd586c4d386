using Microsoft.AspNetCore.Http;
using WhoSupervises.Web.Api;
using WhoSupervises.Web.Hosting;
using WhoSupervises.Web.Pages;
using WhoSupervises.Web.Rules;

namespace WhoSupervises.Web.Auditing;

/// <summary>Work that takes seconds: it ends when the client goes away or its time is over.</summary>
internal static class BusyWork
{
    /// <summary>Runs it; where its time is over before anything was sent, says so with status 503.</summary>
    public static async Task RunAsync(HttpContext context, RulesKeeper keeper, ServiceOptions options, Func<CancellationToken, Task> work)
    {
        using CancellationTokenSource late = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        late.CancelAfter(options.LongestAudit);
        try
        {
            await work(late.Token);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested && !context.Response.HasStarted)
        {
            Problem problem = Problem.Busy((int)options.LongestAudit.TotalSeconds);
            context.Response.Headers.RetryAfter = "30";
            context.Response.Headers.ETag = default;
            context.Response.Headers.CacheControl = "no-store";
            await (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
                ? problem.SendAsync(context)
                : Reply.SendAsync(context, ProblemPage.Write(keeper.Current, problem), Reply.Html, problem.Status));
        }
    }
}
