using System.Buffers;
using Sprache;
using WhoSupervises.Language.Text;

namespace WhoSupervises.Language.Grammar;

/// <summary>The smallest parsers: runs of characters and punctuation, ASCII and full-width alike.</summary>
internal static class Tokens
{
    /// <summary>：</summary>
    public static readonly Parser<char> Colon = Mark(Expected.Colon, ":：");

    /// <summary>；</summary>
    public static readonly Parser<char> Semicolon = Mark(Expected.Semicolon, ";；");

    /// <summary>、</summary>
    public static readonly Parser<char> Comma = Mark(Expected.Comma, "、,，");

    /// <summary>（</summary>
    public static readonly Parser<char> Open = Mark(Expected.Open, "(（");

    /// <summary>）</summary>
    public static readonly Parser<char> Close = Mark(Expected.Close, ")）");

    /// <summary>＝</summary>
    public static readonly Parser<char> Equal = Mark(Expected.Equal, "=＝");

    /// <summary>〔the official text's own words〕</summary>
    public static readonly Parser<Lexeme> Literal =
        from open in Mark(Expected.LiteralOpen, "〔")
        from words in Run("〔〕", Expected.Literal)
        from close in Mark(Expected.LiteralClose, "〕")
        select words;

    /// <summary>What is left of the stretch; may be empty.</summary>
    public static readonly Parser<Lexeme> Rest = input =>
    {
        LineInput here = (LineInput)input;
        return Result.Success(Lexeme.Trimmed(here.Source, here.Position, here.EndPosition), here.To(here.EndPosition));
    };

    /// <summary>Fails unless the stretch ends here.</summary>
    public static readonly Parser<bool> AtEnd = input =>
    {
        LineInput here = SkipSpace(input);
        return here.AtEnd
            ? Result.Success(true, here)
            : Result.Failure<bool>(here, "", [Expected.End]);
    };

    /// <summary>Items with a separator between them; after a separator an item must follow.</summary>
    /// <remarks>Written out, as are the grammars of whole lines: composed with query syntax they allocate ten times as much, on every line.</remarks>
    public static Parser<IReadOnlyList<T>> Separated<T>(Parser<T> item, Parser<char> separator) => input =>
    {
        List<T> items = new(2);
        while (true)
        {
            IResult<T> one = item(input);
            if (!one.WasSuccessful)
            {
                return Failed<IReadOnlyList<T>, T>(one);
            }

            items.Add(one.Value);
            IResult<char> next = separator(one.Remainder);
            if (!next.WasSuccessful)
            {
                return Result.Success<IReadOnlyList<T>>(items, one.Remainder);
            }

            input = next.Remainder;
        }
    };

    /// <summary>The parser, then the end of the stretch.</summary>
    public static Parser<T> Ended<T>(this Parser<T> parser) => input =>
    {
        IResult<T> result = parser(input);
        if (!result.WasSuccessful)
        {
            return result;
        }

        IResult<bool> end = AtEnd(result.Remainder);
        return end.WasSuccessful ? result : Failed<T, bool>(end);
    };

    /// <summary>The failure of a part as that of the whole.</summary>
    public static IResult<T> Failed<T, TPart>(IResult<TPart> part) => Result.Failure<T>(part.Remainder, part.Message, part.Expectations);

    /// <summary>One of <paramref name="marks"/>, with space around it; space never includes a line end.</summary>
    public static Parser<char> Mark(string expected, string marks)
    {
        string[] expectations = [expected];
        return input =>
        {
            LineInput here = SkipSpace(input);
            return !here.AtEnd && marks.Contains(here.Current, StringComparison.Ordinal)
                ? Result.Success(here.Current, SkipSpace(here.To(here.Position + 1)))
                : Result.Failure<char>(input, "", expectations);
        };
    }

    /// <summary>All characters up to one of <paramref name="stops"/>, at least one besides space.</summary>
    public static Parser<Lexeme> Run(string stops, string expected)
    {
        SearchValues<char> set = SearchValues.Create(stops);
        string[] expectations = [expected];
        return input =>
        {
            LineInput here = (LineInput)input;
            ReadOnlySpan<char> left = here.Source.AsSpan(here.Position, here.EndPosition - here.Position);
            int length = left.IndexOfAny(set);
            int end = length < 0 ? here.EndPosition : here.Position + length;
            Lexeme run = Lexeme.Trimmed(here.Source, here.Position, end);
            return run.IsEmpty
                ? Result.Failure<Lexeme>(here, "", expectations)
                : Result.Success(run, here.To(end));
        };
    }

    private static LineInput SkipSpace(IInput input)
    {
        LineInput here = (LineInput)input;
        int position = here.Position;
        while (position < here.EndPosition && Lexeme.IsSpace(here.Source[position]))
        {
            position++;
        }

        return position == here.Position ? here : here.To(position);
    }
}
