using System.Collections.Immutable;
using WhoSupervises.Model.Diagnostics;

namespace WhoSupervises.Documents.Citations;

/// <summary>The outcome of a citation check.</summary>
/// <param name="Documents">One entry a document, in the rulebook's order.</param>
/// <param name="Diagnostics">The findings, ordered by file and line.</param>
public sealed record CitationReport(ImmutableArray<DocumentCitations> Documents, ImmutableArray<Diagnostic> Diagnostics);
