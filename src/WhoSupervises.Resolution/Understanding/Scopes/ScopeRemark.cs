namespace WhoSupervises.Resolution.Understanding.Scopes;

/// <summary>What a bracket of a phrase says.</summary>
/// <param name="Text">The bracket's text.</param>
/// <param name="GoesOn">True where the phrase goes on after it: 矿产资源（非煤矿山）开采; the bracket then stands for what goes before it.</param>
public sealed record ScopeRemark(string Text, bool GoesOn);
