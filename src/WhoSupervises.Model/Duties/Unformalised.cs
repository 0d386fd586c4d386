namespace WhoSupervises.Model.Duties;

/// <summary>A clause that was read and not formalised (未形式化), with the reason.</summary>
public sealed record Unformalised : Provision
{
    /// <summary>Why, in our own words.</summary>
    public required string Reason { get; init; }
}
