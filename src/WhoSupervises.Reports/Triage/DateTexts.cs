using System.Globalization;

namespace WhoSupervises.Reports.Triage;

/// <summary>Reads dates as people write them.</summary>
public static class DateTexts
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日", "yyyy-MM-dd HH:mm:ss"];

    /// <summary>Reads a date; false where <paramref name="text"/> is none.</summary>
    public static bool TryRead(string text, out DateOnly day)
    {
        bool isDate = DateTime.TryParseExact(text.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime time);
        day = DateOnly.FromDateTime(time);
        return isDate;
    }
}
