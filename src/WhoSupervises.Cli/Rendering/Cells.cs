namespace WhoSupervises.Cli.Rendering;

/// <summary>Widths and wrapping of mixed Chinese and Latin text: a Chinese character takes two columns.</summary>
internal static class Cells
{
    private const string NotFirst = "，。、；：！？）》」』】〕”’%";
    private const string NotLast = "（《「『【〔“‘";

    /// <summary>The columns that <paramref name="text"/> takes.</summary>
    public static int Width(string text) => text.Sum(Width);

    /// <summary>Breaks <paramref name="text"/> into lines of at most <paramref name="width"/> columns; Latin words and closing marks stay whole.</summary>
    public static IReadOnlyList<string> Wrap(string text, int width)
    {
        List<string> lines = [];
        int start = 0;
        while (start < text.Length)
        {
            int end = Fill(text, start, width);
            lines.Add(text[start..end].TrimEnd());
            start = end;
            while (start < text.Length && text[start] == ' ')
            {
                start++;
            }
        }

        return lines.Count == 0 ? [""] : lines;
    }

    private static int Fill(string text, int start, int width)
    {
        int at = start;
        for (int used = 0; at < text.Length && used + Width(text[at]) <= width; at++)
        {
            used += Width(text[at]);
        }

        if (at == text.Length)
        {
            return at;
        }

        for (int end = Math.Max(at, start + 1); end > start + 1; end--)
        {
            if (MayBreak(text, end))
            {
                return end;
            }
        }

        return Math.Max(at, start + 1);
    }

    private static bool MayBreak(string text, int at) =>
        !NotFirst.Contains(text[at], StringComparison.Ordinal) && !NotLast.Contains(text[at - 1], StringComparison.Ordinal)
        && !(IsLatin(text[at]) && IsLatin(text[at - 1])) && !char.IsLowSurrogate(text[at]);

    private static bool IsLatin(char c) => c is > ' ' and < (char)0x2000;

    private static int Width(char c) => c >= 0x1100 && !char.IsLowSurrogate(c) && c is not ('—' or '“' or '”' or '·' or '…' or '→') ? 2 : char.IsLowSurrogate(c) ? 0 : 1;
}
