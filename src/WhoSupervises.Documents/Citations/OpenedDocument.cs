using WhoSupervises.Documents.Tree;

namespace WhoSupervises.Documents.Citations;

/// <summary>A rulebook document's official text, opened.</summary>
/// <param name="State">Whether it could be had.</param>
/// <param name="File">The file, or null.</param>
/// <param name="Document">The document in it, or null.</param>
/// <param name="Problem">Why it could not be had, one Chinese sentence, or null.</param>
public sealed record OpenedDocument(SourceState State, OfficialText? File, OfficialDocument? Document, string? Problem);
