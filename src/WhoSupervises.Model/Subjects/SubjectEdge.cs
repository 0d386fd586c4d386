namespace WhoSupervises.Model.Subjects;

/// <summary>An edge of the subject graph.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Target">Preferred name of the subject it points to.</param>
public readonly record struct SubjectEdge(EdgeKind Kind, string Target);
