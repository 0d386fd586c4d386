namespace WhoSupervises.Architecture.Tests;

/// <summary>Dependencies point at Model; Language and Resolution never meet; only Cli and Web see everything.</summary>
public sealed class DependencyTests
{
    /// <summary>What each project may refer to.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Model"] = [],
        ["Language"] = ["Model"],
        ["Documents"] = ["Model"],
        ["Resolution"] = ["Model"],
        ["Reports"] = ["Model", "Documents", "Resolution"],
        ["Cli"] = ["Model", "Language", "Documents", "Resolution", "Reports", "Web"],
        ["Web"] = ["Model", "Language", "Documents", "Resolution", "Reports"],
    };

    public static TheoryData<string> Projects => [.. Sources.Projects.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_References_PointAtModelOnly(string project) => Sources.References(project).Except(Allowed[project]).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_Code_NamesNoProjectItMayNotSee(string project)
    {
        string[] forbidden = [.. Allowed.Keys.Except(Allowed[project]).Where(p => p != project).Select(p => $"WhoSupervises.{p}")];

        IEnumerable<string> named = Sources.Files.Where(f => f.Key.StartsWith($"WhoSupervises.{project}/", StringComparison.Ordinal))
            .SelectMany(f => f.Value.Split('\n').Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal))
                .Where(l => forbidden.Any(n => l.Contains($"using {n}", StringComparison.Ordinal) || l.Contains($"= {n}.", StringComparison.Ordinal))).Select(l => $"{f.Key}: {l.Trim()}"));

        named.Should().BeEmpty();
    }

    [Fact]
    public void Model_Packages_AreNone() => Sources.Packages("Model").Should().BeEmpty();

    [Fact]
    public void Resolution_Packages_AreNone() => Sources.Packages("Resolution").Should().BeEmpty();

    [Fact]
    public void Projects_Versions_AreCentral() =>
        Sources.Projects.Where(p => p.Value.Descendants("PackageReference").Any(r => r.Attribute("Version") is not null || r.Attribute("VersionOverride") is not null)).Select(p => p.Key).Should().BeEmpty();
}
