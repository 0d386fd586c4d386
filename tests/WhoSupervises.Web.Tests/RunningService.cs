using Microsoft.AspNetCore.Builder;
using WhoSupervises.Language;
using WhoSupervises.Web.Hosting;

namespace WhoSupervises.Web.Tests;

/// <summary>A service on a free port of the loopback, with the repository's rules unless told otherwise.</summary>
public sealed class RunningService : IAsyncDisposable
{
    private static readonly RulebookCache Cache = RulebookCache.At(Path.Combine(Path.GetTempPath(), "whosupervises-web-tests"));

    private RunningService(WebApplication app, Uri address)
    {
        App = app;
        Address = address;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
    }

    public WebApplication App { get; }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public static ServiceOptions Options => new() { Urls = ["http://127.0.0.1:0"], RulesFolders = [Repository.Rules], Cache = Cache, ReloadEvery = TimeSpan.Zero };

    public static async Task<RunningService> StartAsync(ServiceOptions? options = null)
    {
        WebApplication app = WebService.Create(options ?? Options);
        await app.StartAsync();
        return new RunningService(app, new Uri(WebService.AddressesOf(app)[0]));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.StopAsync();
        await App.DisposeAsync();
    }
}
