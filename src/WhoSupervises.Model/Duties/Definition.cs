namespace WhoSupervises.Model.Duties;

/// <summary>A clause defines a term or a class of departments, in our own words.</summary>
public sealed record Definition : Provision
{
    /// <summary>What is defined.</summary>
    public required string Term { get; init; }

    /// <summary>The meaning in our own words.</summary>
    public required string Meaning { get; init; }
}
