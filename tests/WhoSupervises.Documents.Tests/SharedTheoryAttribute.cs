namespace WhoSupervises.Documents.Tests;

/// <summary>A test on the official texts with data; skipped, visibly, where they are not at hand.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute() => Skip = Shared.Sources is null ? "官方文本（../shared/sources）不在手边" : null;
}
