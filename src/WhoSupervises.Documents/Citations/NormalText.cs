using System.Text;

namespace WhoSupervises.Documents.Citations;

/// <summary>Text made ready for looking words up: no blanks, full-width letters and brackets as their plain forms.</summary>
internal static class NormalText
{
    private static readonly string[] Gaps = ["……", "…", "..."];

    /// <summary>The text without blanks, with one form of each mark.</summary>
    public static string Of(string text)
    {
        StringBuilder result = new(text.Length);
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c) && c is not ('\u200B' or '\uFEFF'))
            {
                result.Append(c switch
                {
                    >= '\uFF01' and <= '\uFF5E' => (char)(c - '\uFF01' + '!'),
                    '“' or '”' or '「' or '」' or '『' or '』' => '"',
                    '〈' or '<' => '《',
                    '〉' or '>' => '》',
                    _ => c,
                });
            }
        }

        return result.ToString();
    }

    /// <summary>True where <paramref name="words"/> stand in the normal text; words apart, written with …, must stand in their order.</summary>
    public static bool Holds(string normalText, string words)
    {
        int from = 0;
        bool any = false;
        foreach (string part in words.Split(Gaps, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string sought = Of(part);
            int at = sought.Length == 0 ? from : normalText.IndexOf(sought, from, StringComparison.Ordinal);
            if (at < 0)
            {
                return false;
            }

            any |= sought.Length > 0;
            from = at + sought.Length;
        }

        return any;
    }

    /// <summary>Letters and digits only: 谁主管、谁负责 and 谁主管谁负责 are the same principle.</summary>
    public static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
