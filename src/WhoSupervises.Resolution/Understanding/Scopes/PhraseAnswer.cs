using WhoSupervises.Resolution.Explaining;

namespace WhoSupervises.Resolution.Understanding.Scopes;

/// <summary>A phrase, understood and decided.</summary>
/// <param name="Phrase">The phrase.</param>
/// <param name="Reading">What it was taken to mean.</param>
/// <param name="Answer">The answer on its main thing; status unrecognized where nothing was understood.</param>
/// <param name="Others">The departments that lead its other things.</param>
/// <param name="Subjects">The names of its subjects.</param>
public sealed record PhraseAnswer(ScopePhrase Phrase, PhraseReading Reading, Answer Answer, IReadOnlyList<Assignment> Others, IReadOnlyList<string> Subjects);
