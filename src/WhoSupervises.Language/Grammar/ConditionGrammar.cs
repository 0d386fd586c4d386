using System.Collections.Immutable;
using Sprache;
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
    private static readonly Parser<ConditionMatch> Primitive =
        PrincipleVocabulary.All
            .OrderBy(p => p.Pattern.Contains('…', StringComparison.Ordinal) ? 1 : 0)
            .SelectMany(p => new[] { Pattern(p, swapped: false), Pattern(p, swapped: true) })
            .Aggregate((a, b) => a.Or(b));

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

    private static Parser<ConditionMatch> Pattern(PrincipleVocabulary.Primitive primitive, bool swapped)
    {
        string pattern = swapped ? Swap(primitive.Pattern) : primitive.Pattern;
        int blank = pattern.IndexOf('…', StringComparison.Ordinal);
        if (blank < 0)
        {
            return from words in Parse.String(pattern)
                   from end in Tokens.AtEnd
                   select new ConditionMatch(primitive, null, swapped);
        }

        string after = pattern[(blank + 1)..];
        return from words in Parse.String(pattern[..blank])
               from rest in Tokens.Rest
               where rest.Span.EndsWith(after, StringComparison.Ordinal) && rest.End - rest.Start > after.Length
               select new ConditionMatch(primitive, rest.Text[..^after.Length].Trim(), swapped);
    }
}
