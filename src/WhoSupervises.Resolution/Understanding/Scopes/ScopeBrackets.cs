using System.Buffers;

namespace WhoSupervises.Resolution.Understanding.Scopes;

/// <summary>Which characters of a text stand inside brackets; an unmatched bracket is an ordinary character.</summary>
internal static class ScopeBrackets
{
    private const string Opening = "（([【〔{｛";
    private const string Closing = "）)]】〕}｝";
    private static readonly SearchValues<char> Any = SearchValues.Create(Opening);

    /// <summary>Whether a character opens a bracket.</summary>
    public static bool IsOpening(char c) => Opening.Contains(c, StringComparison.Ordinal);

    /// <summary>For each opening bracket its closing one's index; -1 elsewhere.</summary>
    public static int[] Match(ReadOnlySpan<char> text)
    {
        int[] match = new int[text.Length];
        Match(text, match);
        return match;
    }

    /// <summary>The same, into <paramref name="match"/>, which is as long as the text.</summary>
    public static void Match(ReadOnlySpan<char> text, Span<int> match)
    {
        match.Fill(-1);
        Stack<int>? open = null;
        for (int i = text.IndexOfAny(Any); i >= 0 && i < text.Length; i++)
        {
            if (IsOpening(text[i]))
            {
                (open ??= new Stack<int>()).Push(i);
            }
            else if (Closing.Contains(text[i], StringComparison.Ordinal) && open!.TryPop(out int start))
            {
                match[start] = i;
            }
        }
    }

    /// <summary>The text with blanks for what stands inside brackets, as long as before.</summary>
    public static string Blank(string text)
    {
        int[] match = Match(text);
        char[] blank = text.ToCharArray();
        for (int i = 0; i < blank.Length; i++)
        {
            if (match[i] > 0)
            {
                blank.AsSpan(i + 1, match[i] - i - 1).Fill('\u3000');
                i = match[i];
            }
        }

        return new string(blank);
    }

    /// <summary>Cuts <paramref name="text"/> at the characters of <paramref name="marks"/> that stand outside brackets; empty parts are left out.</summary>
    public static List<string> Cut(string text, string marks)
    {
        List<string> parts = [];
        int[] match = Match(text);
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (match[i] > 0)
            {
                i = match[i];
            }
            else if (marks.Contains(text[i], StringComparison.Ordinal))
            {
                Add(parts, text[start..i]);
                start = i + 1;
            }
        }

        Add(parts, text[start..]);
        return parts;
    }

    private static void Add(List<string> parts, string part)
    {
        string trimmed = part.Trim();
        if (trimmed.Length > 0)
        {
            parts.Add(trimmed);
        }
    }
}
