using Sprache;
using WhoSupervises.Language.Grammar;
using WhoSupervises.Language.Text;

namespace WhoSupervises.Language.Reading;

/// <summary>A <c># </c> heading: its kind and, after the colon, the name.</summary>
internal readonly record struct Heading(RuleLine Line, string Kind, Lexeme? Name)
{
    private static readonly Parser<(Lexeme Kind, Lexeme? Name)> Grammar =
        from kind in Tokens.Run(":：", Expected.Key)
        from name in (from colon in Tokens.Colon from rest in Tokens.Rest select (Lexeme?)rest).XOr(Parse.Return((Lexeme?)null))
        select (kind, name);

    /// <summary>Reads the heading of a block; null where its kind is not one of <paramref name="known"/>, which is reported.</summary>
    public static Heading? Read(FileContext context, Block block, IReadOnlyList<string> known)
    {
        RuleLine line = block.Heading;
        if (TryParse(line) is not { } heading)
        {
            context.Report(line, Messages.UnknownHeading("#", known, null));
            return null;
        }

        if (known.Contains(heading.Kind))
        {
            return heading;
        }

        context.Report(line, Messages.UnknownHeading(heading.Kind, known, Nearest.Of(heading.Kind, known)));
        return null;
    }

    /// <summary>The heading, whatever its kind; null for a bare <c>#</c>.</summary>
    public static Heading? TryParse(RuleLine line)
    {
        IResult<(Lexeme Kind, Lexeme? Name)> result = Grammar(new LineInput(line.Raw, line.Start, line.End));
        return result.WasSuccessful
            ? new(line, result.Value.Kind.Text, result.Value.Name is { IsEmpty: false } name ? name : null)
            : null;
    }

    /// <summary>The name, or null where it was reported missing.</summary>
    public Lexeme? RequireName(FileContext context)
    {
        if (Name is null)
        {
            context.Report(Line, Messages.HeadingWithoutName(Kind));
        }

        return Name;
    }
}
