using System.Collections.Immutable;
using WhoSupervises.Model.Principles;

namespace WhoSupervises.Resolution.Engine;

/// <summary>A rule compiled to delegates once.</summary>
public sealed class CompiledRule
{
    /// <summary>Compiles a rule.</summary>
    public CompiledRule(int index, Principle principle, PrincipleRule rule)
    {
        Index = index;
        Principle = principle;
        Rule = rule;
        Tests = [.. rule.Conditions.Select(Compile)];
        OfMatter = Of(rule, Bearing.Matter);
        OfFirst = Of(rule, Bearing.First);
        OfSecond = Of(rule, Bearing.Second);
        OfPair = Of(rule, Bearing.Pair);
    }

    /// <summary>What a condition looks at.</summary>
    private enum Bearing
    {
        Matter,
        First,
        Second,
        Pair,
    }

    /// <summary>Position among all rules.</summary>
    public int Index { get; }

    /// <summary>The principle it belongs to.</summary>
    public Principle Principle { get; }

    /// <summary>What it was compiled from.</summary>
    public PrincipleRule Rule { get; }

    /// <summary>Its conditions, in the order written.</summary>
    public Primitives.Test[] Tests { get; }

    /// <summary>The conditions that look at the matter alone.</summary>
    public Primitives.Test[] OfMatter { get; }

    /// <summary>The conditions that look at 甲 alone: only candidates that meet them are paired at all.</summary>
    public Primitives.Test[] OfFirst { get; }

    /// <summary>The conditions that look at 乙 alone.</summary>
    public Primitives.Test[] OfSecond { get; }

    /// <summary>The conditions that compare 甲 and 乙.</summary>
    public Primitives.Test[] OfPair { get; }

    /// <summary>Whether all of <paramref name="tests"/> hold.</summary>
    public static bool Hold(Primitives.Test[] tests, DecisionContext context, int first, int second)
    {
        foreach (Primitives.Test test in tests)
        {
            if (!test(context, first, second))
            {
                return false;
            }
        }

        return true;
    }

    private static Primitives.Test[] Of(PrincipleRule rule, Bearing bearing) => [.. rule.Conditions.Where(c => BearingOf(c) == bearing).Select(Compile)];

    private static Bearing BearingOf(PrincipleCondition condition)
    {
        string? pattern = PrincipleVocabulary.All.FirstOrDefault(p => p.Name == condition.Predicate)?.Pattern;
        if (pattern is null || pattern.Contains('乙', StringComparison.Ordinal))
        {
            return Bearing.Pair;
        }

        if (!pattern.Contains('甲', StringComparison.Ordinal))
        {
            return Bearing.Matter;
        }

        return condition.Swapped ? Bearing.Second : Bearing.First;
    }

    private static Primitives.Test Compile(PrincipleCondition condition)
    {
        Primitives.Test test = Primitives.Compile(condition.Predicate, condition.Argument);
        Primitives.Test turned = condition.Swapped ? (x, a, b) => test(x, b, a) : test;
        return condition.Negated ? (x, a, b) => !turned(x, a, b) : turned;
    }
}
