using WhoSupervises.Documents.Tree;

namespace WhoSupervises.Documents.Reading;

/// <summary>Builds one article: its heading, its 款 by paragraphs, its items and sub-items; broken lines are joined.</summary>
internal sealed class ArticleBuilder
{
    private const int MaxHeading = 25;
    private const int MaxParagraphs = 9999;

    private readonly string text;
    private readonly IReadOnlyList<Mark> marks;
    private readonly Draft article;
    private readonly List<Draft> paragraphs = [];
    private readonly bool countsItems;
    private Draft? item;
    private bool itemIsArabic;

    private ArticleBuilder(string text, IReadOnlyList<Mark> marks, bool listed)
    {
        this.text = text;
        this.marks = marks;
        countsItems = listed && marks.Any(m => m.Kind == MarkKind.Item);
        Mark head = marks[0];
        article = new Draft
        {
            Kind = NodeKind.Article,
            Start = head.Offset,
            Content = head.Content,
            Line = head.Line,
            Number = head.Number,
            Extra = head.Extra,
            Listed = listed,
        };
    }

    /// <summary>Builds the article that <paramref name="marks"/> begin with; all of them belong to it.</summary>
    public static Draft Build(string text, IReadOnlyList<Mark> marks, bool listed) => new ArticleBuilder(text, marks, listed).Build();

    private Draft Build()
    {
        ReadHead();
        for (int i = 1; i < marks.Count; i++)
        {
            Add(i);
        }

        if (paragraphs.Count > 1)
        {
            article.Children.AddRange(paragraphs);
        }
        else if (paragraphs.Count == 1)
        {
            article.Children.AddRange(paragraphs[0].Children);
        }

        return article;
    }

    private void ReadHead()
    {
        Mark head = marks[0];
        int end = marks.Count > 1 ? Math.Min(head.LineEnd, marks[1].Offset) : head.LineEnd;
        ReadOnlySpan<char> line = text.AsSpan(head.Content, Math.Max(0, end - head.Content)).TrimEnd();
        bool followed = marks.Count > 1 && !marks[1].Inline;
        bool isHeading = false;
        if (DepartmentHeading.TryRead(line, out DepartmentHeading? heading) || (article.Listed && DepartmentHeading.TryReadSentence(line, out heading)))
        {
            (article.Title, article.Organ) = (heading.Words, heading.Organ);
            isHeading = !heading.IsSentence;
        }
        else if ((followed || article.Listed) && Punctuation.IsTitleLike(line, MaxHeading) && !Punctuation.EndsSentence(text, head.LineEnd))
        {
            article.Title = line.ToString();
            isHeading = true;
        }

        if (!isHeading && !line.IsEmpty)
        {
            Begin(head.Content, head.Content, head.Line);
        }
    }

    private void Begin(int start, int content, int line)
    {
        paragraphs.Add(new Draft { Kind = NodeKind.Paragraph, Start = start, Content = content, Line = line, Number = paragraphs.Count + 1 });
        item = null;
    }

    private void Add(int i)
    {
        Mark mark = marks[i];
        if (mark.Kind is MarkKind.Item or MarkKind.Listed)
        {
            if (item is not null && mark.Arabic && !itemIsArabic && mark.Kind == MarkKind.Item)
            {
                AddSubItem(mark);
                return;
            }

            EnsureParagraph(mark);
            item = Child(NodeKind.Item, mark);
            itemIsArabic = mark.Arabic;
            paragraphs[^1].Children.Add(item);
        }
        else if (mark.Kind == MarkKind.SubItem)
        {
            AddSubItem(mark);
        }
        else if (mark.Kind == MarkKind.Text && !GoesOn(i))
        {
            Begin(mark.Offset, mark.Content, mark.Line);
        }
    }

    private void AddSubItem(Mark mark)
    {
        EnsureParagraph(mark);
        (item ?? paragraphs[^1]).Children.Add(Child(NodeKind.SubItem, mark));
    }

    private void EnsureParagraph(Mark mark)
    {
        if (paragraphs.Count == 0)
        {
            Begin(mark.Offset, mark.Offset, mark.Line);
        }
    }

    private static Draft Child(NodeKind kind, Mark mark) =>
        new() { Kind = kind, Start = mark.Offset, Content = mark.Content, Line = mark.Line, Number = mark.Number };

    // A paragraph goes on with the clause above where a sentence is broken over lines, or where the items' count goes on after it;
    // below a heading 一、 with items there are no 款.
    private bool GoesOn(int i)
    {
        if (paragraphs.Count == 0)
        {
            return false;
        }

        if (countsItems || paragraphs.Count == MaxParagraphs || (item is not null && NextItem(i) > item.Number))
        {
            return true;
        }

        int offset = marks[i].Offset;
        return !Punctuation.EndsSentence(text, offset) && (item is null || !Punctuation.EndsWithSemicolon(text, offset));
    }

    private int NextItem(int i)
    {
        for (int k = i + 1; k < marks.Count; k++)
        {
            if (marks[k].Kind == MarkKind.Item && marks[k].Arabic == itemIsArabic)
            {
                return marks[k].Number;
            }
        }

        return 0;
    }
}
