using Sprache;
using WhoSupervises.Language.Text;

namespace WhoSupervises.Language.Grammar;

/// <summary>The grammar of lines: <c>word：value；key：value…</c>. The word goes first, is read whole and then looked up.</summary>
internal static class EntryGrammar
{
    private static readonly Parser<Lexeme> Key = Tokens.Run(":：;；", Expected.Key);

    /// <summary>A value up to the next ； outside brackets; may be empty, which the value's own reader reports.</summary>
    private static readonly Parser<Lexeme> Segment = input =>
    {
        LineInput here = (LineInput)input;
        int end = EndOfSegment(here.Source, here.Position, here.EndPosition);
        return Result.Success(Lexeme.Trimmed(here.Source, here.Position, end), here.To(end));
    };

    /// <summary>Any word and its value up to ；, for lines whose first word is not known.</summary>
    private static readonly Parser<EntryTail> UnknownTail =
        from value in Tokens.Rest
        select new EntryTail(value, []);

    /// <summary>A line whose first word is one of <paramref name="forms"/>; an unknown word is read too, without form.</summary>
    public static Parser<Entry> Entry(LineForms forms) => input =>
    {
        IResult<Lexeme> lead = Key(input);
        if (!lead.WasSuccessful)
        {
            return Tokens.Failed<Entry, Lexeme>(lead);
        }

        IResult<char> colon = Tokens.Colon(lead.Remainder);
        if (!colon.WasSuccessful)
        {
            return Tokens.Failed<Entry, char>(colon);
        }

        LineForm? form = forms[lead.Value.Text];
        IResult<EntryTail> tail = (form?.Tail ?? UnknownTail)(colon.Remainder);
        return tail.WasSuccessful
            ? Result.Success(new Entry(lead.Value, tail.Value.Value, tail.Value.Fields, form), tail.Remainder)
            : Tokens.Failed<Entry, EntryTail>(tail);
    };

    /// <summary>What may follow the first word of <paramref name="form"/>.</summary>
    public static Parser<EntryTail> Tail(LineForm form)
    {
        if (form.Kind is ValueKind.Text or ValueKind.PairsToEnd)
        {
            return UnknownTail;
        }

        Parser<IReadOnlyList<Field>> fields = Tokens.Separated(Field(form), Tokens.Semicolon).Ended();
        return input =>
        {
            IResult<Lexeme> value = Segment(input);
            IResult<char> mark = Tokens.Semicolon(value.Remainder);
            if (!mark.WasSuccessful)
            {
                return Result.Success(new EntryTail(value.Value, []), value.Remainder);
            }

            IResult<IReadOnlyList<Field>> keys = fields(mark.Remainder);
            return keys.WasSuccessful
                ? Result.Success(new EntryTail(value.Value, keys.Value), keys.Remainder)
                : Tokens.Failed<EntryTail, IReadOnlyList<Field>>(keys);
        };
    }

    private static Parser<Field> Field(LineForm form) => input =>
    {
        IResult<Lexeme> key = Key(input);
        if (!key.WasSuccessful)
        {
            return Tokens.Failed<Field, Lexeme>(key);
        }

        IResult<char> colon = Tokens.Colon(key.Remainder);
        if (!colon.WasSuccessful)
        {
            return Tokens.Failed<Field, char>(colon);
        }

        IResult<Lexeme> value = (form[key.Value.Text]?.Kind is ValueKind.Text ? Tokens.Rest : Segment)(colon.Remainder);
        return Result.Success(new Field(key.Value, value.Value), value.Remainder);
    };

    private static int EndOfSegment(string source, int start, int end)
    {
        int depth = 0;
        int firstInside = -1;
        for (int i = start; i < end; i++)
        {
            switch (source[i])
            {
                case '〔' or '《' or '（' or '(':
                    depth++;
                    break;
                case '〕' or '》' or '）' or ')' when depth > 0:
                    depth--;
                    break;
                case ';' or '；' when depth == 0:
                    return i;
                case ';' or '；' when firstInside < 0:
                    firstInside = i;
                    break;
                default:
                    break;
            }
        }

        // An unclosed bracket must not swallow the keys after it; the value's reader reports the bracket.
        return depth > 0 && firstInside >= 0 ? firstInside : end;
    }
}
