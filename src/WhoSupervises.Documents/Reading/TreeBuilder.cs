using System.Collections.Immutable;
using WhoSupervises.Documents.Tree;

namespace WhoSupervises.Documents.Reading;

/// <summary>Builds a document's tree from the marks in it.</summary>
internal sealed class TreeBuilder
{
    private readonly string text;
    private readonly ImmutableArray<Mark> marks;
    private readonly bool listed;
    private readonly List<(int Level, Draft Node)> open = [];

    private TreeBuilder(string text, ImmutableArray<Mark> marks, Draft root)
    {
        this.text = text;
        this.marks = marks;
        listed = !marks.Any(m => m.Kind == MarkKind.Article) && marks.Any(m => m.Kind == MarkKind.Listed);
        open.Add((0, root));
    }

    /// <summary>Builds the document that <paramref name="slice"/> holds and looks over its numbering.</summary>
    public static OfficialDocument Build(string text, DocumentSlice slice)
    {
        Draft root = new() { Kind = NodeKind.Document, Start = slice.Start, Content = slice.Marks is [var first, ..] ? first.Content : slice.Start, Line = slice.Line, Title = slice.Title };
        TreeBuilder builder = new(text, Closings.Mark(text, slice.Marks), root);
        builder.Run();
        TextNode node = root.Freeze(slice.End, default, []);
        return new OfficialDocument(node, builder.listed, NumberingCheck.Run(text, node, builder.listed));
    }

    /// <summary>Builds the node for what stands before the first document.</summary>
    public static TextNode BuildPreamble(string text, ImmutableArray<Mark> marks, int end)
    {
        Draft root = new() { Kind = NodeKind.Preamble, Start = 0, Content = Punctuation.SkipSpace(text, 0, end), Line = 1 };
        new TreeBuilder(text, marks, root).Run();
        return root.Freeze(end, default, []);
    }

    private void Run()
    {
        int i = 0;
        while (i < marks.Length)
        {
            Mark mark = marks[i];
            if (mark.Kind == MarkKind.Article || (mark.Kind == MarkKind.Listed && listed))
            {
                int end = EndOfArticle(i);
                open[^1].Node.Children.Add(ArticleBuilder.Build(text, marks[i..end], listed));
                i = end;
                continue;
            }

            if (mark.Kind == MarkKind.Closing)
            {
                Open(1, NodeKind.Closing, mark);
                return;
            }

            if (Container(mark) is (int level, NodeKind kind))
            {
                Open(level, kind, mark);
            }
            else if (mark.Kind is MarkKind.Item or MarkKind.SubItem)
            {
                NodeKind kindOfOrphan = mark.Kind == MarkKind.Item ? NodeKind.Item : NodeKind.SubItem;
                open[^1].Node.Children.Add(new Draft { Kind = kindOfOrphan, Start = mark.Offset, Content = mark.Content, Line = mark.Line, Number = mark.Number });
            }

            i++;
        }
    }

    private static (int Level, NodeKind Kind)? Container(Mark mark) => mark.Kind switch
    {
        MarkKind.Part => (1, NodeKind.Part),
        MarkKind.Chapter => (2, NodeKind.Chapter),
        MarkKind.Section => (3, NodeKind.Section),
        MarkKind.Listed => (4, NodeKind.Group),
        MarkKind.Entry => (4, NodeKind.Entry),
        _ => null,
    };

    private void Open(int level, NodeKind kind, Mark mark)
    {
        while (open[^1].Level >= level)
        {
            open.RemoveAt(open.Count - 1);
        }

        Draft node = new() { Kind = kind, Start = mark.Offset, Content = mark.Content, Line = mark.Line, Number = mark.Number, Title = Title(mark) };
        open[^1].Node.Children.Add(node);
        open.Add((level, node));
    }

    private string Title(Mark mark)
    {
        if (mark.Kind != MarkKind.Entry)
        {
            return Punctuation.CleanTitle(text.AsSpan(mark.Content, mark.LineEnd - mark.Content));
        }

        int start = text.IndexOf('【', mark.Offset) + 1;
        return text[start..(mark.Content - 1)];
    }

    private int EndOfArticle(int start)
    {
        int i = start + 1;
        while (i < marks.Length && !Ends(i))
        {
            i++;
        }

        return i;
    }

    private bool Ends(int i) => marks[i].Kind switch
    {
        MarkKind.Article or MarkKind.Part or MarkKind.Chapter or MarkKind.Section or MarkKind.Entry or MarkKind.Closing => true,
        MarkKind.Listed => listed || IsGroup(marks[i]),
        _ => false,
    };

    // Under 条, 一、 is a heading where it holds no sentence; else an item of an old statute.
    private bool IsGroup(Mark mark) => Punctuation.IsTitleLike(text.AsSpan(mark.Content, mark.LineEnd - mark.Content), 30);
}
