namespace WhoSupervises.Resolution.Understanding.Scopes;

/// <summary>A scope taken apart; no word of it is dropped.</summary>
/// <param name="Phrases">The phrases in order.</param>
/// <param name="SetAside">Boilerplate that names no business.</param>
public sealed record ScopeText(IReadOnlyList<ScopePhrase> Phrases, IReadOnlyList<string> SetAside);
