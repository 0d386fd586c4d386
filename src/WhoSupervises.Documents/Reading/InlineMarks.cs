using System.Collections.Immutable;

namespace WhoSupervises.Documents.Reading;

/// <summary>Finds items, sub-items and headings that begin within a line.</summary>
internal sealed class InlineMarks
{
    private readonly string text;
    private readonly bool hasArticles;
    private readonly ImmutableArray<Mark>.Builder result;

    private InlineMarks(string text, ImmutableArray<Mark> marks)
    {
        this.text = text;
        hasArticles = marks.Any(m => m.Kind == MarkKind.Article);
        result = ImmutableArray.CreateBuilder<Mark>(marks.Length * 2);
    }

    /// <summary>The marks of the lines together with those within the lines, in reading order.</summary>
    public static ImmutableArray<Mark> Add(string text, ImmutableArray<Mark> marks)
    {
        InlineMarks scanner = new(text, marks);
        foreach (Mark mark in marks)
        {
            scanner.result.Add(mark);
            if (mark.Kind is MarkKind.Text or MarkKind.Article or MarkKind.Listed or MarkKind.Item or MarkKind.SubItem)
            {
                scanner.Scan(mark);
            }
        }

        return scanner.result.ToImmutable();
    }

    private void Scan(Mark line)
    {
        int lastArabic = 0;
        int lastSub = 0;
        for (int i = line.Content + 1; i < line.LineEnd; i++)
        {
            if (text[i] is '（' or '(')
            {
                ScanItem(line, i, ref lastArabic);
            }
            else if (char.IsAsciiDigit(text[i]) && !char.IsAsciiDigit(text[i - 1]))
            {
                ScanSubItem(line, i, ref lastSub);
            }
            else if (!hasArticles && "一二三四五六七八九十".Contains(text[i], StringComparison.Ordinal))
            {
                i = ScanListed(line, i);
            }
        }
    }

    private void ScanItem(Mark line, int i, ref int lastArabic)
    {
        int after = i;
        char before = text[Punctuation.LastBefore(text, i, line.Offset)];
        if (!"。；：;:".Contains(before, StringComparison.Ordinal)
            || !Numerals.TryReadItem(text, ref after, line.LineEnd, out int number, out bool arabic)
            || (arabic && number != lastArabic + 1))
        {
            return;
        }

        lastArabic = arabic ? number : 0;
        Add(line, MarkKind.Item, i, after, number, arabic);
    }

    // 1.…；2.…: only where the count starts at 1 after a colon and goes on.
    private void ScanSubItem(Mark line, int i, ref int lastSub)
    {
        int after = i;
        if (!TryReadSub(ref after, line.LineEnd, out int number) || number != lastSub + 1)
        {
            return;
        }

        char before = text[Punctuation.LastBefore(text, i, line.Offset)];
        bool begins = number == 1 ? before is '：' or ':' && GoesOn(after, line.LineEnd) : "。；;".Contains(before, StringComparison.Ordinal);
        if (begins)
        {
            lastSub = number;
            Add(line, MarkKind.SubItem, i, after, number, arabic: true);
        }
    }

    private bool TryReadSub(ref int at, int end, out int number)
    {
        if (!Numerals.TryRead(text, ref at, end, digits: true, out number, out _) || at >= end || text[at] is not ('.' or '．' or '、'))
        {
            return false;
        }

        at++;
        return at < end && !char.IsAsciiDigit(text[at]) && number < 100;
    }

    private bool GoesOn(int at, int end)
    {
        ReadOnlySpan<char> rest = text.AsSpan(at, end - at);
        return rest.IndexOfAny("；。;") >= 0 && (rest.Contains("2.", StringComparison.Ordinal) || rest.Contains("2．", StringComparison.Ordinal) || rest.Contains("2、", StringComparison.Ordinal));
    }

    private int ScanListed(Mark line, int i)
    {
        int after = i;
        if (!Numerals.TryRead(text, ref after, line.LineEnd, digits: false, out int number, out _) || after >= line.LineEnd || text[after] != '、')
        {
            return Math.Max(i, after - 1);
        }

        int content = after + 1;
        int title = TitleBefore(line, i, number);
        bool afterStop = text[Punctuation.LastBefore(text, i, line.Offset)] is '。' or '；';
        if ((afterStop || title >= 0) && DepartmentHeading.TryReadSentence(text.AsSpan(content, Math.Min(80, line.LineEnd - content)), out _))
        {
            if (title >= 0)
            {
                Add(line, MarkKind.Text, title, title, 0, arabic: false);
            }

            Add(line, MarkKind.Listed, i, content, number, arabic: false);
        }

        return after;
    }

    // 二〇〇七年八月三十日某某职责规定一、…: the title stands right before the first heading.
    private int TitleBefore(Mark line, int i, int number)
    {
        if (number != 1)
        {
            return -1;
        }

        int start = text.AsSpan(line.Content, i - line.Content).LastIndexOfAny("。；：，日") + 1 + line.Content;
        return Titles.IsTitle(text.AsSpan(start, i - start)) ? start : -1;
    }

    private void Add(Mark line, MarkKind kind, int offset, int content, int number, bool arabic) =>
        result.Add(new Mark(kind, offset, Punctuation.SkipSpace(text, content, line.LineEnd), line.LineEnd, line.Line, number, 0, Inline: true, arabic));
}
