namespace WhoSupervises.Resolution.Compiled;

/// <summary>How a subject reaches another in the graph, closest first.</summary>
public enum ReachKind : byte
{
    /// <summary>It is the subject or a kind of it.</summary>
    Kind,

    /// <summary>It belongs to the sector.</summary>
    Sector,

    /// <summary>It is located in it.</summary>
    Located,

    /// <summary>It always involves it.</summary>
    Involves,

    /// <summary>It may involve it.</summary>
    MayInvolve,
}
