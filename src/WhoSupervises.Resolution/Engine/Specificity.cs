using WhoSupervises.Resolution.Compiled;

namespace WhoSupervises.Resolution.Engine;

/// <summary>特别优于一般: when is one duty narrower than another that it can be compared with.</summary>
public static class Specificity
{
    /// <summary>
    /// Whether the first candidate is nowhere broader than the second and somewhere narrower, in subject, actor or place. Candidates
    /// whose subjects do not stand under one another cannot be compared: false either way.
    /// </summary>
    public static bool IsNarrower(DecisionContext context, int first, int second)
    {
        Charge a = context.ChargeOf(first);
        Charge b = context.ChargeOf(second);
        int subject = Compare(context.Rules.Graph, a.Subject, b.Subject);
        if (subject < 0)
        {
            return false;
        }

        int actor = CompareLimits(context.Rules.Graph, a.Actors, b.Actors);
        int place = CompareLimits(context.Rules.Graph, a.Places, b.Places);
        return actor >= 0 && place >= 0 && subject + actor + place > 0;
    }

    /// <summary>1 where <paramref name="a"/> stands strictly under <paramref name="b"/>, 0 where they are the same, -1 otherwise.</summary>
    private static int Compare(SubjectGraph graph, int a, int b) => a == b ? 0 : graph.IsWithin(a, b) ? 1 : -1;

    /// <summary>A limit is narrower than none; two limits compare by their subjects.</summary>
    private static int CompareLimits(SubjectGraph graph, int[] a, int[] b)
    {
        if (a.Length == 0)
        {
            return b.Length == 0 ? 0 : -1;
        }

        if (b.Length == 0)
        {
            return 1;
        }

        bool all = true;
        bool strictly = false;
        foreach (int limit in a)
        {
            int best = -1;
            foreach (int other in b)
            {
                best = Math.Max(best, Compare(graph, limit, other));
            }

            all &= best >= 0;
            strictly |= best > 0;
        }

        return !all ? -1 : strictly ? 1 : 0;
    }
}
