using System.Text;
using WhoSupervises.Resolution.Explaining;

namespace WhoSupervises.Cli.Rendering;

/// <summary>An answer as plain Chinese text that an official can read and act on; one line a paragraph.</summary>
public static class AnswerText
{
    /// <summary>Writes the answer.</summary>
    public static string Write(Answer answer) => Plain(AnswerPage.Of(answer));

    /// <summary>Writes why a department does not lead.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="sentences">Why a department does not lead, as sentences.</param>
    public static string WriteWhyNot(Answer answer, IReadOnlyList<string> sentences) => Plain(AnswerPage.WhyNot(answer, sentences));

    internal static string Plain(IReadOnlyList<PageLine> lines)
    {
        StringBuilder text = new();
        foreach (PageLine line in lines)
        {
            text.Append(' ', line.Text.Length > 0 ? line.Indent : 0).Append(line.Text).Append('\n');
        }

        return text.ToString();
    }
}
