using System.Collections.Immutable;
using WhoSupervises.Model.Diagnostics;
using WhoSupervises.Model.Duties;

namespace WhoSupervises.Model.Documents;

/// <summary>A clause (条款) of a document with everything read from it.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Organ">The department its article is headed by, or null.</param>
/// <param name="Provisions">What was read, in file order.</param>
/// <param name="Position">The place of its heading in the rulebook file.</param>
public sealed record RuleClause(ClausePath Path, OrganReference? Organ, ImmutableArray<Provision> Provisions, SourcePosition Position);
