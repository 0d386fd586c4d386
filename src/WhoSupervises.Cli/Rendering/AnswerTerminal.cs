using Spectre.Console;

namespace WhoSupervises.Cli.Rendering;

/// <summary>A page on a terminal: wrapped to its width with hanging indents, in few colours.</summary>
internal static class AnswerTerminal
{
    private const int Widest = 110;

    /// <summary>Writes a page.</summary>
    public static void Write(IAnsiConsole console, IReadOnlyList<PageLine> lines)
    {
        int width = Math.Clamp(console.Profile.Width - 1, 30, Widest);
        foreach (PageLine line in lines)
        {
            Style style = StyleOf(line.Style);
            foreach (string row in Rows(line, width))
            {
                console.Write(new Text(row + "\n", style) { Overflow = Overflow.Fold });
            }
        }
    }

    /// <summary>The rows of a line at a width.</summary>
    internal static IEnumerable<string> Rows(PageLine line, int width)
    {
        int hang = line.Indent + line.Hang;
        IReadOnlyList<string> first = Cells.Wrap(line.Text, width - line.Indent);
        yield return (new string(' ', line.Indent) + first[0]).TrimEnd();
        if (first.Count > 1)
        {
            string rest = line.Text[first[0].Length..].TrimStart();
            foreach (string row in Cells.Wrap(rest, width - hang))
            {
                yield return new string(' ', hang) + row;
            }
        }
    }

    private static Style StyleOf(LineStyle style) => style switch
    {
        LineStyle.Title => new Style(decoration: Decoration.Bold),
        LineStyle.Lead => new Style(Color.Green, decoration: Decoration.Bold),
        LineStyle.Heading => new Style(Color.Teal, decoration: Decoration.Bold),
        LineStyle.Quiet => new Style(Color.Grey),
        LineStyle.Caution => new Style(Color.Olive),
        _ => Style.Plain,
    };
}
