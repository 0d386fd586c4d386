using System.Collections.Immutable;
using WhoSupervises.Model.Diagnostics;

namespace WhoSupervises.Model.Principles;

/// <summary>One rule of a principle: when the conditions hold of the matter, one candidate or two, an effect follows.</summary>
/// <param name="Name">The rule's name, unique in its principle.</param>
/// <param name="Over">How many candidates it ranges over: 0 the matter alone, 1 甲, 2 甲 and 乙.</param>
/// <param name="Conditions">All must hold.</param>
/// <param name="Effect">What follows.</param>
/// <param name="Reason">Template of the reason, with {甲.部门}, {甲.条款}, {甲.事项}, {事项}, {甲.事实} … filled in.</param>
/// <param name="Position">Where it is declared.</param>
public sealed record PrincipleRule(
    string Name,
    int Over,
    ImmutableArray<PrincipleCondition> Conditions,
    PrincipleEffect Effect,
    string Reason,
    SourcePosition Position);
