namespace WhoSupervises.Model.Duties;

/// <summary>A residual clause (兜底): departments the document does not name keep their duties elsewhere laid down.</summary>
public sealed record ResidualClause : Provision
{
    /// <summary>What it says, in our own words.</summary>
    public required string Says { get; init; }
}
