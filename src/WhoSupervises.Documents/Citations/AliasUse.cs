using WhoSupervises.Model.Documents;

namespace WhoSupervises.Documents.Citations;

/// <summary>A term that stands in its clause under another name.</summary>
/// <param name="Path">The clause.</param>
/// <param name="Term">The name in the rulebook.</param>
/// <param name="Words">The words of the official text.</param>
/// <param name="InRule">True where the rule itself gives them in 〔〕; false where the vocabulary has them as an alias.</param>
public sealed record AliasUse(ClausePath Path, string Term, string Words, bool InRule);
