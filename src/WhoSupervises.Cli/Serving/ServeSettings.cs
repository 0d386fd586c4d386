namespace WhoSupervises.Cli.Serving;

/// <summary>What the options of <c>serve</c> say.</summary>
/// <param name="Urls">Addresses to listen on; empty means the default.</param>
/// <param name="Rate">Requests a second from one address; 0 means no limit.</param>
/// <param name="Reload">Seconds between looks at the rules folders; 0 means never.</param>
/// <param name="ApiKey">The key of the API, or null.</param>
/// <param name="BehindProxy">Whether a reverse proxy on this machine is believed.</param>
/// <param name="LogRequests">Whether each request is logged.</param>
/// <param name="LogJson">Whether log lines are JSON.</param>
internal sealed record ServeSettings(IReadOnlyList<string> Urls, int Rate, int Reload, string? ApiKey, bool BehindProxy, bool LogRequests, bool LogJson);
