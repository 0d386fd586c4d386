namespace WhoSupervises.Resolution.Engine;

/// <summary>Status of an answer.</summary>
public enum ResolutionStatus
{
    /// <summary>明文: the clauses alone leave one department.</summary>
    Express,

    /// <summary>原则: nobody is named; a sector clause or nearness points to one.</summary>
    Principle,

    /// <summary>交叉: two or more direct duties of the same aspect remain.</summary>
    Overlap,

    /// <summary>空白: understood, but nobody in the documents loaded.</summary>
    Gap,

    /// <summary>未识别: nothing of the question was understood.</summary>
    Unrecognized,
}
