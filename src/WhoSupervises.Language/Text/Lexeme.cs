namespace WhoSupervises.Language.Text;

/// <summary>A stretch of a line, without outer space, that remembers its column.</summary>
internal readonly record struct Lexeme(string Line, int Start, int End)
{
    public string Text => Line[Start..End];

    public ReadOnlySpan<char> Span => Line.AsSpan(Start, End - Start);

    public bool IsEmpty => End <= Start;

    /// <summary>Column from 1.</summary>
    public int Column => Start + 1;

    /// <summary>The stretch without space at its ends.</summary>
    public static Lexeme Trimmed(string line, int start, int end)
    {
        while (start < end && IsSpace(line[start]))
        {
            start++;
        }

        while (end > start && IsSpace(line[end - 1]))
        {
            end--;
        }

        return new(line, start, end);
    }

    /// <summary>Space inside a line: blank, tab and the full-width blank.</summary>
    public static bool IsSpace(char c) => c is ' ' or '\t' or '\u3000' or '\u00A0';
}
