using System.Collections.Immutable;
using Sprache;
using WhoSupervises.Language.Text;
using WhoSupervises.Model.Principles;

namespace WhoSupervises.Language.Grammar;

/// <summary>A condition line taken apart.</summary>
internal readonly record struct ConditionMatch(PrincipleVocabulary.Primitive Primitive, string? Argument, bool Swapped);

/// <summary>The grammar of condition lines, made from the primitives of <see cref="PrincipleVocabulary"/>.</summary>
internal static class ConditionGrammar
{
    /// <summary>不：</summary>
    private static readonly Parser<bool> Negation =
        (from word in Parse.Char('不') from colon in Tokens.Colon select true).Or(Parse.Return(false));

    /// <summary>Patterns without a blank go first: 甲为主业 is not 甲为…所指.</summary>
    private static readonly ImmutableArray<(PrincipleVocabulary.Primitive Primitive, bool Swapped, string Before, string? After)> Patterns =
    [
        .. PrincipleVocabulary.All
            .OrderBy(p => p.Pattern.Contains('…', StringComparison.Ordinal) ? 1 : 0)
            .SelectMany(p => new[] { Split(p, swapped: false), Split(p, swapped: true) }),
    ];

    /// <summary>The words of one primitive, to the end of the stretch; tried one after the other without building a failure for each.</summary>
    private static readonly Parser<ConditionMatch> Primitive = input =>
    {
        IResult<Lexeme> rest = Tokens.Rest(input);
        ReadOnlySpan<char> words = rest.Value.Span;
        foreach ((PrincipleVocabulary.Primitive primitive, bool swapped, string before, string? after) in Patterns)
        {
            if (after is null ? words.SequenceEqual(before) : Fills(words, before, after))
            {
                string? argument = after is null ? null : words[before.Length..^after.Length].Trim().ToString();
                return Result.Success(new ConditionMatch(primitive, argument, swapped), rest.Remainder);
            }
        }

        return Result.Failure<ConditionMatch>(input, "", [Expected.Item]);
    };

    /// <summary>A whole line.</summary>
    public static readonly Parser<(bool Negated, ConditionMatch Match)> Line =
        from negated in Negation
        from match in Primitive
        select (negated, match);

    /// <summary>甲 and 乙 changed over.</summary>
    public static string Swap(string pattern) =>
        pattern.Replace('甲', '\u0001').Replace('乙', '甲').Replace('\u0001', '乙');

    /// <summary>All lines that can be written, for suggestions.</summary>
    public static ImmutableArray<string> Known { get; } =
        [.. PrincipleVocabulary.All.SelectMany(p => new[] { p.Pattern, Swap(p.Pattern) }).Distinct(StringComparer.Ordinal)];

    private static (PrincipleVocabulary.Primitive Primitive, bool Swapped, string Before, string? After) Split(PrincipleVocabulary.Primitive primitive, bool swapped)
    {
        string pattern = swapped ? Swap(primitive.Pattern) : primitive.Pattern;
        int blank = pattern.IndexOf('…', StringComparison.Ordinal);
        return blank < 0 ? (primitive, swapped, pattern, null) : (primitive, swapped, pattern[..blank], pattern[(blank + 1)..]);
    }

    private static bool Fills(ReadOnlySpan<char> words, string before, string after) =>
        words.Length > before.Length + after.Length
        && words.StartsWith(before, StringComparison.Ordinal)
        && words.EndsWith(after, StringComparison.Ordinal);
}
