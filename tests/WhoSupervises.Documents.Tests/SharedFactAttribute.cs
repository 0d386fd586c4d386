namespace WhoSupervises.Documents.Tests;

/// <summary>A test on the official texts; skipped, visibly, where they are not at hand.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute() => Skip = Shared.Sources is null ? "官方文本（../shared/sources）不在手边" : null;
}
