namespace WhoSupervises.Documents.Tree;

/// <summary>What is odd about an official text's numbering.</summary>
public enum FindingKind
{
    /// <summary>缺号: a number is skipped.</summary>
    Missing,

    /// <summary>重号: a number stands twice or more.</summary>
    Repeated,

    /// <summary>乱序: a number stands after a larger one.</summary>
    OutOfOrder,

    /// <summary>标题佚失: items begin anew and no heading stands before them.</summary>
    LostHeading,

    /// <summary>无条款: nothing in the text is numbered.</summary>
    NoClauses,
}
