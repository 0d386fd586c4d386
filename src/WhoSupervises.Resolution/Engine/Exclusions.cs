using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;
using WhoSupervises.Resolution.Compiled;

namespace WhoSupervises.Resolution.Engine;

/// <summary>除外: what a clause takes out is taken out of the organ's broader duties in the same document too.</summary>
/// <remarks>
/// 新疆 第二十五条: 铁路工程 is excluded in （一）, so 建筑施工 in （三） does not bring it back. A statute's carve-out reaches the same
/// function's broader duties in every document (特种设备安全法 第一百条). A duty that names the thing itself is not touched.
/// </remarks>
public static class Exclusions
{
    /// <summary>Whether the candidate is excluded from the matter.</summary>
    public static bool Covers(DecisionContext context, int candidate) => Find(context, candidate) >= 0;

    /// <summary>The candidate whose clause excludes the matter from <paramref name="candidate"/>; -1 if none does.</summary>
    public static int Find(DecisionContext context, int candidate)
    {
        ReadOnlySpan<int> excluding = context.Excluding;
        if (excluding.IsEmpty)
        {
            return -1;
        }

        Charge charge = context.ChargeOf(candidate);
        foreach (int i in excluding)
        {
            Charge other = context.ChargeOf(i);
            if (!Reaches(other, charge))
            {
                continue;
            }

            foreach (int excluded in other.Exclusions)
            {
                if (Concerns(context, excluded) && !context.Rules.Graph.IsWithin(charge.Subject, excluded)
                    && (ReferenceEquals(other.Duty, charge.Duty) || IsBroader(context.Rules.Graph, charge, excluded, other) || IsWholeSide(charge, other)))
                {
                    return i;
                }
            }
        }

        return -1;
    }

    /// <summary>Whether a charge takes out anything that the matter concerns.</summary>
    internal static bool Concern(DecisionContext context, Charge charge)
    {
        foreach (int excluded in charge.Exclusions)
        {
            if (Concerns(context, excluded))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether what <paramref name="excluding"/> takes out can be out of <paramref name="charge"/> too: the organ's own document, or a statute on its function.</summary>
    internal static bool Reaches(Charge excluding, Charge charge) =>
        (excluding.Document.Id == charge.Document.Id && excluding.Holder == charge.Holder)
        || (excluding.Document.Kind <= DocumentKind.Regulation && excluding.Function is not null && excluding.Function == charge.Function);

    /// <summary>Another duty of the organ is touched only if the excluded thing falls under it: it is broader than what was taken out.</summary>
    private static bool IsBroader(SubjectGraph graph, Charge charge, int excluded, Charge excluding) =>
        excluding.Duty.Verb != Verb.General && graph.IsWithin(excluded, charge.Subject);

    /// <summary>A place taken out of one side of safety (核电厂 out of 消防) is out of all that the organ does on that side.</summary>
    private static bool IsWholeSide(Charge charge, Charge excluding) =>
        excluding.Aspect != Aspects.Industry && excluding.Aspect != Aspects.Work && excluding.Aspect == charge.Aspect && excluding.Document.Kind <= DocumentKind.Regulation && excluding.Duty.Verb == Verb.Supervise;

    private static bool Concerns(DecisionContext context, int excluded)
    {
        foreach (int asked in context.Matter.Focus)
        {
            if (context.Rules.Graph.IsWithin(asked, excluded))
            {
                return true;
            }
        }

        foreach (int acting in context.Matter.Context)
        {
            if (context.Rules.Graph.IsWithin(acting, excluded, kindOnly: true))
            {
                return true;
            }
        }

        return false;
    }
}
