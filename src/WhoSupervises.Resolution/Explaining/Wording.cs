using WhoSupervises.Model.Documents;

namespace WhoSupervises.Resolution.Explaining;

/// <summary>Looks up a clause's wording in an official text at hand; null where it is not.</summary>
/// <param name="document">The document.</param>
/// <param name="clause">The clause.</param>
public delegate string? Wording(SourceDocument document, ClausePath clause);
