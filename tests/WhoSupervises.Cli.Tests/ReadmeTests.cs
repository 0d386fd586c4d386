namespace WhoSupervises.Cli.Tests;

/// <summary>Command lines in the documentation are right.</summary>
public sealed class ReadmeTests
{
    private const string Run = "dotnet run --project src/WhoSupervises.Cli -- ";
    private const string Installed = "whosupervises ";

    public static TheoryData<string> Pages => ["README.md", "README.zh-CN.md", "docs/使用手册.md", "CONTRIBUTING.md"];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_EveryCommandLine_Parses(string page)
    {
        (string Line, string? Mistake)[] lines = [.. Lines(page).Select(l => (l, CommandLine.Mistake([.. Words(l)])))];

        lines.Should().NotBeEmpty();
        lines.Where(l => l.Mistake is not null).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_EveryLink_LeadsSomewhere(string page)
    {
        string folder = Path.GetDirectoryName(Path.Combine(Repository.Root, page))!;
        IEnumerable<string> targets = File.ReadAllText(Path.Combine(Repository.Root, page)).Split("](").Skip(1).Select(t => t[..t.IndexOf(')', StringComparison.Ordinal)])
            .Where(t => !t.StartsWith("http", StringComparison.Ordinal) && !t.StartsWith('#')).Select(t => t.Split('#')[0]);

        targets.Where(t => !Path.Exists(Path.Combine(folder, t))).Should().BeEmpty();
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void Readme_AnswerShown_IsWhatTheProgramSays(string page)
    {
        string[] shown = File.ReadAllText(Path.Combine(Repository.Root, page)).Split("```text\n")[1].Split("```")[0].Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Ran ran = Ran.Program([.. Words(Lines(page).First()), "--rules", Path.Combine(Repository.Root, "rules")]);

        ran.Output.Split('\n').Should().ContainInOrder(shown.Where(l => l != "……"));
    }

    private static IEnumerable<string> Lines(string page)
    {
        bool code = false;
        foreach (string raw in File.ReadLines(Path.Combine(Repository.Root, page)))
        {
            string line = raw.Trim().TrimStart('$').Trim();
            code = line.StartsWith("```", StringComparison.Ordinal) ? !code : code;
            if (code && line.StartsWith(Run, StringComparison.Ordinal))
            {
                yield return line[Run.Length..];
            }
            else if (code && line.StartsWith(Installed, StringComparison.Ordinal))
            {
                yield return line[Installed.Length..];
            }
        }
    }

    /// <summary>The words of a command line; double quotes hold words together, a comment ends it.</summary>
    private static IEnumerable<string> Words(string line) =>
        line.Split(" #")[0].Split('"').SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
