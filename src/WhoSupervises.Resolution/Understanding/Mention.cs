namespace WhoSupervises.Resolution.Understanding;

/// <summary>A word found in a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Entry">Entry of the lexicon; -1 for text that no word covers.</param>
public readonly record struct Mention(int Start, int Length, int Entry);
