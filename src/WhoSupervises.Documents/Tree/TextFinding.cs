using WhoSupervises.Model.Documents;

namespace WhoSupervises.Documents.Tree;

/// <summary>Something odd that stands so in the original; the reader reports it and changes nothing.</summary>
/// <param name="Kind">What kind of oddity.</param>
/// <param name="Path">The clause concerned (the one doubled, the one before the gap), or null.</param>
/// <param name="Line">The line where it shows, from 1.</param>
/// <param name="Message">One Chinese sentence.</param>
public sealed record TextFinding(FindingKind Kind, ClausePath? Path, int Line, string Message);
