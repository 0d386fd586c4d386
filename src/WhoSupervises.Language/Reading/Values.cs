using System.Collections.Immutable;
using System.Globalization;
using Sprache;
using WhoSupervises.Language.Grammar;
using WhoSupervises.Language.Text;
using WhoSupervises.Model.Documents;

namespace WhoSupervises.Language.Reading;

/// <summary>Reads values after a key; what cannot be read is reported and left out.</summary>
internal static class Values
{
    private static readonly string[] YesNo = ["是", "否"];

    public static IReadOnlyList<NamedItem> Terms(FileContext context, RuleLine line, Lexeme? value, string owner) =>
        Parse(ListGrammar.Terms, context, line, value, owner);

    public static IReadOnlyList<NamedItem> Names(FileContext context, RuleLine line, Lexeme? value, string owner) =>
        Parse(ListGrammar.Names, context, line, value, owner);

    public static IReadOnlyList<NamedItem> Titles(FileContext context, RuleLine line, Lexeme? value, string owner) =>
        Parse(ListGrammar.Titles, context, line, value, owner);

    public static IReadOnlyList<Pair> Pairs(FileContext context, RuleLine line, Lexeme? value, string owner, bool toEnd = false) =>
        Parse(toEnd ? ListGrammar.PairsToEnd : ListGrammar.Pairs, context, line, value, owner);

    /// <summary>Several names for one thing, each with it: 鄂前旗、鄂托克前：150623, 厂、加工厂：生产.</summary>
    public static IReadOnlyList<Pair> Aliases(FileContext context, RuleLine line) =>
        Parse(ListGrammar.Aliases, context, line, line.Whole, "-");

    /// <summary>The names alone, without 〔…〕.</summary>
    public static ImmutableArray<string> Words(FileContext context, RuleLine line, Lexeme? value, string owner) =>
        [.. Names(context, line, value, owner).Select(n => n.Name.Text)];

    public static string? Text(Lexeme? value) => value is { IsEmpty: false } text ? text.Text : null;

    /// <summary>A date; null where it is 未载明 or was reported.</summary>
    public static DateOnly? Date(FileContext context, RuleLine line, Lexeme? value)
    {
        if (value is not { IsEmpty: false } text || text.Text is "未载明")
        {
            return null;
        }

        if (TryDate(text.Text, out DateOnly date))
        {
            return date;
        }

        context.Report(line, text, Messages.BadDate(text.Text));
        return null;
    }

    /// <summary>2024-05-28, 2024年5月28日, 2024/5/28, 2024-05 (its first day).</summary>
    public static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy年M月d日", "yyyy-MM", "yyyy年M月"], CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary>2018-10-01 至 今; either end may be left open.</summary>
    public static (DateOnly? From, DateOnly? Until) Period(FileContext context, RuleLine line, Lexeme value)
    {
        int split = value.Line.IndexOf('至', value.Start, value.End - value.Start);
        if (split < 0)
        {
            context.Report(line, value, Messages.PeriodExpected(value.Text));
            return default;
        }

        Lexeme until = Lexeme.Trimmed(value.Line, split + 1, value.End);
        return (
            Date(context, line, Lexeme.Trimmed(value.Line, value.Start, split)),
            until.Text is "今" ? null : Date(context, line, until));
    }

    /// <summary>The index of the value in <paramref name="known"/>, or -1 where it was reported.</summary>
    public static int OneOf(FileContext context, RuleLine line, Lexeme? value, string key, IReadOnlyList<string> known)
    {
        if (value is not { IsEmpty: false } word)
        {
            return -1;
        }

        for (int i = 0; i < known.Count; i++)
        {
            if (word.Span.SequenceEqual(known[i]))
            {
                return i;
            }
        }

        context.Report(line, word, Messages.NotOneOf(word.Text, key, known, Nearest.Of(word.Text, known)));
        return -1;
    }

    public static bool Yes(FileContext context, RuleLine line, Lexeme value, string key) =>
        OneOf(context, line, value, key, YesNo) == 0;

    public static int Number(FileContext context, RuleLine line, Lexeme value, string key, int min, int max)
    {
        if (int.TryParse(value.Span, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= min && number <= max)
        {
            return number;
        }

        context.Report(line, value, Messages.BadNumber(value.Text, key, min, max));
        return min;
    }

    /// <summary>Clause numbers separated by 、; 十二、（四） is one number.</summary>
    public static ImmutableArray<string> Clauses(FileContext context, RuleLine line, Lexeme value)
    {
        List<string> clauses = [];
        foreach (Lexeme piece in ClauseGrammar.Pieces(value))
        {
            string text = piece.Text;
            int title = text.LastIndexOf('》') + 1;
            if (ClausePath.TryParse(text[title..], out ClausePath path))
            {
                clauses.Add(text[..title] + path.ToString());
            }
            else
            {
                context.Report(line, piece, Messages.BadClause(text));
            }
        }

        return [.. clauses];
    }

    private static IReadOnlyList<T> Parse<T>(Parser<IReadOnlyList<T>> parser, FileContext context, RuleLine line, Lexeme? value, string owner)
    {
        if (value is not { IsEmpty: false } stretch)
        {
            return [];
        }

        IResult<IReadOnlyList<T>> result = parser(new LineInput(stretch.Line, stretch.Start, stretch.End));
        if (result.WasSuccessful)
        {
            return result.Value;
        }

        GrammarFailure.Report(context, line, stretch, result, owner);
        return [];
    }
}
