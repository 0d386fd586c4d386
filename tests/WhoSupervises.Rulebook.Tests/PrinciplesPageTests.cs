using WhoSupervises.Model.Principles;

namespace WhoSupervises.Rulebook.Tests;

/// <summary>docs/principles.md and the code say the same.</summary>
public sealed class PrinciplesPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "principles.md"));

    [Fact]
    public void Page_EveryPrimitive_IsListedWithItsMeaning() =>
        PrincipleVocabulary.All.Select(p => $"| {p.Pattern} | `{p.Name}` | {p.Meaning} |").Where(row => !Page.Contains(row, StringComparison.Ordinal)).Should().BeEmpty();

    [Fact]
    public void Page_EveryPrincipleFile_IsListed() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Rules, "principles"), "*.principle").Select(f => Path.GetFileName(f)!).Where(f => !Page.Contains($"[{f}]", StringComparison.Ordinal)).Should().BeEmpty();

    [Fact]
    public void Page_EveryPrinciple_IsNamed() =>
        Rules.Rulebook.Principles.Select(p => p.Name).Where(n => !Page.Contains($"| {n} |", StringComparison.Ordinal)).Should().BeEmpty();
}
