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
    public static readonly Parser<IReadOnlyList<NamedItem>> Terms = List(Item("、,，;；:：〔〕()（）"));

    /// <summary>Department names with optional 〔literal〕; round brackets belong to the name.</summary>
    public static readonly Parser<IReadOnlyList<NamedItem>> Names = List(Item("、,，;；〔〕"));

    /// <summary>Titles, perhaps in 《》, inside which 、 does not separate.</summary>
    public static readonly Parser<IReadOnlyList<NamedItem>> Titles =
        List(Title.Select(t => new NamedItem(t, null)));

    /// <summary>甲=乙 separated by 、.</summary>
    public static readonly Parser<IReadOnlyList<Pair>> Pairs =
        Tokens.Separated(PairOf("、,，;；=＝"), Tokens.Comma).Ended();

    /// <summary>甲=乙 separated by ；.</summary>
    public static readonly Parser<IReadOnlyList<Pair>> PairsToEnd =
        Tokens.Separated(PairOf(";；=＝"), Tokens.Semicolon).Ended();

    /// <summary>鄂前旗、鄂托克前：150623, 厂、加工厂：生产.</summary>
    public static readonly Parser<IReadOnlyList<Pair>> Aliases =
        from names in Tokens.Separated(Tokens.Run("、,，:：", Expected.Name), Tokens.Comma)
        from colon in Tokens.Colon
        from code in Tokens.Run("、,，:：;；", Expected.Item).Ended()
        select (IReadOnlyList<Pair>)[.. names.Select(name => new Pair(name, code))];

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

    private static Parser<IReadOnlyList<NamedItem>> List(Parser<NamedItem> item) => Tokens.Separated(item, Tokens.Comma).Ended();

    private static Parser<NamedItem> Item(string stops)
    {
        Parser<Lexeme> name = Tokens.Run(stops, Expected.Item);
        return input =>
        {
            IResult<Lexeme> head = name(input);
            if (!head.WasSuccessful)
            {
                return Tokens.Failed<NamedItem, Lexeme>(head);
            }

            if (head.Remainder.AtEnd || head.Remainder.Current != '〔')
            {
                return Result.Success(new NamedItem(head.Value, null), head.Remainder);
            }

            IResult<Lexeme> words = Tokens.Literal(head.Remainder);
            return words.WasSuccessful
                ? Result.Success(new NamedItem(head.Value, words.Value), words.Remainder)
                : Tokens.Failed<NamedItem, Lexeme>(words);
        };
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
