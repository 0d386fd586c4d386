namespace WhoSupervises.Model.Documents;

/// <summary>A clause of a document.</summary>
/// <param name="Document">The document's short id.</param>
/// <param name="Path">Where in it.</param>
public readonly record struct ClauseReference(string Document, ClausePath Path);
