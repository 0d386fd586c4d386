namespace WhoSupervises.Documents.Reading;

/// <summary>Where sentences end and words begin.</summary>
internal static class Punctuation
{
    private const string Stops = "。：！？!?:.．";
    private const string Closers = "”’\"'』」）)》】";

    /// <summary>True for blanks of every kind, full-width and zero-width ones too.</summary>
    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF';

    /// <summary>The first place from <paramref name="at"/> that is not blank, or <paramref name="end"/>.</summary>
    public static int SkipSpace(string text, int at, int end)
    {
        while (at < end && IsSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>The last place before <paramref name="at"/> that is not blank, or <paramref name="start"/> − 1.</summary>
    public static int LastBefore(string text, int at, int start = 0)
    {
        at--;
        while (at >= start && IsSpace(text[at]))
        {
            at--;
        }

        return at;
    }

    /// <summary>True where the text before <paramref name="at"/> ends a sentence, quotation marks and brackets looked through.</summary>
    public static bool EndsSentence(string text, int at)
    {
        int i = LastBefore(text, at);
        while (i > 0 && Closers.Contains(text[i], StringComparison.Ordinal))
        {
            i = LastBefore(text, i);
        }

        return i < 0 || Stops.Contains(text[i], StringComparison.Ordinal);
    }

    /// <summary>True where the text before <paramref name="at"/> ends with a semicolon.</summary>
    public static bool EndsWithSemicolon(string text, int at) => LastBefore(text, at) is >= 0 and int i && text[i] is '；' or ';';

    /// <summary>True where a line holds no punctuation of a sentence, as titles do.</summary>
    public static bool IsTitleLike(ReadOnlySpan<char> line, int maxLength) =>
        line.Length > 0 && line.Length <= maxLength && line.IndexOfAny("，。；：！？,;:") < 0;

    /// <summary>Title text without Markdown marks and the blanks that spread it: 总 则 → 总则.</summary>
    public static string CleanTitle(ReadOnlySpan<char> title)
    {
        Span<char> clean = title.Length <= 256 ? stackalloc char[title.Length] : new char[title.Length];
        int length = 0;
        for (int i = 0; i < title.Length; i++)
        {
            char c = title[i];
            bool latin = i > 0 && i + 1 < title.Length && char.IsAscii(title[i - 1]) && char.IsAscii(title[i + 1]);
            if (c is not ('*' or '#') && (!IsSpace(c) || latin))
            {
                clean[length++] = c;
            }
        }

        return clean[..length].ToString();
    }
}
