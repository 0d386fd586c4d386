using Xunit;

namespace WhoSupervises.Web.Tests;

/// <summary>One service for all tests of a class that do not need their own.</summary>
public sealed class SharedService : IAsyncLifetime
{
    private RunningService? _service;

    public HttpClient Client => _service!.Client;

    public Uri Address => _service!.Address;

    public async Task InitializeAsync() => _service = await RunningService.StartAsync();

    public async Task DisposeAsync() => await _service!.DisposeAsync();
}
