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
    }

    /// <summary>Position among all rules.</summary>
    public int Index { get; }

    /// <summary>The principle it belongs to.</summary>
    public Principle Principle { get; }

    /// <summary>What it was compiled from.</summary>
    public PrincipleRule Rule { get; }

    /// <summary>Its conditions.</summary>
    public Primitives.Test[] Tests { get; }

    /// <summary>Whether all conditions hold.</summary>
    public bool Holds(DecisionContext context, int first, int second)
    {
        foreach (Primitives.Test test in Tests)
        {
            if (!test(context, first, second))
            {
                return false;
            }
        }

        return true;
    }

    private static Primitives.Test Compile(PrincipleCondition condition)
    {
        Primitives.Test test = Primitives.Compile(condition.Predicate, condition.Argument);
        Primitives.Test turned = condition.Swapped ? (x, a, b) => test(x, b, a) : test;
        return condition.Negated ? (x, a, b) => !turned(x, a, b) : turned;
    }
}
