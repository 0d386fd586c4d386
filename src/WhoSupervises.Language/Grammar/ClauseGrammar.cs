using System.Collections.Immutable;
using Sprache;
using WhoSupervises.Language.Text;
using WhoSupervises.Model.Documents;

namespace WhoSupervises.Language.Grammar;

/// <summary>Clause numbers in headings: one, several separated by 、, and ranges with 至. <c>十二、（四）</c> is one number.</summary>
internal static class ClauseGrammar
{
    private static readonly Parser<Lexeme> Bound = Tokens.Run("至", Expected.Item);

    private static readonly Parser<(Lexeme First, Lexeme Last)> Range =
        from first in Bound
        from mark in Tokens.Mark("至", "至")
        from last in Bound
        from end in Tokens.AtEnd
        select (first, last);

    /// <summary>Splits at 、 except where 、 belongs to a listed heading.</summary>
    public static IEnumerable<Lexeme> Pieces(Lexeme value)
    {
        int start = value.Start;
        for (int i = value.Start; i < value.End; i++)
        {
            if (value.Line[i] is '、' or ',' or '，' && !EndsListedNumber(value.Line, start, i))
            {
                yield return Lexeme.Trimmed(value.Line, start, i);
                start = i + 1;
            }
        }

        Lexeme last = Lexeme.Trimmed(value.Line, start, value.End);
        if (!last.IsEmpty)
        {
            yield return last;
        }
    }

    /// <summary>The clauses that a piece names; empty where it is a clause or range that cannot be read, told apart by <paramref name="badRange"/>.</summary>
    public static ImmutableArray<ClausePath> Expand(Lexeme piece, out bool badRange)
    {
        badRange = false;
        if (piece.Span.IndexOf('至') < 0)
        {
            return ClausePath.TryParse(piece.Text, out ClausePath only) ? [only] : [];
        }

        IResult<(Lexeme First, Lexeme Last)> result = Range(new LineInput(piece.Line, piece.Start, piece.End));
        if (!result.WasSuccessful || !ClausePath.TryParse(result.Value.First.Text, out ClausePath first))
        {
            return [];
        }

        ImmutableArray<ClausePath> range = Between(first, result.Value.Last.Text);
        badRange = range.IsEmpty;
        return range;
    }

    /// <summary>The list as it is best written: 第七条、第十一条至第十五条.</summary>
    public static string Canonical(Lexeme value) => string.Join('、', Pieces(value).Select(CanonicalPiece));

    private static string CanonicalPiece(Lexeme piece)
    {
        ImmutableArray<ClausePath> clauses = Expand(piece, out _);
        if (clauses.Length < 2)
        {
            return clauses is [var only] ? only.ToString() : piece.Text;
        }

        string first = clauses[0].ToString();
        string last = clauses[^1].ToString();
        string article = clauses[0].ArticlePath.ToString();
        return $"{first}至{(clauses[0] == clauses[0].ArticlePath ? last : last[article.Length..])}";
    }

    private static ImmutableArray<ClausePath> Between(ClausePath first, string bound)
    {
        string article = first.ArticlePath.ToString();
        string paragraph = (first with { Item = 0, SubItem = 0, Twin = 1 }).ToString();
        foreach (string text in new[] { bound, article + bound, paragraph + bound })
        {
            if (ClausePath.TryParse(text, out ClausePath last) && Steps(first, last) is { IsEmpty: false } steps)
            {
                return steps;
            }
        }

        return [];
    }

    /// <summary>The clauses from first to last where they differ in their innermost number alone.</summary>
    private static ImmutableArray<ClausePath> Steps(ClausePath first, ClausePath last)
    {
        (Func<ClausePath, int> get, Func<ClausePath, int, ClausePath> with) = first switch
        {
            { SubItem: > 0 } => ((Func<ClausePath, int>)(p => p.SubItem), (Func<ClausePath, int, ClausePath>)((p, n) => p with { SubItem = n })),
            { Item: > 0 } => (p => p.Item, (p, n) => p with { Item = n }),
            { Paragraph: > 0 } => (p => p.Paragraph, (p, n) => p with { Paragraph = n }),
            { Extra: > 0 } => (p => p.Extra, (p, n) => p with { Extra = n }),
            _ => (p => p.Article, (p, n) => p with { Article = n }),
        };
        int from = get(first);
        int to = get(last);
        return to > from && with(first, to) == last ? [.. Enumerable.Range(from, to - from + 1).Select(n => with(first, n))] : [];
    }

    private static bool EndsListedNumber(string line, int start, int comma)
    {
        Lexeme before = Lexeme.Trimmed(line, start, comma);
        int from = before.Span.LastIndexOfAny('至', '》') + 1;
        return ChineseNumber.TryParse(before.Span[from..], out _);
    }
}
