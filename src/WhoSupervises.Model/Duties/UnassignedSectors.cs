using System.Collections.Immutable;

namespace WhoSupervises.Model.Duties;

/// <summary>A clause names sectors without naming a department (未点名); it is silent on who supervises them.</summary>
public sealed record UnassignedSectors : Provision
{
    /// <summary>The sectors named.</summary>
    public required ImmutableArray<Term> Subjects { get; init; }
}
