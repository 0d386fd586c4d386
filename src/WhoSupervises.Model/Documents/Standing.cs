namespace WhoSupervises.Model.Documents;

/// <summary>Standing of a document (状态).</summary>
public enum Standing
{
    /// <summary>现行.</summary>
    InForce,

    /// <summary>征求意见稿: no force, for reference only.</summary>
    Draft,

    /// <summary>废止.</summary>
    Repealed,
}
