using WhoSupervises.Resolution.Explaining;

namespace WhoSupervises.Resolution.Understanding.Scopes;

/// <summary>A registered business, decided: every phrase of its scope and which of them is the main business.</summary>
/// <param name="Where">The region, or null with <paramref name="Error"/>.</param>
/// <param name="Error">Why nothing was decided, in one Chinese sentence; null where it was.</param>
/// <param name="Text">The scope taken apart.</param>
/// <param name="Phrases">Each phrase decided, in order.</param>
/// <param name="Main">Index of the main business; -1 where there is no phrase.</param>
public sealed record ScopeAnswer(AnswerRegion? Where, string? Error, ScopeText Text, IReadOnlyList<PhraseAnswer> Phrases, int Main)
{
    /// <summary>What is to be said of the row's industry code, in Chinese; null for nothing.</summary>
    public string? Remark { get; init; }

    /// <summary>The main business, or null.</summary>
    public PhraseAnswer? MainPhrase => Main >= 0 ? Phrases[Main] : null;
}
