namespace WhoSupervises.Resolution.Understanding;

/// <summary>A meaning of a word.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Index">Index of the subject, stage, good or industry.</param>
/// <param name="IsPreferred">True where the word is the preferred name and not an alias.</param>
public readonly record struct Word(WordKind Kind, int Index, bool IsPreferred);
