namespace WhoSupervises.Resolution.Understanding;

/// <summary>Several <see cref="WordKind"/>, as bits.</summary>
[Flags]
public enum WordKinds : byte
{
    /// <summary>No meaning.</summary>
    None = 0,

    /// <summary>A subject.</summary>
    Subject = 1 << WordKind.Subject,

    /// <summary>A stage.</summary>
    Stage = 1 << WordKind.Stage,

    /// <summary>A good.</summary>
    Good = 1 << WordKind.Good,

    /// <summary>An industry.</summary>
    Industry = 1 << WordKind.Industry,

    /// <summary>A word without a meaning of its own.</summary>
    Empty = 1 << WordKind.Empty,

    /// <summary>A suffix.</summary>
    Suffix = 1 << WordKind.Suffix,

    /// <summary>A subject or a good.</summary>
    SubjectOrGood = Subject | Good,

    /// <summary>What can be asked about.</summary>
    Thing = Subject | Good | Industry,
}
