using Sprache;
using WhoSupervises.Language.Text;

namespace WhoSupervises.Language.Grammar;

/// <summary>Turns a failed parse into one of <see cref="Messages"/> at the right column.</summary>
internal static class GrammarFailure
{
    /// <summary>Reports why <paramref name="result"/> failed on <paramref name="stretch"/>.</summary>
    /// <param name="context">The file's findings.</param>
    /// <param name="line">The line.</param>
    /// <param name="stretch">The stretch that was parsed.</param>
    /// <param name="result">The failure.</param>
    /// <param name="owner">The word whose value this is, for messages.</param>
    /// <param name="known">Words that may stand before a missing colon.</param>
    public static void Report<T>(FileContext context, RuleLine line, Lexeme stretch, IResult<T> result, string owner, IReadOnlyList<string>? known = null)
    {
        int position = Math.Min(result.Remainder.Position, stretch.End);
        string expected = result.Expectations.FirstOrDefault() ?? "";
        Finding finding = expected switch
        {
            Expected.Colon => MissingColon(stretch, position, known ?? []),
            Expected.LiteralClose or Expected.Literal => Messages.Unclosed("〔", "〕"),
            Expected.Close when At(stretch, position) is '（' or '(' => Messages.MarkInName(Found(stretch, position)),
            Expected.Close => CloseExpected(stretch, position),
            Expected.Equal => Messages.PairExpected(stretch.Text),
            Expected.Key or Expected.Item or Expected.Name when stretch.IsEmpty => Messages.Empty(owner),
            Expected.Key or Expected.Item or Expected.Name => Messages.EmptyItem(Found(stretch, position)),
            _ when At(stretch, position) is '（' or '(' or '）' or ')' or '：' or ':' => Messages.MarkInName(Found(stretch, position)),
            _ when owner is "-" && At(stretch, position) is '、' or ',' or '，' => Messages.MarkInName(Found(stretch, position)),
            _ => Messages.Unexpected(Found(stretch, position)),
        };
        context.Report(line, Column(stretch, position, finding), finding);
    }

    /// <summary>A bracket left open is shown where it opens, all else where reading stopped.</summary>
    private static int Column(Lexeme stretch, int position, Finding finding)
    {
        int open = finding.Code == "WS1020" ? stretch.Line.LastIndexOfAny(['〔', '（', '('], Math.Max(position - 1, 0)) : -1;
        return (open >= stretch.Start ? open : position) + 1;
    }

    private static Finding MissingColon(Lexeme stretch, int position, IReadOnlyList<string> known)
    {
        int start = stretch.Line.LastIndexOfAny([';', '；'], Math.Max(position - 1, 0)) + 1;
        string word = Lexeme.Trimmed(stretch.Line, Math.Max(start, stretch.Start), position).Text;
        string? begun = known.Where(k => word.StartsWith(k, StringComparison.Ordinal)).MaxBy(k => k.Length);
        return Messages.MissingColon(word, begun ?? Nearest.Of(word, known));
    }

    private static Finding CloseExpected(Lexeme stretch, int position) =>
        stretch.Line.AsSpan(position, stretch.End - position).IndexOfAny('）', ')') < 0 ? Messages.Unclosed("（", "）") : Messages.Unexpected(Found(stretch, position));

    private static char At(Lexeme stretch, int position)
    {
        Lexeme rest = Lexeme.Trimmed(stretch.Line, position, stretch.End);
        return rest.IsEmpty ? '\0' : rest.Span[0];
    }

    private static string Found(Lexeme stretch, int position)
    {
        Lexeme rest = Lexeme.Trimmed(stretch.Line, position, position < stretch.End ? stretch.End : stretch.Line.Length);
        return rest.IsEmpty ? "行末" : $"「{(rest.Text.Length <= 8 ? rest.Text : rest.Text[..8] + "…")}」";
    }
}
