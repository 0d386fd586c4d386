namespace WhoSupervises.Resolution.Understanding;

/// <summary>What a word of the lexicon stands for.</summary>
public enum WordKind : byte
{
    /// <summary>A subject.</summary>
    Subject,

    /// <summary>A stage.</summary>
    Stage,

    /// <summary>A good: its stage says which subject it means.</summary>
    Good,

    /// <summary>An industry of GB/T 4754-2017.</summary>
    Industry,

    /// <summary>A word without a meaning of its own here.</summary>
    Empty,

    /// <summary>A suffix that tells the stage of a good.</summary>
    Suffix,
}
