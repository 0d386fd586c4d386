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

    private static readonly Parser<IEnumerable<Lexeme>> Aliases =
        from open in Tokens.Open
        from names in Tokens.Run(NameStops, Expected.Name).XDelimitedBy(Tokens.Comma)
        from close in Tokens.Close
        select names;

    private static readonly Parser<IEnumerable<Lexeme>> Keys =
        from colon in Tokens.Colon
        from keys in Tokens.Run(";；", Expected.Key).XDelimitedBy(Tokens.Semicolon)
        select keys;

    /// <summary>A whole line.</summary>
    public static readonly Parser<NameLine> Line =
        from name in Tokens.Run(NameStops, Expected.Name)
        from aliases in Aliases.XOr(Parse.Return<IEnumerable<Lexeme>>([]))
        from keys in Keys.XOr(Parse.Return<IEnumerable<Lexeme>>([]))
        from end in Tokens.AtEnd
        select new NameLine(name, [.. aliases], [.. keys]);

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
