using FluentAssertions;
using WhoSupervises.Model.Diagnostics;
using Xunit;

namespace WhoSupervises.Language.Tests;

public partial class MessageTests
{
    public static TheoryData<Scenario> Scenarios() => [.. MessageScenarios.All];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Load_OneMistake_SaysTheWholeSentence(Scenario scenario)
    {
        RulebookLoadResult result = Rules.Load([.. scenario.Files]);

        string.Join('\n', result.Diagnostics.Where(d => d.Position.File == scenario.Path && d.Code == scenario.Code))
            .Should().Be(scenario.Expected.Replace("@", scenario.Path, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Load_OneMistake_SaysNothingElseAboutTheFile(Scenario scenario)
    {
        RulebookLoadResult result = Rules.Load([.. scenario.Files]);

        result.Diagnostics.Where(d => d.Position.File == scenario.Path && d.Severity != Severity.Note).Select(d => d.Code).Distinct()
            .Should().BeSubsetOf([scenario.Code]);
    }

    [Fact]
    public void Scenarios_AllMessages_AreCovered()
    {
        string source = File.ReadAllText(Path.Combine(Repository.Root, "src", "WhoSupervises.Language", "Messages.cs"));
        string[] codes = [.. Codes().Matches(source).Select(m => m.Groups[1].Value).Distinct()];

        codes.Except(MessageScenarios.All.Select(s => s.Code))
            .Should().BeEquivalentTo(["WS1001", "WS1002", "WS1003", "WS1004", "WS1005"], "the messages about files and folders have tests of their own");
    }

    [Fact]
    public void Pages_AllMessages_HaveOneEach()
    {
        string source = File.ReadAllText(Path.Combine(Repository.Root, "src", "WhoSupervises.Language", "Messages.cs"));

        Codes().Matches(source).Select(m => m.Groups[1].Value).Distinct()
            .Where(code => !File.Exists(Path.Combine(Repository.Docs, "lint", code + ".md")))
            .Should().BeEmpty();
    }

    [Fact]
    public void Load_SeveralMistakes_ReportsAllSortedByPlace()
    {
        RulebookLoadResult result = Rules.LoadClauses("## 第一条\n- 部门：某市文化和旅游局\n- 督导：旅游景区\n- 监管：密室逃托\n- 监管：旅游景区；环结：运输\n\n## 第三十\n- 未形式化：略\n");

        result.Rulebook.Should().BeNull();
        result.Diagnostics.Select(d => (d.Position.Line, d.Code)).Should().Equal(
            (Rules.FirstClauseLine + 2, "WS1016"),
            (Rules.FirstClauseLine + 3, "WS1201"),
            (Rules.FirstClauseLine + 4, "WS1017"),
            (Rules.FirstClauseLine + 6, "WS1104"));
    }

    [System.Text.RegularExpressions.GeneratedRegex("\"(WS[0-9]{4})\"")]
    private static partial System.Text.RegularExpressions.Regex Codes();
}
