using System.Text;
using WhoSupervises.Language.Text;

namespace WhoSupervises.Language.Formatting;

/// <summary>Formats a file without errors, line by line, and sets blank lines.</summary>
internal static class TextFormatter
{
    public static string Format(string text)
    {
        List<RuleLine> lines = RuleText.Lines(text);
        LineFormatter formatter = new();
        List<(LineKind Kind, string Text)> output = new(lines.Count);
        foreach (RuleLine line in lines)
        {
            output.Add((line.Kind, formatter.Format(line)));
        }

        return WithBlanks(output);
    }

    /// <summary>One blank line before a heading and the comments right above it; never two in a row, none at either end.</summary>
    private static string WithBlanks(List<(LineKind Kind, string Text)> lines)
    {
        StringBuilder text = new();
        bool blank = false;
        for (int i = 0; i < lines.Count; i++)
        {
            if (lines[i].Kind == LineKind.Blank)
            {
                blank = true;
                continue;
            }

            bool separate = blank || (BeginsHeading(lines, i) && !(i > 0 && lines[i - 1].Kind == LineKind.Comment));
            if (separate && text.Length > 0)
            {
                text.Append('\n');
            }

            text.Append(lines[i].Text).Append('\n');
            blank = false;
        }

        return text.ToString();
    }

    /// <summary>Whether this line is a heading, or the first of the comments that belong to one.</summary>
    private static bool BeginsHeading(List<(LineKind Kind, string Text)> lines, int index)
    {
        while (index < lines.Count && lines[index].Kind == LineKind.Comment)
        {
            index++;
        }

        return index < lines.Count && lines[index].Kind is LineKind.Heading or LineKind.SubHeading;
    }
}
