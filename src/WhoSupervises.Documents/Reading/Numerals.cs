using WhoSupervises.Model.Documents;

namespace WhoSupervises.Documents.Reading;

/// <summary>Reads a number at a place of the text and steps over it.</summary>
internal static class Numerals
{
    private const string Chinese = "零〇一二三四五六七八九十百千两";

    /// <summary>Reads Chinese numerals or, if allowed, digits (half or full width) at <paramref name="at"/>.</summary>
    public static bool TryRead(string text, ref int at, int end, bool digits, out int value, out bool arabic)
    {
        int start = at;
        arabic = false;
        while (at < end && Chinese.Contains(text[at], StringComparison.Ordinal))
        {
            at++;
        }

        if (at == start && digits)
        {
            arabic = true;
            while (at < end && (char.IsAsciiDigit(text[at]) || text[at] is >= '０' and <= '９'))
            {
                at++;
            }
        }

        string number = text[start..at];
        if (arabic)
        {
            number = string.Create(number.Length, number, (span, s) =>
            {
                for (int i = 0; i < s.Length; i++)
                {
                    span[i] = s[i] >= '０' ? (char)(s[i] - '０' + '0') : s[i];
                }
            });
        }

        if (number.Length is > 0 and < 9 && ChineseNumber.TryParse(number, out value) && value > 0)
        {
            return true;
        }

        at = start;
        value = 0;
        return false;
    }

    /// <summary>Reads （八） or (8) at <paramref name="at"/>; references such as （三）项 are refused.</summary>
    public static bool TryReadItem(string text, ref int at, int end, out int value, out bool arabic)
    {
        value = 0;
        arabic = false;
        int i = at;
        if (i >= end || text[i] is not ('（' or '('))
        {
            return false;
        }

        i = Punctuation.SkipSpace(text, i + 1, end);
        if (!TryRead(text, ref i, end, digits: true, out value, out arabic) || value > 99)
        {
            return false;
        }

        i = Punctuation.SkipSpace(text, i, end);
        if (i >= end || text[i] is not ('）' or ')'))
        {
            return false;
        }

        i++;
        if (i < end && "项款目和或及至、".Contains(text[i], StringComparison.Ordinal) && !StartsWord(text, i, end))
        {
            return false;
        }

        at = i;
        return true;
    }

    // （三）项目建设… is an item whose first word is 项目; （三）项规定… is a reference.
    private static bool StartsWord(string text, int i, int end) =>
        i + 1 < end && (text[i], text[i + 1]) is ('项', '目') or ('目', '前' or '标' or '录') or ('款', '项') or ('和', '谐' or '平') or ('及', '时');
}
