using Sprache;
using WhoSupervises.Language.Text;

namespace WhoSupervises.Language.Grammar;

/// <summary>A name of a list and the official text's own words behind it, if any.</summary>
internal readonly record struct NamedItem(Lexeme Name, Lexeme? Literal);

/// <summary>A name and what it is given: <c>国务院=应急管理部</c>.</summary>
internal readonly record struct Pair(Lexeme Name, Lexeme Value);

/// <summary>Lists separated by 、: terms, department names, titles, pairs.</summary>
internal static class ListGrammar
{
    /// <summary>Terms with optional 〔literal〕; brackets and colons end a term and are reported.</summary>
    public static readonly Parser<IEnumerable<NamedItem>> Terms = List(Item("、,，;；:：〔〕()（）"));

    /// <summary>Department names with optional 〔literal〕; round brackets belong to the name.</summary>
    public static readonly Parser<IEnumerable<NamedItem>> Names = List(Item("、,，;；〔〕"));

    /// <summary>Titles, perhaps in 《》, inside which 、 does not separate.</summary>
    public static readonly Parser<IEnumerable<NamedItem>> Titles =
        List(Title.Select(t => new NamedItem(t, null)));

    /// <summary>甲=乙 separated by 、.</summary>
    public static readonly Parser<IEnumerable<Pair>> Pairs =
        PairOf("、,，;；=＝").XDelimitedBy(Tokens.Comma).Ended();

    /// <summary>甲=乙 separated by ；.</summary>
    public static readonly Parser<IEnumerable<Pair>> PairsToEnd =
        PairOf(";；=＝").XDelimitedBy(Tokens.Semicolon).Ended();

    /// <summary>鄂前旗、鄂托克前：150623.</summary>
    public static readonly Parser<IEnumerable<Pair>> Aliases =
        from names in Tokens.Run("、,，:：", Expected.Name).XDelimitedBy(Tokens.Comma)
        from colon in Tokens.Colon
        from code in Tokens.Run("、,，:：;；", Expected.Item)
        from end in Tokens.AtEnd
        select names.Select(name => new Pair(name, code));

    private static Parser<Lexeme> Title => input =>
    {
        LineInput here = (LineInput)input;
        int end = here.Position;
        int depth = 0;
        for (; end < here.EndPosition; end++)
        {
            char c = here.Source[end];
            depth += c is '《' ? 1 : c is '》' ? -1 : 0;
            if (depth <= 0 && c is '、' or ',' or '，')
            {
                break;
            }
        }

        Lexeme title = Lexeme.Trimmed(here.Source, here.Position, end);
        return title.IsEmpty
            ? Result.Failure<Lexeme>(here, "", [Expected.Item])
            : Result.Success(title, here.To(end));
    };

    /// <summary>The parser, then the end of the stretch.</summary>
    public static Parser<T> Ended<T>(this Parser<T> parser) =>
        from value in parser
        from end in Tokens.AtEnd
        select value;

    private static Parser<IEnumerable<NamedItem>> List(Parser<NamedItem> item) => item.XDelimitedBy(Tokens.Comma).Ended();

    private static Parser<NamedItem> Item(string stops)
    {
        Parser<Lexeme> name = Tokens.Run(stops, Expected.Item);
        Parser<Lexeme?> literal = Tokens.Literal.Select(l => (Lexeme?)l).XOr(Parse.Return((Lexeme?)null));
        return from head in name
               from words in literal
               select new NamedItem(head, words);
    }

    private static Parser<Pair> PairOf(string stops)
    {
        Parser<Lexeme> name = Tokens.Run(stops, Expected.Name);
        Parser<Lexeme> value = Tokens.Run(stops, Expected.Item);
        return from head in name
               from equal in Tokens.Equal
               from words in value
               select new Pair(head, words);
    }
}
