using Microsoft.Playwright;
using WhoSupervises.Web.Tests;
using Xunit;

namespace WhoSupervises.Browser.Tests;

/// <summary>A running service and a browser to look at it with.</summary>
public sealed class BrowserService : IAsyncLifetime
{
    private static readonly string[] Arguments = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private RunningService? _service;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public string Address => _service!.Address.ToString().TrimEnd('/');

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
        {
            if (Chromium.IsRequired)
            {
                throw new InvalidOperationException($"{Chromium.Required}=1, but there is no Chromium; set {Chromium.Variable}.");
            }

            return;
        }

        _service = await RunningService.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium.Path, Headless = true, Args = Arguments });
    }

    /// <summary>A fresh page in a context of its own.</summary>
    public async Task<IPage> NewPageAsync(int width = 1280, int height = 900, bool script = true)
    {
        IBrowserContext context = await _browser!.NewContextAsync(new BrowserNewContextOptions { BaseURL = Address, ViewportSize = new ViewportSize { Width = width, Height = height }, JavaScriptEnabled = script, Locale = "zh-CN" });
        context.SetDefaultTimeout(60_000);
        return await context.NewPageAsync();
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_service is not null)
        {
            await _service.DisposeAsync();
        }
    }
}
