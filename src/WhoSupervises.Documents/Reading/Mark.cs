namespace WhoSupervises.Documents.Reading;

/// <summary>What a line, or a place within a line, begins.</summary>
internal enum MarkKind
{
    Text,
    Comment,
    Contents,
    Part,
    Chapter,
    Section,
    Listed,
    Entry,
    Article,
    Item,
    SubItem,
    Closing,
}

/// <summary>A place in the text where something begins; what begins there runs to the next mark.</summary>
/// <param name="Kind">What begins.</param>
/// <param name="Offset">Where: the line's beginning, or the place within the line.</param>
/// <param name="Content">Where its words begin, after the number.</param>
/// <param name="LineEnd">Where its line ends.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Number">Its number, 0 where none.</param>
/// <param name="Extra">之一 of an article number, 0 where none.</param>
/// <param name="Inline">True where it begins within a line.</param>
/// <param name="Arabic">True where its number is written in digits.</param>
internal readonly record struct Mark(
    MarkKind Kind, int Offset, int Content, int LineEnd, int Line, int Number = 0, int Extra = 0, bool Inline = false, bool Arabic = false)
{
    /// <summary>True for what a heading or clause begins, and not mere text.</summary>
    public bool IsStructure => Kind is not (MarkKind.Text or MarkKind.Comment or MarkKind.Contents);

    /// <summary>True for article, item and sub-item, under which text goes on.</summary>
    public bool IsClause => Kind is MarkKind.Article or MarkKind.Item or MarkKind.SubItem;
}
