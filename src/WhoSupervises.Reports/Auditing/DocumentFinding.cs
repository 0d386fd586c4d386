namespace WhoSupervises.Reports.Auditing;

/// <summary>Something wrong inside one document.</summary>
/// <param name="Kind">矛盾, 除外无着, 只有配合, 专委会无成员 or 引用落空.</param>
/// <param name="Document">The document's id.</param>
/// <param name="Clauses">The clauses concerned, as printed.</param>
/// <param name="Subject">The subject concerned, or what is referred to.</param>
/// <param name="Says">One sentence.</param>
/// <param name="IsProblem">False for a remark: another document settles it, or the clause itself is qualified.</param>
public sealed record DocumentFinding(string Kind, string Document, IReadOnlyList<string> Clauses, string Subject, string Says, bool IsProblem);
