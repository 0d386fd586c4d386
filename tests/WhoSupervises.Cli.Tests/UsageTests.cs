using System.CommandLine;
using System.Text.RegularExpressions;
using WhoSupervises.Cli.Parsing;

namespace WhoSupervises.Cli.Tests;

public sealed partial class UsageTests
{
    public static TheoryData<string, string> Mistakes => new()
    {
        { "reslove", "没有「reslove」这个命令，是不是「resolve」；用 --help 看全部命令。" },
        { "飞", "没有「飞」这个命令；用 --help 看全部命令。" },
        { "resolve --regoin 新疆", "resolve 没有「--regoin」这个选项，是不是「--region」；用 resolve --help 看用法。" },
        { "resolve --enterprice=网吧 --region 新疆", "resolve 没有「--enterprice」这个选项，是不是「--enterprise」；用 resolve --help 看用法。" },
        { "resolve --enterprise 网吧", "缺少「--region」：地区：区划代码、全称、简称或路径，如 新疆、魏都区、650000。" },
        { "resolve --region", "「--region」后面没有内容：地区：区划代码、全称、简称或路径，如 新疆、魏都区、650000。" },
        { "resolve --region 新疆 --region 魏都区", "「--region」只能给一次，请留下一个。" },
        { "resolve --region 新疆 网吧", "多出「网吧」：resolve 用不到它；带空格的内容请放在引号里。" },
        { "check --source x", "check 没有「--source」这个选项，是不是「--sources」；用 check --help 看用法。" },
        { "read", "缺少文件：公文的纯文本（.txt，UTF-8 或 GBK）。" },
        { "sources add 甲.txt", "缺少「--document」：文件在规则里的代号，如 xinjiang-sange-bixu。" },
        { "sources ad", "没有「ad」这个命令，是不是「add」；用 --help 看全部命令。" },
    };

    public static TheoryData<string> Commands => [.. AllCommands().Select(ParseMistakes.NameOf)];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Run_WrongCommandLine_SaysWhichWordAndTheNearest(string line, string sentence) =>
        Ran.Program(line.Split(' ')).ShouldBeMistake(sentence);

    [Fact]
    public void Run_NoCommand_ShowsHelpAndAsksForOne()
    {
        Ran ran = Ran.Program();

        ran.ExitCode.Should().Be(2);
        ran.Error.Should().Be("没有说明要做什么：请给出一个命令，例如 resolve。\n");
        ran.Output.Should().Contain("whosupervises resolve --region 新疆 --enterprise 密室逃脱");
    }

    [Fact]
    public void Version_Asked_IsShown() => Ran.Program("--version").Output.Should().MatchRegex(@"^whosupervises \d+\.\d+\.\d+\n$");

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_EveryCommand_IsChineseThroughout(string command)
    {
        Ran ran = Ran.Program(command == HelpText.Program ? ["--help"] : [.. command.Split(' '), "--help"]);

        ran.ExitCode.Should().Be(0);
        ran.Error.Should().BeEmpty();
        ran.Output.Should().Contain("用法：").And.Contain("通用选项：");
        English().Matches(Prose(ran.Output)).Select(m => m.Value).Should().BeEmpty("help speaks Chinese");
    }

    [Fact]
    public void Help_EveryOption_IsExplained() =>
        AllCommands().SelectMany(c => c.Options.Concat<Symbol>(c.Arguments)).Where(s => string.IsNullOrWhiteSpace(s.Description)).Select(s => s.Name).Should().BeEmpty();

    [Fact]
    public void Examples_All_AreRightCommandLines() =>
        Examples.All.Select(e => (Line: e, Mistake: CommandLine.Mistake(e.Split(' ')[1..]))).Where(e => e.Mistake is not null).Should().BeEmpty();

    private static IEnumerable<Command> AllCommands()
    {
        RootCommand root = CommandLine.Root(new CommandContext(TextWriter.Null, TextWriter.Null, TimeProvider.System));
        return root.Subcommands.SelectMany(c => c.Subcommands.Prepend(c)).Prepend(root);
    }

    /// <summary>The help without the lines that are to be typed.</summary>
    private static string Prose(string help) => string.Join('\n', help.Split('\n').Where(l => !l.TrimStart().StartsWith(HelpText.Program, StringComparison.Ordinal)));

    /// <summary>Two English words in a row are a sentence that nobody translated.</summary>
    [GeneratedRegex("(?<![-/.])\\b(?!whosupervises)[A-Za-z]{2,} (?!whosupervises)[A-Za-z]{2,}\\b", RegexOptions.None, 1000)]
    private static partial Regex English();
}
