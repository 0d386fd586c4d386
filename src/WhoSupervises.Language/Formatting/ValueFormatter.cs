using System.Globalization;
using Sprache;
using WhoSupervises.Language.Grammar;
using WhoSupervises.Language.Reading;
using WhoSupervises.Language.Text;

namespace WhoSupervises.Language.Formatting;

/// <summary>Writes a value in canonical form by its kind; what cannot be read is left as written.</summary>
internal static class ValueFormatter
{
    public static string Format(ValueKind kind, Lexeme value) => kind switch
    {
        ValueKind.Terms => List(ListGrammar.Terms, value, Item),
        ValueKind.Names => List(ListGrammar.Names, value, Item),
        ValueKind.Titles => List(ListGrammar.Titles, value, Item),
        ValueKind.Pairs => List(ListGrammar.Pairs, value, Pair),
        ValueKind.PairsToEnd => List(ListGrammar.PairsToEnd, value, Pair, '；'),
        ValueKind.Articles => ClauseGrammar.Canonical(value),
        ValueKind.Clauses => string.Join('、', ClauseGrammar.Pieces(value).Select(Clause)),
        ValueKind.Date => Date(value.Text),
        ValueKind.Period => string.Join(" 至 ", value.Text.Split('至', StringSplitOptions.TrimEntries).Select(Date)),
        _ => value.Text,
    };

    private static string List<T>(Parser<IReadOnlyList<T>> grammar, Lexeme value, Func<T, string> write, char separator = '、')
    {
        IResult<IReadOnlyList<T>> result = grammar(new LineInput(value.Line, value.Start, value.End));
        return result.WasSuccessful ? string.Join(separator, result.Value.Select(write)) : value.Text;
    }

    private static string Item(NamedItem item) =>
        item.Literal is { } literal ? $"{item.Name.Text}〔{literal.Text}〕" : item.Name.Text;

    private static string Pair(Pair pair) => $"{pair.Name.Text}={pair.Value.Text}";

    private static string Clause(Lexeme piece)
    {
        string text = piece.Text;
        int title = text.LastIndexOf('》') + 1;
        return Model.Documents.ClausePath.TryParse(text[title..], out Model.Documents.ClausePath path) ? text[..title] + path : text;
    }

    /// <summary>A whole date is written 2024-05-28, a month 2025-04; words stay.</summary>
    private static string Date(string text)
    {
        if (!Values.TryDate(text, out DateOnly date))
        {
            return text;
        }

        bool whole = text.Contains('日', StringComparison.Ordinal) || text.Split('-', '/').Length == 3;
        return date.ToString(whole ? "yyyy-MM-dd" : "yyyy-MM", CultureInfo.InvariantCulture);
    }
}
