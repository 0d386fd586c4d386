using WhoSupervises.Model.Diagnostics;
using WhoSupervises.Model.Documents;

namespace WhoSupervises.Model.Duties;

/// <summary>One structured reading of a clause: a duty, a principle it states, a procedure, or why it was not formalised.</summary>
public abstract record Provision
{
    /// <summary>Where it stands in the official document.</summary>
    public required ClauseReference Clause { get; init; }

    /// <summary>Where it stands in the rulebook file.</summary>
    public SourcePosition Position { get; init; }
}
