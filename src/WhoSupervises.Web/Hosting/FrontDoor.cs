using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using WhoSupervises.Web.Api;
using WhoSupervises.Web.Metrics;
using WhoSupervises.Web.Pages;
using WhoSupervises.Web.Rules;

namespace WhoSupervises.Web.Hosting;

/// <summary>What every request passes: headers that keep browsers strict, the key, errors, time.</summary>
internal sealed partial class FrontDoor(RequestDelegate next, ServiceOptions options, ServiceMetrics metrics, RulesKeeper keeper, ILogger<FrontDoor> logger)
{
    private const string Policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private readonly byte[]? _key = options.ApiKey is { Length: > 0 } key ? SHA256.HashData(Encoding.UTF8.GetBytes(key)) : null;

    public async Task InvokeAsync(HttpContext context)
    {
        long start = Stopwatch.GetTimestamp();
        Guard(context.Response.Headers);
        try
        {
            if (_key is not null && IsApi(context) && !HasKey(context.Request))
            {
                await Problem.NoKey().SendAsync(context);
            }
            else
            {
                await next(context);
                await ExplainAsync(context);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client went away; nobody is left to answer.
        }
        catch (BadHttpRequestException e)
        {
            await SendAsync(context, e.StatusCode == StatusCodes.Status413PayloadTooLarge ? Problem.TooLarge(options.LargestUpload) : e.StatusCode == StatusCodes.Status408RequestTimeout ? Problem.TooSlow() : Problem.BadQuestion("请求读不懂，请检查后重发。"));
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            LogBug(logger, bug, RouteOf(context));
            await SendAsync(context, Problem.Internal());
        }
        finally
        {
            TimeSpan took = Stopwatch.GetElapsedTime(start);
            metrics.Answered(RouteOf(context), context.Response.StatusCode, took.TotalSeconds);
            if (options.LogRequests)
            {
                LogRequest(logger, context.Request.Method, RouteOf(context), context.Response.StatusCode, took.TotalMilliseconds);
            }
        }
    }

    private static void Guard(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    private static string RouteOf(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "other";

    private bool HasKey(HttpRequest request)
    {
        string given = request.Headers["X-Api-Key"].ToString();
        return given.Length is > 0 and <= 1000 && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), _key);
    }

    /// <summary>Bare statuses of routing become sentences.</summary>
    private Task ExplainAsync(HttpContext context)
    {
        if (context.Response.HasStarted || context.Response.ContentType is not null || context.Response.ContentLength > 0)
        {
            return Task.CompletedTask;
        }

        return context.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => SendAsync(context, Problem.NotFound("没有这个地址。")),
            StatusCodes.Status405MethodNotAllowed => SendAsync(context, Problem.WrongMethod(context.Request.Method)),
            _ => Task.CompletedTask,
        };
    }

    /// <summary>API clients get problem details, people a page.</summary>
    private async Task SendAsync(HttpContext context, Problem problem)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
        }
        else if (IsApi(context))
        {
            await problem.SendAsync(context);
        }
        else
        {
            await Reply.SendAsync(context, ProblemPage.Write(keeper.Current, problem), Reply.Html, problem.Status);
        }
    }

    [LoggerMessage(10, LogLevel.Information, "{Method} {Route} {Status} {Milliseconds:0.0} ms")]
    private static partial void LogRequest(ILogger logger, string method, string route, int status, double milliseconds);

    [LoggerMessage(11, LogLevel.Error, "A request to {Route} failed")]
    private static partial void LogBug(ILogger logger, Exception bug, string route);
}
