namespace WhoSupervises.Browser.Tests;

/// <summary>The system's Chromium.</summary>
internal static class Chromium
{
    public const string Variable = "WHOSUPERVISES_CHROMIUM";

    public const string Required = "WHOSUPERVISES_REQUIRE_BROWSER";

    private static readonly string[] Usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>Where it is, or null.</summary>
    public static string? Path { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? (File.Exists(given) ? given : null) : Array.Find(Usual, File.Exists);

    /// <summary>Whether a missing browser fails the tests.</summary>
    public static bool IsRequired => Environment.GetEnvironmentVariable(Required) == "1";
}
