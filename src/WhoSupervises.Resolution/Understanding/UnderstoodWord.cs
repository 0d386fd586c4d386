namespace WhoSupervises.Resolution.Understanding;

/// <summary>A word of the question and what it was taken to mean.</summary>
/// <param name="Text">The word as written.</param>
/// <param name="Subject">The subject's or stage's preferred name.</param>
/// <param name="Facet">enterprise, activity, stage, actor or place.</param>
/// <param name="Industries">The GB/T 4754 codes of the subject.</param>
public sealed record UnderstoodWord(string Text, string Subject, string Facet, IReadOnlyList<string> Industries);
