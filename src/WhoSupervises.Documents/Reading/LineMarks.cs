using System.Collections.Immutable;

namespace WhoSupervises.Documents.Reading;

/// <summary>Says of every line what begins on it; blank lines begin nothing and go with the line above.</summary>
internal sealed class LineMarks
{
    private const int MaxTitle = 40;

    private readonly string text;
    private readonly ImmutableArray<Mark>.Builder marks = ImmutableArray.CreateBuilder<Mark>();
    private int lastArticle;
    private bool inContents;
    private string? firstInContents;
    private bool inComment;

    private LineMarks(string text) => this.text = text;

    /// <summary>The marks of all lines that are not blank.</summary>
    public static ImmutableArray<Mark> Scan(string text)
    {
        LineMarks scanner = new(text);
        int start = 0;
        for (int line = 1; start < text.Length; line++)
        {
            int stop = text.IndexOf('\n', start);
            int next = stop < 0 ? text.Length : stop + 1;
            int begin = Punctuation.SkipSpace(text, start, next);
            if (begin < next)
            {
                scanner.Add(start, begin, Punctuation.LastBefore(text, next, begin) + 1, line);
            }

            start = next;
        }

        return scanner.marks.ToImmutable();
    }

    private void Add(int start, int begin, int end, int line)
    {
        Mark mark = IsComment(begin, end)
            ? new Mark(MarkKind.Comment, start, begin, end, line)
            : Classify(start, begin, end, line);
        mark = Contents(mark, begin, end);
        if (mark.Kind == MarkKind.Article)
        {
            lastArticle = mark.Number;
        }

        marks.Add(mark);
    }

    private bool IsComment(int begin, int end)
    {
        ReadOnlySpan<char> line = text.AsSpan(begin, end - begin);
        if (inComment || line.StartsWith("<!--"))
        {
            inComment = line.IndexOf("-->") < 0;
            return true;
        }

        ReadOnlySpan<char> key = line.TrimStart('#').TrimStart();
        int colon = key.IndexOf(':');
        return line[0] == '#' && colon > 0 && key[..colon].IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_ ") < 0;
    }

    private Mark Classify(int start, int begin, int end, int line)
    {
        int at = begin;
        bool heading = false;
        while (at < end && (text[at] is '#' or '*' or '>' || Punctuation.IsSpace(text[at])))
        {
            heading |= text[at] == '#';
            at++;
        }

        Mark plain = new(MarkKind.Text, start, at < end ? at : begin, end, line);
        return at >= end ? plain : text[at] switch
        {
            '第' => Numbered(plain, at, heading),
            '（' or '(' => Item(plain, at),
            '【' => Entry(plain, at),
            '附' or '抄' => Closing(plain, at),
            '总' or '附' or '分' when Punctuation.CleanTitle(text.AsSpan(at, end - at)) is "总则" or "附则" or "分则" => plain with { Kind = MarkKind.Chapter },
            _ => ListedOrSub(plain, at),
        };
    }

    private Mark Numbered(Mark plain, int at, bool heading)
    {
        int i = Punctuation.SkipSpace(text, at + 1, plain.LineEnd);
        if (!Numerals.TryRead(text, ref i, plain.LineEnd, digits: true, out int number, out _))
        {
            return plain;
        }

        i = Punctuation.SkipSpace(text, i, plain.LineEnd);
        MarkKind kind = i < plain.LineEnd
            ? text[i] switch { '条' => MarkKind.Article, '章' => MarkKind.Chapter, '节' => MarkKind.Section, '编' or '篇' => MarkKind.Part, _ => MarkKind.Text }
            : MarkKind.Text;
        if (kind == MarkKind.Text)
        {
            return plain;
        }

        i++;
        Mark mark = plain with { Kind = kind, Number = number, Content = AfterNumber(i, plain.LineEnd) };
        return kind == MarkKind.Article ? Article(mark, plain, i) : IsHeading(mark, heading) ? mark : plain;
    }

    private int AfterNumber(int at, int end)
    {
        while (at < end && (text[at] is '*' || Punctuation.IsSpace(text[at])))
        {
            at++;
        }

        return at;
    }

    private bool IsHeading(Mark mark, bool markdown) =>
        markdown || (Punctuation.IsTitleLike(text.AsSpan(mark.Content, mark.LineEnd - mark.Content), MaxTitle) && !GoesOn(mark.Offset));

    // The sentence of the clause above is not finished: what looks like a heading is the rest of it.
    private bool GoesOn(int offset) =>
        marks.Count > 0 && lastArticle > 0
        && (marks[^1].Kind is MarkKind.Text or MarkKind.Item or MarkKind.SubItem
            || (marks[^1].Kind == MarkKind.Article && !Punctuation.IsTitleLike(text.AsSpan(marks[^1].Content, marks[^1].LineEnd - marks[^1].Content), MaxTitle)))
        && !Punctuation.EndsSentence(text, offset) && !Punctuation.EndsWithSemicolon(text, offset)
        && marks[^1].LineEnd - marks[^1].Content > 15;

    private Mark Article(Mark mark, Mark plain, int i)
    {
        if (i < mark.LineEnd && text[i] == '之')
        {
            int after = i + 1;
            if (Numerals.TryRead(text, ref after, mark.LineEnd, digits: true, out int extra, out _))
            {
                mark = mark with { Extra = extra, Content = AfterNumber(after, mark.LineEnd) };
                i = after;
            }
        }

        bool expected = mark.Number == lastArticle + 1 || mark.Number == 1 || mark.Extra > 0;
        bool separated = i >= mark.LineEnd || Punctuation.IsSpace(text[i]) || text[i] is '*' or '：' or ':' or '【';
        if (text.AsSpan(i, mark.LineEnd - i) is [':' or '：' or '、' or '.', ..])
        {
            mark = mark with { Content = AfterNumber(i + 1, mark.LineEnd) };
            separated = true;
        }

        bool accepted = separated
            ? expected || !GoesOn(mark.Offset)
            : expected && !GoesOn(mark.Offset) && !IsReference(text.AsSpan(i, mark.LineEnd - i));
        return accepted ? mark : plain;
    }

    private static bool IsReference(ReadOnlySpan<char> rest)
    {
        foreach (string word in (ReadOnlySpan<string>)["规定", "所列", "所称", "第", "、", "和", "或", "至", "的", "，", ",", "款", "（一", "（二", "（三", "中", "以", "之"])
        {
            if (rest.StartsWith(word))
            {
                return true;
            }
        }

        return false;
    }

    private Mark Item(Mark plain, int at) =>
        Numerals.TryReadItem(text, ref at, plain.LineEnd, out int number, out bool arabic)
            ? plain with { Kind = MarkKind.Item, Number = number, Arabic = arabic, Content = AfterNumber(at, plain.LineEnd) }
            : plain;

    private Mark Entry(Mark plain, int at)
    {
        int close = text.IndexOf('】', at, plain.LineEnd - at);
        return close > at + 1 && close - at <= MaxTitle ? plain with { Kind = MarkKind.Entry, Content = close + 1 } : plain;
    }

    private Mark Closing(Mark plain, int at)
    {
        ReadOnlySpan<char> line = text.AsSpan(at, plain.LineEnd - at);
        string title = Punctuation.CleanTitle(line);
        if (title == "附则")
        {
            return plain with { Kind = MarkKind.Chapter };
        }

        bool closes = title.StartsWith("抄报", StringComparison.Ordinal) || title.StartsWith("抄送", StringComparison.Ordinal)
            || ((title.StartsWith("附件", StringComparison.Ordinal) || title.StartsWith("附表", StringComparison.Ordinal)
                || title.StartsWith("附录", StringComparison.Ordinal) || title.StartsWith("附：", StringComparison.Ordinal))
                && line.Length <= MaxTitle && line.IndexOf('。') < 0);
        return closes && lastArticle + marks.Count(m => m.Kind is MarkKind.Listed or MarkKind.Item) > 0 ? plain with { Kind = MarkKind.Closing } : plain;
    }

    private Mark ListedOrSub(Mark plain, int at)
    {
        int i = at;
        if (!Numerals.TryRead(text, ref i, plain.LineEnd, digits: true, out int number, out bool arabic) || i >= plain.LineEnd)
        {
            return plain;
        }

        if (!arabic)
        {
            return text[i] == '、' && !IsEnumeration(i + 1, plain.LineEnd)
                ? plain with { Kind = MarkKind.Listed, Number = number, Content = AfterNumber(i + 1, plain.LineEnd) }
                : plain;
        }

        bool marked = text[i] is '.' or '．' or '、' && number < 100 && (i + 1 >= plain.LineEnd || !char.IsAsciiDigit(text[i + 1]));
        return marked && marks.Any(m => m.IsStructure)
            ? plain with { Kind = MarkKind.SubItem, Number = number, Arabic = true, Content = AfterNumber(i + 1, plain.LineEnd) }
            : plain;
    }

    // 一、二、三等奖 is an enumeration, not a heading.
    private bool IsEnumeration(int at, int end) =>
        Numerals.TryRead(text, ref at, end, digits: false, out _, out _) && at < end && text[at] is '、' or '等' or '级' or '类';

    private Mark Contents(Mark mark, int begin, int end)
    {
        ReadOnlySpan<char> line = text.AsSpan(begin, end - begin);
        string title = Punctuation.CleanTitle(line);
        if (title is "目录" or "目次")
        {
            (inContents, firstInContents) = (true, null);
            return mark with { Kind = MarkKind.Contents };
        }

        ReadOnlySpan<char> bare = line.TrimEnd("0123456789 \t").TrimEnd(".…·．-—");
        bool leaders = line.Length - bare.Length >= 4 && char.IsAsciiDigit(line[^1]) && line.IndexOfAny(".…·") > 0;
        bool heading = mark.Kind is MarkKind.Part or MarkKind.Chapter or MarkKind.Section or MarkKind.Listed && line.Length <= MaxTitle;
        string key = Punctuation.CleanTitle(bare);
        if (leaders || (inContents && heading && key != firstInContents))
        {
            firstInContents ??= inContents ? key : null;
            return mark with { Kind = MarkKind.Contents };
        }

        inContents &= mark.Kind == MarkKind.Comment;
        return mark;
    }
}
