using WhoSupervises.Resolution.Engine;

namespace WhoSupervises.Resolution.Understanding;

/// <summary>A question, understood.</summary>
/// <param name="Matter">What the engine decides; null where nothing was understood.</param>
/// <param name="Words">What each word was taken to mean.</param>
/// <param name="Leftovers">Text that was not understood.</param>
/// <param name="Notes">Remarks for the answer, in Chinese.</param>
public sealed record Understood(Matter? Matter, IReadOnlyList<UnderstoodWord> Words, IReadOnlyList<string> Leftovers, IReadOnlyList<string> Notes);
