using System.Collections.Immutable;

namespace WhoSupervises.Documents.Reading;

/// <summary>Which line is a document's title.</summary>
internal static class Titles
{
    private static readonly ImmutableArray<string> Endings =
    [
        "法", "条例", "办法", "规定", "规则", "细则", "清单", "方案", "意见", "通知", "制度", "规程", "准则", "决定",
        "章程", "标准", "目录", "要点", "计划", "指南", "职责", "分工", "预案", "纲要", "公告", "规范", "暂行", "试行",
    ];

    /// <summary>True for a line that ends as titles of official documents do and holds no sentence.</summary>
    public static bool IsTitle(ReadOnlySpan<char> line)
    {
        string title = WithoutBracket(Punctuation.CleanTitle(line));
        return title.Length is > 3 and <= 60 && Punctuation.IsTitleLike(title, 60) && !char.IsAsciiDigit(title[0])
            && Endings.Any(e => title.EndsWith(e, StringComparison.Ordinal));
    }

    /// <summary>True for a line such as （征求意见稿） that belongs to the title above it.</summary>
    public static bool IsStandingNote(ReadOnlySpan<char> line) =>
        Punctuation.CleanTitle(line) is ['（' or '(', .., '）' or ')'] note
        && (note.Contains('稿', StringComparison.Ordinal) || note.Contains("行）", StringComparison.Ordinal) || note.Contains("草案", StringComparison.Ordinal));

    private static string WithoutBracket(string title)
    {
        int open = title.LastIndexOfAny(['（', '(']);
        return open > 0 && title[^1] is '）' or ')' ? title[..open] : title;
    }
}
