namespace WhoSupervises.Documents.Tree;

/// <summary>What a node of the clause tree is.</summary>
public enum NodeKind
{
    /// <summary>文件: the root of a document.</summary>
    Document,

    /// <summary>序言: what stands before the first document of a file (a cover notice, comment lines).</summary>
    Preamble,

    /// <summary>编.</summary>
    Part,

    /// <summary>章.</summary>
    Chapter,

    /// <summary>节.</summary>
    Section,

    /// <summary>标题: a heading 一、 that groups articles.</summary>
    Group,

    /// <summary>条目: a yearbook's 【…】 entry.</summary>
    Entry,

    /// <summary>条, or a heading 一、 of a document without 条.</summary>
    Article,

    /// <summary>款.</summary>
    Paragraph,

    /// <summary>项.</summary>
    Item,

    /// <summary>目.</summary>
    SubItem,

    /// <summary>附: annexes, signature, circulation list.</summary>
    Closing,
}
