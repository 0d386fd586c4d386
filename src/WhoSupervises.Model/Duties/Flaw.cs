namespace WhoSupervises.Model.Duties;

/// <summary>A flaw of the original text (瑕疵): doubled numbers, lost headings; or the note that an owner was inferred.</summary>
public sealed record Flaw : Provision
{
    /// <summary>What is wrong, in our own words.</summary>
    public required string Says { get; init; }
}
