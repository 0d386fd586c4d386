using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace WhoSupervises.Documents.Reading;

/// <summary>Tells the signature and date below the last clause from its text.</summary>
internal static partial class Closings
{
    /// <summary>The marks, with signature and date at the end marked as closing.</summary>
    public static ImmutableArray<Mark> Mark(string text, ImmutableArray<Mark> marks)
    {
        int last = marks.Length - 1;
        if (last < 1 || marks[last].Kind != MarkKind.Text || marks[last].Inline || !Date().IsMatch(Line(text, marks[last])))
        {
            return marks;
        }

        int first = last;
        while (first > 1 && marks[first - 1].Kind == MarkKind.Text && !marks[first - 1].Inline && Punctuation.IsTitleLike(Line(text, marks[first - 1]), 30)
            && Punctuation.EndsSentence(text, marks[first - 1].Offset))
        {
            first--;
        }

        return marks.Any(m => m.IsClause) ? marks.SetItem(first, marks[first] with { Kind = MarkKind.Closing }) : marks;
    }

    private static ReadOnlySpan<char> Line(string text, Mark mark) => text.AsSpan(mark.Content, mark.LineEnd - mark.Content);

    [GeneratedRegex("^[0-9〇○零一二三四五六七八九十]{4}年[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}日(?:印发|发布)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
