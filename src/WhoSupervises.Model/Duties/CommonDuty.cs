namespace WhoSupervises.Model.Duties;

/// <summary>A duty common to every department of the document (共同职责), named in our own words.</summary>
public sealed record CommonDuty : Provision
{
    /// <summary>What every department must do, in a few words of our own.</summary>
    public required string Says { get; init; }
}
