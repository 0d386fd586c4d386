using System.Text;

namespace WhoSupervises.Cli.Tests;

public sealed class BadInputTests
{
    public static TheoryData<string, string> Matters => new()
    {
        { "--region 不存在省 --enterprise 密室逃脱", "不认识地区「不存在省」。请用六位区划代码、全称或“省+市+县”的写法。" },
        { "--region 鼓楼区 --enterprise 密室逃脱", "地区「鼓楼区」有 2 个同名：青山省绿水市鼓楼区（990103）、青山省白云市鼓楼区（990203）。请写明上级地区或直接用代码。" },
        { "--region 青山省", "没有说明要问什么：请给出企业类型（--enterprise）、活动（--activity）或行业代码（--industry）中的至少一项。" },
        { "--region 青山省 --enterprise 密室逃脱 --as-of 1999-01-01", "1999-01-01时「青山省」还没有已载入的文件生效，最早的自2020-02-01起；请改用该日以后的日期（--as-of）。" },
        { "--region 青山省 --enterprise 密室逃脱 --as-of 去年", "日期「去年」读不懂，请写成 2026-11-01 的样子。" },
        { "--region 青山省 --industry 9999", "行业代码「9999」不在 GB/T 4754-2017 中；请用门类字母或二至四位数字代码。" },
        { "--region 青山省 --enterprise 密室逃脱 --format markdwn", "不认识格式「markdwn」，是不是「markdown」；可用的有 text、json、markdown、docx。" },
        { "--region 青山省 --scope 密室逃脱 --format markdown", "研究意见一次只写一个事项；问经营范围（--scope）时请用 text 或 json 格式，再就其中一项单独出具意见。" },
        { "--region 青山省 --enterprise 密室逃脱 --sources 没有的目录", "找不到官方文本目录「没有的目录」，请检查 --sources 后面的路径。" },
        { "--region 青山省 --enterprise 密室逃脱 -o 没有的目录/意见.md", "输出文件夹「没有的目录」不存在，请先建好，或换一个位置。" },
        { "--region 青山省 --enterprise 密室逃脱 --why-not 飞碟管理局", "规则里没有「飞碟管理局」这个部门，是不是「城市管理局」；请核对 --why-not 后面的名称。" },
    };

    [Theory]
    [MemberData(nameof(Matters))]
    public void Resolve_BadInput_IsOneSentence(string args, string sentence) =>
        Ran.OnTestRules(["resolve", .. args.Split(' ')]).ShouldBeMistake(sentence);

    [Fact]
    public void Resolve_EmptyRegion_IsAskedFor() =>
        Ran.OnTestRules("resolve", "--region", " ", "--enterprise", "密室逃脱").ShouldBeMistake("没有给出地区：请在 --region 后写区划代码、全称或简称，例如「--region 新疆」。");

    [Fact]
    public void Resolve_UnknownTerm_PrintsTheAnswerAndOneSentence()
    {
        Ran ran = Ran.OnTestRules("resolve", "--region", "青山省", "--enterprise", "密市逃脱", "--format", "json");

        ran.ExitCode.Should().Be(2);
        ran.Error.Should().Be("不认识「密市逃脱」，没有作判断；相近的说法有密室逃脱。\n");
        ran.Output.Should().Contain("\"status\": \"unrecognized\"").And.Contain("\"lead\": []");
    }

    [Fact]
    public void Resolve_RulesFolderMissing_IsNamed() =>
        Ran.Program("resolve", "--region", "青山省", "--enterprise", "密室逃脱", "--rules", "没有的规则").ShouldBeMistake("找不到规则目录「没有的规则」，请检查路径。");

    [Fact]
    public void Resolve_RulesFolderEmpty_IsNamed()
    {
        using TemporaryFolder folder = new();

        Ran ran = Ran.Program("resolve", "--region", "青山省", "--enterprise", "密室逃脱", "--rules", folder.Root);

        ran.ShouldBeMistake($"规则用不了：目录「{folder.Root}」里没有规则文件。规则文件以 .rules、.vocab、.principle、.rulings、.cases 结尾。");
    }

    [Fact]
    public void Resolve_RulesFileBroken_NamesFileLineAndColumn()
    {
        using TemporaryFolder folder = new();
        string rules = folder.CopyRules();
        File.AppendAllText(Path.Combine(rules, "documents", "qingshan.rules"), "\n## 第十二条\n- 监菅：密室逃脱\n");

        Ran ran = Ran.Program("resolve", "--region", "青山省", "--enterprise", "密室逃脱", "--rules", rules);

        ran.ExitCode.Should().Be(2);
        ran.Output.Should().BeEmpty();
        ran.Error.Should().StartWith("规则用不了：documents/qingshan.rules:").And.Contain("「监菅」").And.Contain("「监管」");
        ran.Error.TrimEnd('\n').Should().NotContain("\n");
    }

    [Fact]
    public void Resolve_RulesFileInAnotherEncoding_SaysSo()
    {
        using TemporaryFolder folder = new();
        string rules = folder.CopyRules();
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        File.WriteAllBytes(Path.Combine(rules, "vocabulary", "subjects.vocab"), Encoding.GetEncoding("GB18030").GetBytes("# 事项\n- 密室逃脱\n"));

        Ran ran = Ran.Program("resolve", "--region", "青山省", "--enterprise", "密室逃脱", "--rules", rules);

        ran.ExitCode.Should().Be(2);
        ran.Error.Should().StartWith("规则用不了：vocabulary/subjects.vocab").And.Contain("UTF-8");
    }

    [Fact]
    public void Resolve_OutputIsFolder_IsRefused()
    {
        using TemporaryFolder folder = new();

        Ran.OnTestRules("resolve", "--region", "青山省", "--enterprise", "密室逃脱", "-o", folder.Root).ShouldBeMistake($"「{folder.Root}」是文件夹，请写明输出文件的名称。");
    }

    [Fact]
    public void Resolve_MistakeWithOutputFile_WritesNothing()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["意见.md"], "原来的");

        Ran.OnTestRules("resolve", "--region", "不存在省", "--enterprise", "密室逃脱", "-o", folder["意见.md"]).ExitCode.Should().Be(2);

        File.ReadAllText(folder["意见.md"]).Should().Be("原来的");
        folder.Files.Should().Equal("意见.md");
    }

    [Fact]
    public void Resolve_OutputFile_IsWrittenWholeInTheFormatOfItsName()
    {
        using TemporaryFolder folder = new();

        Ran ran = Ran.OnTestRules("resolve", "--region", "青山省", "--enterprise", "密室逃脱", "-o", folder["意见.md"]);

        ran.Should().Be(new Ran(0, "", ""));
        File.ReadAllText(folder["意见.md"]).Should().StartWith("# 监管职责研究意见\n");
        folder.Files.Should().Equal("意见.md");
    }

    [Fact]
    public void Rules_GivenTwice_LaterAddsToEarlier()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["我的.vocab"], "# 事项\n- 密室逃脱（逃出生天馆）\n");

        Ran ran = Ran.OnTestRules("resolve", "--region", "青山省", "--enterprise", "逃出生天馆", "--rules", folder.Root);

        ran.ExitCode.Should().Be(0);
        ran.Output.Should().Contain("牵头部门：青山省文化和旅游厅");
    }
}
