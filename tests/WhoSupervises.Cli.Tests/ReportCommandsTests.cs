using System.Text.Json;

namespace WhoSupervises.Cli.Tests;

/// <summary>audit, compare and diff as typed: what they say, what they write, how they end.</summary>
public sealed class ReportCommandsTests
{
    private const string Document = "documents/qingshan.rules";

    [Fact]
    public void Audit_Region_TellsCountsGapsAndOverlaps()
    {
        Ran ran = Ran.OnTestRules("audit", "--region", "青山省");

        ran.ExitCode.Should().Be(0);
        ran.Error.Should().BeEmpty();
        ran.Output.Should().StartWith("青山省（2026-11-22）\n  门类 ");
        ran.Output.Should().Contain("〔一般〕宇宙飞船制造：建议稿，").And.Contain("〔一般〕露天市场：青山省商务厅（第六条（二））、青山省城市管理局（第七条（一））\n");
        ran.Output.Should().EndWith("建议稿没有效力，由有权机关决定。全部结果请用 -o 写成 .html、.xlsx 或 .json。\n");
    }

    [Theory]
    [InlineData("审查.html", "<!DOCTYPE html>")]
    [InlineData("审查.json", "{")]
    [InlineData("审查.txt", "青山省（2026-11-22）")]
    [InlineData("审查.xlsx", "PK")]
    public void Audit_OutputFile_IsWrittenInTheFormOfItsName(string name, string beginning)
    {
        using TemporaryFolder folder = new();

        Ran ran = Ran.OnTestRules("audit", "--region", "青山省", "-o", folder[name]);

        ran.Should().Be(new Ran(0, "", ""));
        folder.Files.Should().Equal(name);
        File.ReadAllText(folder[name]).Should().StartWith(beginning);
    }

    [Fact]
    public void Audit_Json_SummaryCountsTheRows()
    {
        using TemporaryFolder folder = new();

        Ran.OnTestRules("audit", "--region", "青山省", "-o", folder["审查.json"]).ExitCode.Should().Be(0);

        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(folder["审查.json"]));
        JsonElement[] subjects = [.. json.RootElement.GetProperty("rows").EnumerateArray().Where(r => r.GetProperty("level").GetString() == "subject")];
        JsonElement summary = json.RootElement.GetProperty("summary").GetProperty("subject");
        summary.GetProperty("total").GetInt32().Should().Be(subjects.Length);
        foreach (string status in new[] { "express", "principle", "overlap", "gap" })
        {
            summary.GetProperty(status).GetInt32().Should().Be(subjects.Count(r => r.GetProperty("status").GetString() == status));
        }
    }

    [Fact]
    public void Audit_DocumentWithAContradiction_SaysItAndEndsWithOne()
    {
        Ran ran = Ran.OnTestRules("audit", "--document", "qingshan-fengong");

        ran.ExitCode.Should().Be(1);
        ran.Output.Should().Be(
            "《青山省各部门安全生产监督管理职责分工实施办法》自查：问题 1，提示 0。\n" +
            "  〔矛盾〕「露天市场」同时由青山省商务厅（第六条（二））、青山省城市管理局（第七条（一））监管，没有写明怎样分工。\n");
    }

    [Fact]
    public void Audit_DocumentThatRefersToAnArticleItHasNot_SaysSo()
    {
        using TemporaryFolder folder = new();
        string rules = folder.CopyRules();
        Edit(rules, "- 共同职责：检查本行业的安全生产", "- 共同职责：按照本办法第九十九条检查本行业的安全生产");

        Ran ran = Ran.Program("audit", "--document", "qingshan-fengong", "--rules", rules);

        ran.ExitCode.Should().Be(1);
        ran.Output.Should().Contain("问题 2，").And.Contain("〔引用落空〕第三条提到第九十九条，本文件没有这一条款。\n");
    }

    [Fact]
    public void Audit_DocumentWithoutProblems_EndsWithZero()
    {
        Ran ran = Ran.OnTestRules("audit", "--document", "zhulin-qingdan");

        ran.Should().Be(new Ran(0, "《竹林区安全生产职责清单（征求意见稿）》自查：问题 0，提示 0。\n", ""));
    }

    [Theory]
    [InlineData("audit", "请给出 --region（审查地区）或 --document（审查一个文件），二者选一。")]
    [InlineData("audit --region 青山省 -o 审查.pdf", "不认识输出文件「审查.pdf」的扩展名；可用的有 .html、.xlsx、.json、.txt。")]
    [InlineData("audit --region 不存在省", "不认识地区「不存在省」。请用六位区划代码、全称或“省+市+县”的写法。")]
    [InlineData("compare --region 青山省", "对照至少要两个地区，请再给一个 --region。")]
    [InlineData("compare --region 青山省 --region 990000", "对照至少要两个地区，请再给一个 --region。")]
    public void Reports_BadInput_IsOneSentence(string args, string sentence) => Ran.OnTestRules(args.Split(' ')).ShouldBeMistake(sentence);

    [Fact]
    public void Compare_TwoRegions_TellsWhereTheLeadDiffers()
    {
        Ran ran = Ran.OnTestRules("compare", "--region", "青山省", "--region", "竹林区");

        ran.ExitCode.Should().Be(0);
        ran.Output.Should().StartWith("青山省、青山省绿水市竹林区：共 ").And.Contain("加油站");
    }

    [Fact]
    public void Diff_EqualRules_EndsWithZero()
    {
        Ran ran = Ran.Program("diff", Repository.TestRules, Repository.TestRules, "--region", "青山省");

        ran.ExitCode.Should().Be(0);
        ran.Output.Should().StartWith("没有变化：青山省，每地 ").And.EndWith(" 项，牵头、状态、依据都相同。\n");
    }

    [Fact]
    public void Diff_DutyRemoved_NamesThatMatterAndEndsWithOne()
    {
        using TemporaryFolder folder = new();
        string rules = folder.CopyRules();
        Edit(rules, "- 监管：住宿业、餐饮业", "- 监管：住宿业");

        Ran ran = Ran.Program("diff", Repository.TestRules, rules, "--region", "青山省");

        ran.ExitCode.Should().Be(1);
        ran.Output.Should().Contain("明文，青山省商务厅牵头 → 空白，无人牵头\n    例：餐饮业：");
        ran.Output.Should().NotContain("住宿业").And.NotContain("密室逃脱").And.NotContain("加油站");
    }

    [Fact]
    public void Diff_SecondSupervisor_TellsThatTheLeadIsLost()
    {
        using TemporaryFolder folder = new();
        string rules = folder.CopyRules();
        Edit(rules, "- 监管：电梯", "- 监管：电梯、餐饮业");

        Ran ran = Ran.Program("diff", Repository.TestRules, rules, "--region", "青山省");

        ran.ExitCode.Should().Be(1);
        ran.Output.Should().Contain("明文，青山省商务厅牵头 → 交叉，无人牵头\n    例：餐饮业：");
    }

    [Fact]
    public void Diff_FolderMissing_IsNamed() =>
        Ran.Program("diff", Repository.TestRules, "没有的规则").ShouldBeMistake("找不到规则目录「没有的规则」，请检查路径。");

    private static void Edit(string rules, string from, string to)
    {
        string path = Path.Combine(rules, Document);
        File.WriteAllText(path, File.ReadAllText(path).Replace(from, to, StringComparison.Ordinal));
    }
}
