using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WhoSupervises.Web.Api;
using WhoSupervises.Web.Auditing;
using WhoSupervises.Web.Comparing;
using WhoSupervises.Web.Metrics;
using WhoSupervises.Web.Rules;
using WhoSupervises.Web.Triaging;

namespace WhoSupervises.Web.Hosting;

/// <summary>The web service: pages and API of one rulebook, without state between requests.</summary>
public static class WebService
{
    private const int MostConnections = 5_000;

    /// <summary>Makes the service; it is not listening yet.</summary>
    /// <exception cref="ServiceException">The rules have errors.</exception>
    public static WebApplication Create(ServiceOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        // Rules are read while the server is put together: each takes about half of the time that a start takes.
        Task<RulesKeeper> keeper = Task.Run(() => new RulesKeeper(options));
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "WhoSupervises", ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls([.. options.Urls]);
        builder.WebHost.ConfigureKestrel(kestrel => Limit(kestrel, options));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(20));
        Log(builder.Logging, options);
        builder.Services.AddSingleton(options).AddSingleton(_ => keeper.GetAwaiter().GetResult()).AddSingleton<ServiceMetrics>().AddSingleton<PrometheusText>();
        builder.Services.AddSingleton<ResolveApi>().AddSingleton<ListApi>().AddSingleton<TriageRoutes>().AddSingleton<AuditRoutes>().AddSingleton<CompareRoutes>().AddSingleton<SiteRoutes>();
        builder.Services.AddHostedService<RulesWatcher>();
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, IPAddress>(context => Partition(context, options));
            limiter.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = "1";
                return new ValueTask(Problem.TooMany().SendAsync(rejected.HttpContext));
            };
        });
        builder.Services.AddHostedService<WarmUp>();
        WebApplication app = builder.Build();
        _ = keeper.GetAwaiter().GetResult();
        if (options.BehindProxy)
        {
            app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
        }

        _ = app.Services.GetRequiredService<PrometheusText>();
        app.UseRouting();
        app.UseMiddleware<FrontDoor>();
        if (options.RequestsPerSecond > 0)
        {
            app.UseRateLimiter();
        }

        app.Services.GetRequiredService<SiteRoutes>().Map(app);
        return app;
    }

    /// <summary>The addresses that a started service listens on.</summary>
    public static IReadOnlyList<string> AddressesOf(WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return [.. app.Urls];
    }

    private static void Limit(KestrelServerOptions kestrel, ServiceOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = options.LargestUpload;
        kestrel.Limits.MaxRequestLineSize = 24 * 1024;
        kestrel.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
        kestrel.Limits.MaxConcurrentConnections = MostConnections;
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(240, TimeSpan.FromSeconds(5));
        kestrel.Limits.MinResponseDataRate = new MinDataRate(240, TimeSpan.FromSeconds(10));
    }

    private static void Log(ILoggingBuilder logging, ServiceOptions options)
    {
        logging.ClearProviders();
        logging.SetMinimumLevel(LogLevel.Warning);
        logging.AddFilter("WhoSupervises", LogLevel.Information);
        if (options.LogJson)
        {
            logging.AddJsonConsole(console => console.TimestampFormat = "yyyy-MM-ddTHH:mm:sszzz");
        }
        else
        {
            logging.AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.TimestampFormat = "yyyy-MM-dd HH:mm:ss ";
            });
        }
    }

    private static RateLimitPartition<IPAddress> Partition(HttpContext context, ServiceOptions options)
    {
        IPAddress address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (!options.LimitLoopback && IPAddress.IsLoopback(address))
        {
            return RateLimitPartition.GetNoLimiter(IPAddress.Loopback);
        }

        return RateLimitPartition.GetTokenBucketLimiter(address, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = options.RequestsPerSecond * 2,
            TokensPerPeriod = options.RequestsPerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            AutoReplenishment = true,
            QueueLimit = 0,
        });
    }
}
