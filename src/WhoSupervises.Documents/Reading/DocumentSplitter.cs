using System.Collections.Immutable;

namespace WhoSupervises.Documents.Reading;

/// <summary>Parts a file into its documents: where the count of articles starts anew under a title, a new one begins.</summary>
internal sealed class DocumentSplitter
{
    private readonly string text;
    private readonly ImmutableArray<Mark> marks;

    private DocumentSplitter(string text, ImmutableArray<Mark> marks)
    {
        this.text = text;
        this.marks = marks;
    }

    /// <summary>The documents in reading order, at least one; what stands before the first is the preamble.</summary>
    public static ImmutableArray<DocumentSlice> Split(string text, ImmutableArray<Mark> marks) => new DocumentSplitter(text, marks).Split();

    private ImmutableArray<DocumentSlice> Split()
    {
        List<int> starts = [FirstStart()];
        (int article, int listed) = (0, 0);
        for (int i = starts[0]; i < marks.Length; i++)
        {
            Mark mark = marks[i];
            bool anew = mark.Number == 1 && mark.Extra == 0
                && ((mark.Kind == MarkKind.Article && article > 1) || (mark.Kind == MarkKind.Listed && listed > 1));
            if (anew && Boundary(i, starts[^1]) is int start)
            {
                starts.Add(start);
                (article, listed) = (0, 0);
            }

            article = mark.Kind == MarkKind.Article ? mark.Number : article;
            listed = mark.Kind == MarkKind.Listed ? mark.Number : listed;
        }

        return [.. starts.Select((start, n) => Slice(start, n + 1 < starts.Count ? starts[n + 1] : marks.Length, n == 0 && start == FirstStructure()))];
    }

    private int FirstStructure()
    {
        int first = First(m => m.IsStructure && m.Kind is not (MarkKind.Item or MarkKind.SubItem or MarkKind.Closing));
        return first < marks.Length ? first : First(m => m.IsStructure);
    }

    private int First(Func<Mark, bool> condition)
    {
        int first = 0;
        while (first < marks.Length && !condition(marks[first]))
        {
            first++;
        }

        return first;
    }

    // The last title before the first heading or article; a Markdown title wins; else the first short line.
    private int FirstStart()
    {
        int first = FirstStructure();
        int best = -1;
        for (int i = 0; i < first; i++)
        {
            Mark mark = marks[i];
            if (mark.Kind != MarkKind.Text)
            {
                continue;
            }

            if (text[Punctuation.SkipSpace(text, mark.Offset, mark.LineEnd)] == '#')
            {
                return i;
            }

            best = Titles.IsTitle(TitleSpan(i)) ? i : best;
        }

        if (best < 0)
        {
            best = Enumerable.Range(0, first).FirstOrDefault(i => marks[i].Kind == MarkKind.Text && Punctuation.IsTitleLike(TitleSpan(i), 40), -1);
        }

        return best < 0 ? first : best;
    }

    private ReadOnlySpan<char> TitleSpan(int i)
    {
        int end = i + 1 < marks.Length ? Math.Min(marks[i].LineEnd, marks[i + 1].Offset) : marks[i].LineEnd;
        return text.AsSpan(marks[i].Content, Math.Max(0, end - marks[i].Content));
    }

    private int? Boundary(int i, int lowest)
    {
        int? heading = null;
        for (int k = i - 1; k > lowest; k--)
        {
            Mark mark = marks[k];
            if (mark.Kind == MarkKind.Text && Titles.IsTitle(TitleSpan(k)))
            {
                return k;
            }

            bool opening = mark.Number <= 1 && mark.Kind is MarkKind.Part or MarkKind.Chapter or MarkKind.Section or MarkKind.Listed;
            if (!opening && mark.Kind is not (MarkKind.Contents or MarkKind.Comment) && !(mark.Kind == MarkKind.Text && Titles.IsStandingNote(TitleSpan(k))))
            {
                return heading;
            }

            heading = opening && mark.Kind != MarkKind.Listed ? k : heading;
        }

        return heading;
    }

    private DocumentSlice Slice(int first, int last, bool untitled)
    {
        string title = "";
        if (first < marks.Length && marks[first].Kind == MarkKind.Text && !untitled)
        {
            title = Punctuation.CleanTitle(TitleSpan(first));
            if (first + 1 < last && marks[first + 1].Kind is MarkKind.Text && Titles.IsStandingNote(TitleSpan(first + 1)))
            {
                title += Punctuation.CleanTitle(TitleSpan(first + 1));
            }
        }

        bool fromTop = first == 0 || first >= marks.Length;
        int start = fromTop ? 0 : marks[first].Offset;
        int end = last < marks.Length ? marks[last].Offset : text.Length;
        return new DocumentSlice(title, start, end, first < marks.Length ? marks[first].Line : 1, marks[Math.Min(first, marks.Length)..Math.Min(last, marks.Length)]);
    }
}
