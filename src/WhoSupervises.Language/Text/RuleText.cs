namespace WhoSupervises.Language.Text;

/// <summary>Splits a file into lines and tells each line's kind. Nothing here fails.</summary>
internal static class RuleText
{
    public static List<RuleLine> Lines(string text)
    {
        List<RuleLine> lines = new(text.Length / 24 + 1);
        int number = 1;
        int start = 0;
        while (start <= text.Length)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            int stop = end > start && text[end - 1] == '\r' ? end - 1 : end;
            lines.Add(Classify(text[start..stop], number++));
            start = end + 1;
        }

        return lines;
    }

    private static RuleLine Classify(string raw, int number)
    {
        Lexeme all = Lexeme.Trimmed(raw, 0, raw.Length);
        ReadOnlySpan<char> span = all.Span;
        (LineKind kind, int mark) = span switch
        {
            [] => (LineKind.Blank, 0),
            ['/', '/', ..] => (LineKind.Comment, 2),
            ['#', '#', not '#', ..] or ['#', '#'] or ['＃', '＃', ..] => (LineKind.SubHeading, 2),
            ['#', not '#', ..] or ['#'] or ['＃', ..] => (LineKind.Heading, 1),
            ['-', ..] or ['－', ..] => (LineKind.Entry, 1),
            _ => (LineKind.Other, 0),
        };
        Lexeme content = Lexeme.Trimmed(raw, all.Start + mark, all.End);
        return new(raw, number, kind, content.Start, content.End);
    }
}
