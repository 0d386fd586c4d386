namespace WhoSupervises.Rulebook.Tests;

/// <summary>A test on what lies in ../shared; skipped, visibly, where it is not at hand, unless WHOSUPERVISES_REQUIRE_SHARED=1 asks for it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute() =>
        Skip = Directory.Exists(Repository.Sources) || Environment.GetEnvironmentVariable("WHOSUPERVISES_REQUIRE_SHARED") == "1" ? null : "官方文本和试题（../shared）不在手边";
}
