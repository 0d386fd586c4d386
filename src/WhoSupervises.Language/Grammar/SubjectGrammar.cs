using Sprache;
using WhoSupervises.Language.Text;

namespace WhoSupervises.Language.Grammar;

/// <summary>A line of names: <c>- name（alias、alias）：key value、value；key value</c>.</summary>
internal sealed record NameLine(Lexeme Name, IReadOnlyList<Lexeme> Aliases, IReadOnlyList<Lexeme> Keys);

/// <summary>The grammar of subject and stage lines.</summary>
internal static class SubjectGrammar
{
    /// <summary>Characters that no subject name may hold.</summary>
    public const string NameStops = "()（）:：;；、,，〔〕";

    private static readonly Parser<Lexeme> Name = Tokens.Run(NameStops, Expected.Name);

    private static readonly Parser<IReadOnlyList<Lexeme>> Names = Tokens.Separated(Name, Tokens.Comma);

    /// <summary>（alias、alias）, or nothing where no bracket opens.</summary>
    private static readonly Parser<IReadOnlyList<Lexeme>> Aliases = input =>
    {
        IResult<char> open = Tokens.Open(input);
        if (!open.WasSuccessful)
        {
            return Result.Success<IReadOnlyList<Lexeme>>([], input);
        }

        IResult<IReadOnlyList<Lexeme>> names = Names(open.Remainder);
        if (!names.WasSuccessful)
        {
            return names;
        }

        IResult<char> close = Tokens.Close(names.Remainder);
        return close.WasSuccessful
            ? Result.Success(names.Value, close.Remainder)
            : Tokens.Failed<IReadOnlyList<Lexeme>, char>(close);
    };

    private static readonly Parser<IReadOnlyList<Lexeme>> Keys =
        Tokens.Separated(Tokens.Run(";；", Expected.Key), Tokens.Semicolon);

    /// <summary>A whole line.</summary>
    public static readonly Parser<NameLine> Line = Tokens.Ended<NameLine>(input =>
    {
        IResult<Lexeme> name = Name(input);
        if (!name.WasSuccessful)
        {
            return Tokens.Failed<NameLine, Lexeme>(name);
        }

        IResult<IReadOnlyList<Lexeme>> aliases = Aliases(name.Remainder);
        if (!aliases.WasSuccessful)
        {
            return Tokens.Failed<NameLine, IReadOnlyList<Lexeme>>(aliases);
        }

        IResult<char> colon = Tokens.Colon(aliases.Remainder);
        if (!colon.WasSuccessful)
        {
            return Result.Success(new NameLine(name.Value, aliases.Value, []), aliases.Remainder);
        }

        IResult<IReadOnlyList<Lexeme>> keys = Keys(colon.Remainder);
        return keys.WasSuccessful
            ? Result.Success(new NameLine(name.Value, aliases.Value, keys.Value), keys.Remainder)
            : Tokens.Failed<NameLine, IReadOnlyList<Lexeme>>(keys);
    });

    /// <summary>A key of such a line: its first word, and what follows the blank.</summary>
    public static (Lexeme Word, Lexeme Value) Split(Lexeme key)
    {
        int i = key.Start;
        while (i < key.End && !Lexeme.IsSpace(key.Line[i]))
        {
            i++;
        }

        return (new(key.Line, key.Start, i), Lexeme.Trimmed(key.Line, i, key.End));
    }
}
