namespace WhoSupervises.Cli.Tests;

public sealed class RulesCommandsTests
{
    [Fact]
    public void Check_GoodRules_FindsNothing()
    {
        Ran ran = Ran.Program("check", Repository.TestRules);

        ran.ExitCode.Should().Be(0);
        ran.Output.Should().MatchRegex("^规则：\\d+ 个文件，错误 0，警告 0，提示 \\d+；指纹 [0-9a-f]{12}。\n案例：1 个，不符 0 个。\n$");
    }

    [Fact]
    public void Check_BrokenRules_ListsAllErrors()
    {
        using TemporaryFolder folder = new();
        string rules = folder.CopyRules();
        File.AppendAllText(Path.Combine(rules, "documents", "qingshan.rules"), "\n## 第十二条\n- 监菅：密室逃脱\n- 许河：密室逃脱\n");

        Ran ran = Ran.Program("check", rules);

        ran.ExitCode.Should().Be(1);
        ran.Output.Split('\n').Count(l => l.StartsWith("错误 documents/qingshan.rules:", StringComparison.Ordinal)).Should().Be(2);
    }

    [Fact]
    public void Check_CaseThatFails_IsAFinding()
    {
        using TemporaryFolder folder = new();
        string rules = folder.CopyRules();
        string cases = Path.Combine(rules, "cases.cases");
        File.WriteAllText(cases, File.ReadAllText(cases).Replace("牵头：青山省文化和旅游厅", "牵头：青山省商务厅", StringComparison.Ordinal));

        Ran ran = Ran.Program("check", rules);

        ran.ExitCode.Should().Be(1);
        ran.Output.Should().Contain("案例不符 cases.cases:1 密室逃脱由文旅部门监管").And.Contain("牵头应是青山省商务厅，实际是青山省文化和旅游厅。");
    }

    [Fact]
    public void Check_OfficialTextsAtHand_ReportsCoverage()
    {
        using TemporaryFolder folder = new();
        File.Copy(Repository.OfficialText, folder["qingshan.txt"]);

        Ran ran = Ran.Program("check", Repository.TestRules, "--sources", folder.Root);

        ran.Output.Should().Contain("《青山省各部门安全生产监督管理职责分工实施办法》（qingshan-fengong）\n  条：共11，已编10").And.Contain("缺：第一条");
        ran.ExitCode.Should().Be(1);
    }

    [Fact]
    public void Check_SourcesMissing_IsOneSentence() =>
        Ran.Program("check", Repository.TestRules, "--sources", "没有的目录").ShouldBeMistake("找不到官方文本目录「没有的目录」，请检查 --sources 后面的路径。");

    [Fact]
    public void Format_UntidyRules_AreTidiedOnce()
    {
        using TemporaryFolder folder = new();
        string rules = folder.CopyRules();
        string file = Path.Combine(rules, "vocabulary", "subjects.vocab");
        File.WriteAllText(file, File.ReadAllText(file).Replace("- 危险化学品（危化品）", "-  危险化学品 (危化品)", StringComparison.Ordinal));

        Ran first = Ran.Program("format", rules, "--check");
        Ran second = Ran.Program("format", rules);
        Ran third = Ran.Program("format", rules, "--check");

        first.ExitCode.Should().Be(1);
        first.Output.Should().Contain("需要整理 1 个。");
        second.Should().Be(new Ran(0, $"已整理 {file}\n共 27 个文件，整理了 1 个。\n", ""));
        third.Should().Be(new Ran(0, "共 27 个文件，需要整理 0 个。\n", ""));
        File.ReadAllText(file).Should().Contain("- 危险化学品（危化品）\n");
    }

    [Fact]
    public void Format_FileWithErrors_IsLeftAlone()
    {
        using TemporaryFolder folder = new();
        string rules = folder.CopyRules();
        string file = Path.Combine(rules, "documents", "qingshan.rules");
        File.AppendAllText(file, "\n## 第十二条\n-  监菅：密室逃脱\n");
        string before = File.ReadAllText(file);

        Ran ran = Ran.Program("format", rules);

        ran.ExitCode.Should().Be(1);
        ran.Output.Should().Contain("「监菅」").And.EndWith("共 27 个文件，整理了 0 个，有错误未动 1 个。\n");
        File.ReadAllText(file).Should().Be(before);
    }

    [Fact]
    public void Format_FolderMissing_IsOneSentence() => Ran.Program("format", "没有的规则").ShouldBeMistake("找不到规则目录「没有的规则」，请检查路径。");
}
