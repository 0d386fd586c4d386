using WhoSupervises.Reports.Triage;

namespace WhoSupervises.Cli.Commands;

/// <summary>Reads values that several commands take.</summary>
public static class QuestionReader
{
    /// <summary>Reads a date.</summary>
    /// <exception cref="UserException">It is none.</exception>
    public static DateOnly Day(string text) => DateTexts.TryRead(text, out DateOnly day) ? day : throw new UserException($"日期「{text}」读不懂，请写成 2026-11-01 的样子。");
}
