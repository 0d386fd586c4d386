namespace WhoSupervises.Resolution.Understanding.Scopes;

/// <summary>A scope taken apart; no word of it is dropped.</summary>
/// <param name="Phrases">The phrases in order.</param>
/// <param name="SetAside">Boilerplate that names no business, and exclusions that stand by themselves.</param>
/// <param name="Common">What sentences of their own take out of every phrase before them: 以上均不含危险化学品.</param>
public sealed record ScopeText(IReadOnlyList<ScopePhrase> Phrases, IReadOnlyList<string> SetAside, IReadOnlyList<string> Common);
