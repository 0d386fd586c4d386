namespace WhoSupervises.Resolution.Understanding.Scopes;

/// <summary>A phrase of a scope.</summary>
/// <param name="Text">As written, with its brackets.</param>
/// <param name="Core">What is read: without brackets and exclusions.</param>
/// <param name="Inside">Text of brackets that say what kind is meant: 编织袋（塑料制品）.</param>
/// <param name="Excluded">What the phrase itself takes out, as written: 不含危险化学品.</param>
/// <param name="IsStatedMain">True where the scope calls it the main business (主营：…).</param>
public sealed record ScopePhrase(string Text, string Core, IReadOnlyList<ScopeRemark> Inside, IReadOnlyList<string> Excluded, bool IsStatedMain)
{
    /// <summary>What the scope takes out of all its phrases: 以上均不含危险化学品; empty where it says nothing.</summary>
    public string Common { get; init; } = "";

    /// <summary>The phrase without what <paramref name="common"/> takes out.</summary>
    public ScopePhrase Without(string common) => this with { Common = Common.Length == 0 ? common : Common + "，" + common, Excluded = [.. Excluded, common] };
}
