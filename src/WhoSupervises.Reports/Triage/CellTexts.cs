using System.Net;
using System.Text.RegularExpressions;

namespace WhoSupervises.Reports.Triage;

/// <summary>Frees the text of a cell from what its source system left in it: HTML entities and tags, control and zero-width characters.</summary>
internal static partial class CellTexts
{
    /// <summary>The text to be read; the cell itself is carried through unchanged.</summary>
    public static string Clean(string text)
    {
        if (text.Contains('&', StringComparison.Ordinal) && text.Contains(';', StringComparison.Ordinal))
        {
            text = WebUtility.HtmlDecode(text).Replace('\u00a0', ' ');
        }

        if (text.Contains('<', StringComparison.Ordinal))
        {
            text = Tags().Replace(text, "；");
        }

        return text.AsSpan().ContainsAnyInRange('\0', '\u0008') || text.AsSpan().ContainsAnyInRange('\u000b', '\u001f') || text.AsSpan().ContainsAny('\u200b', '\ufeff', '\u00ad')
            ? Unseen().Replace(text, "")
            : text;
    }

    /// <summary>Full-width letters and digits as the ordinary ones.</summary>
    public static string Narrow(string text) =>
        text.AsSpan().ContainsAnyInRange('！', '～') ? string.Create(text.Length, text, static (to, from) =>
        {
            for (int i = 0; i < from.Length; i++)
            {
                to[i] = from[i] is >= '！' and <= '～' ? (char)(from[i] - 0xFEE0) : from[i];
            }
        }) : text;

    [GeneratedRegex(@"</?(?:br|p|div|span|b|i|u|font|td|tr|li|ul)\b[^>]{0,80}>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    [GeneratedRegex(@"[\x00-\x08\x0b\x0c\x0e-\x1f\u200b-\u200f\u2060\ufeff\u00ad]", RegexOptions.CultureInvariant)]
    private static partial Regex Unseen();
}
