using System.Text;

namespace WhoSupervises.Model.Documents;

/// <summary>Numbers as statutes write them: 一 … 九千九百九十九, and Arabic digits on input.</summary>
public static class ChineseNumber
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>Writes <paramref name="value"/> (0–9999) in Chinese numerals: 10 → 十, 21 → 二十一, 105 → 一百零五.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or above 9999.</exception>
    public static string Format(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 9999);
        if (value < 10)
        {
            return Digits[value].ToString();
        }

        StringBuilder text = new();
        bool pendingZero = false;
        foreach ((int unit, string name) in new[] { (1000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            int digit = value / unit % 10;
            if (digit == 0)
            {
                pendingZero = text.Length > 0;
                continue;
            }

            if (pendingZero)
            {
                text.Append('零');
                pendingZero = false;
            }

            if (!(unit == 10 && digit == 1 && text.Length == 0))
            {
                text.Append(Digits[digit]);
            }

            text.Append(name);
        }

        return text.ToString();
    }

    /// <summary>Reads Chinese or Arabic numerals; false where <paramref name="text"/> is neither or is above 9999.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        if (text.IsEmpty || text.Length > 9)
        {
            return false;
        }

        if (text.IndexOfAnyExceptInRange('0', '9') < 0)
        {
            return int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out value) && value <= 9999;
        }

        int digit = -1;
        foreach (char c in text)
        {
            int found = c == '〇' ? 0 : Digits.IndexOf(c, StringComparison.Ordinal);
            if (found >= 0)
            {
                digit = found;
                continue;
            }

            int unit = c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            if (unit == 0)
            {
                return false;
            }

            value += (digit < 0 ? 1 : digit) * unit;
            digit = -1;
        }

        value += Math.Max(digit, 0);
        return value <= 9999;
    }
}
