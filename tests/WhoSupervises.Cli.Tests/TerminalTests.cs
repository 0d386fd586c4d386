using Spectre.Console;
using WhoSupervises.Cli.Rendering;

namespace WhoSupervises.Cli.Tests;

public sealed class TerminalTests
{
    [Fact]
    public void Wrap_LongLine_KeepsWithinTheWidthAndClosingMarksWithTheirWord()
    {
        IReadOnlyList<string> lines = Cells.Wrap("依据《中华人民共和国安全生产法》第十条第二款，由县级以上地方人民政府确定。", 20);

        lines.Should().OnlyContain(l => Cells.Width(l) <= 20);
        lines.Should().NotContain(l => l.StartsWith('，') || l.StartsWith('》') || l.EndsWith('《'));
        string.Concat(lines).Should().Be("依据《中华人民共和国安全生产法》第十条第二款，由县级以上地方人民政府确定。");
    }

    [Fact]
    public void Rows_WrappedLine_HangsUnderItsFirst()
    {
        string[] rows = [.. AnswerTerminal.Rows(new PageLine("· 甲乙丙丁戊己庚辛壬癸", LineStyle.Plain, 2), 14)];

        rows.Should().Equal("  · 甲乙丙丁戊", "    己庚辛壬癸");
    }

    [Fact]
    public void Write_Terminal_LosesNoWord()
    {
        using StringWriter writer = new();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer), Ansi = AnsiSupport.No });
        console.Profile.Width = 40;

        AnswerTerminal.Write(console, [new PageLine("牵头部门：某某自治区文化和旅游厅（监管）、[另一个]部门", LineStyle.Lead, 0)]);

        writer.ToString().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal).Should().Be("牵头部门：某某自治区文化和旅游厅（监管）、[另一个]部门");
    }
}
