using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;
using WhoSupervises.Resolution.Compiled;
using WhoSupervises.Resolution.Jurisdictions;

namespace WhoSupervises.Resolution.Engine;

/// <summary>Finds the charges a matter meets and how each limit of theirs fits.</summary>
public static class CandidateFinder
{
    /// <summary>Fills the context's candidates.</summary>
    public static void Fill(DecisionContext context)
    {
        Matter matter = context.Matter;
        bool both = matter.Context.Length > 0;
        foreach (int asked in matter.Focus)
        {
            foreach (ChargeMatch match in matter.Jurisdiction.Rules.Matches(asked))
            {
                Add(context, match, asked, activity: true, enterprise: !both);
            }
        }

        foreach (int modifier in matter.Modifiers)
        {
            foreach (ChargeMatch match in matter.Jurisdiction.Rules.Matches(modifier))
            {
                if (!match.IsNarrower && match.Kind <= ReachKind.Sector)
                {
                    Add(context, match, modifier, activity: true, enterprise: false);
                }
            }
        }

        foreach (int acting in matter.Context)
        {
            foreach (ChargeMatch match in matter.Jurisdiction.Rules.Matches(acting))
            {
                if (!match.IsNarrower || matter.Focus.Length == 0)
                {
                    Add(context, match, acting, activity: false, enterprise: true);
                }
            }
        }

        for (int i = 0; i < context.Count; i++)
        {
            Judge(context, ref context.Candidates[i]);
        }
    }

    /// <summary>Whether the matter is within the duty's limits: judged once all its terms have been met, for the closest one decides.</summary>
    private static void Judge(DecisionContext context, ref Candidate candidate)
    {
        Charge charge = context.Rules.Charges[candidate.Charge];
        candidate.StageFit = FitStage(context, charge);
        candidate.ActorFit = FitActor(context, charge);
        candidate.PlaceFit = candidate.Kind == ReachKind.Located && MayStandElsewhere(context.Rules.Graph, candidate.Asked) && !IsPlaceStated(context, charge.Subject)
            ? Fit.Unstated
            : FitPlace(context, charge);
        candidate.CoversEnterprise |= candidate.ActorFit == Fit.Met || candidate.PlaceFit == Fit.Met;

        // A stage the user stated is part of the activity: a duty that names it covers the activity too.
        candidate.CoversActivity |= candidate.StageFit == Fit.Met && context.Matter.StatedStages != 0;
    }

    private static void Add(DecisionContext context, ChargeMatch match, int asked, bool activity, bool enterprise)
    {
        Charge charge = context.Rules.Charges[match.Charge];
        if (ExcludedByMatter(context, charge))
        {
            return;
        }

        int known = context.CandidateOf(charge);
        if (known >= 0)
        {
            Merge(ref context.Candidates[known], match, asked, activity, enterprise);
            return;
        }

        Candidate candidate = new()
        {
            Charge = match.Charge,
            Asked = asked,
            IsOfFocus = activity,
            Kind = match.Kind,
            Distance = match.Distance,
            IsNarrower = match.IsNarrower,
            CoversActivity = activity,
            CoversEnterprise = enterprise,
            Layer = (byte)context.Matter.Jurisdiction.LayerOf(charge),
            Because = -1,
        };
        context.Add(candidate, charge);
    }

    /// <summary>A duty named twice by one clause's list is one candidate, by its closest term.</summary>
    private static void Merge(ref Candidate known, ChargeMatch match, int asked, bool activity, bool enterprise)
    {
        bool closer = known.IsNarrower && !match.IsNarrower;
        bool equalSide = known.IsNarrower == match.IsNarrower;
        bool usable = match.Kind <= ReachKind.Sector && !match.IsNarrower;
        closer |= equalSide && IsCloser(match, known) && (activity || !known.IsOfFocus);
        if (closer)
        {
            (known.Charge, known.Asked, known.Kind, known.Distance, known.IsNarrower, known.IsOfFocus) = (match.Charge, asked, match.Kind, match.Distance, match.IsNarrower, activity);
        }

        if (usable)
        {
            known.CoversActivity |= activity;
            known.CoversEnterprise |= enterprise;
        }
    }

    /// <summary>Of two terms of one duty that are equally close the one reached first holds; among kinds of what is asked, which have no order, the clause's earlier one.</summary>
    private static bool IsCloser(ChargeMatch match, in Candidate known) => match.Kind != known.Kind
        ? match.Kind < known.Kind
        : match.Distance != known.Distance ? match.Distance < known.Distance : match.IsNarrower && match.Charge < known.Charge;

    private static bool ExcludedByMatter(DecisionContext context, Charge charge)
    {
        foreach (int excluded in context.Matter.Excluded)
        {
            if (context.Rules.Graph.IsWithin(charge.Subject, excluded))
            {
                return true;
            }
        }

        return false;
    }

    private static Fit FitStage(DecisionContext context, Charge charge)
    {
        ulong licensing = context.Rules.Stages.Licensing;
        if (charge.Verb == Verb.License && (context.Matter.StatedStages & licensing) != 0)
        {
            // A licence for another stage (道路运输) is another licence.
            ulong besides = (context.Matter.StatedStages & ~licensing) | context.Matter.ImpliedStages;
            return charge.Stages == 0 || (charge.Stages & besides) != 0 ? Fit.Met : besides != 0 ? Fit.Apart : Fit.Unstated;
        }

        if (charge.Stages == 0)
        {
            return Fit.Unlimited;
        }

        Matter matter = context.Matter;
        ulong asked = matter.StatedStages != 0 ? matter.StatedStages : matter.ImpliedStages;
        StageTable stages = context.Rules.Stages;
        if (asked == 0)
        {
            return (charge.Stages & stages.Operating) != 0 ? Fit.Met : Fit.Unstated;
        }

        if ((charge.Stages & asked) != 0)
        {
            return Fit.Met;
        }

        // 经营 as asked includes selling and running; another broad stage (运输) must be told apart before a duty on its part answers.
        ulong narrower = stages.Narrower(asked);
        if ((charge.Stages & narrower) != 0)
        {
            return (asked & ~stages.Operating) == 0 ? Fit.Met : Fit.Unstated;
        }

        // What a name implies is only its usual stage: another stage of the same thing stays possible.
        return matter.StatedStages != 0 ? Fit.Apart : Fit.Unstated;
    }

    private static Fit FitActor(DecisionContext context, Charge charge)
    {
        if (charge.Actors.Length == 0)
        {
            return Fit.Unlimited;
        }

        Matter matter = context.Matter;
        SubjectGraph graph = context.Rules.Graph;
        ReadOnlySpan<int> acting = matter.Context.Length > 0 ? matter.Context : matter.Focus;
        bool broader = false;
        foreach (int actor in charge.Actors)
        {
            foreach (int subject in acting)
            {
                if (graph.IsWithin(subject, actor))
                {
                    return Fit.Met;
                }

                broader |= graph.IsWithin(actor, subject);
            }
        }

        return matter.Context.Length == 0 || broader ? Fit.Unstated : Fit.Apart;
    }

    private static Fit FitPlace(DecisionContext context, Charge charge)
    {
        if (charge.Places.Length == 0)
        {
            return Fit.Unlimited;
        }

        Matter matter = context.Matter;
        SubjectGraph graph = context.Rules.Graph;
        foreach (int place in charge.Places)
        {
            if (AnyWithin(graph, matter.Places, place) || AnyWithin(graph, matter.Context, place) || AnyWithin(graph, matter.Focus, place)
                || AnyLocated(graph, matter.Focus, place) || AnyLocated(graph, matter.Context, place))
            {
                return Fit.Met;
            }
        }

        return matter.Places.Length == 0 ? Fit.Unstated : Fit.Apart;
    }

    /// <summary>A thing that may stand in several kinds of places (小型游乐设施) needs its place stated before a place's department answers.</summary>
    private static bool MayStandElsewhere(SubjectGraph graph, int subject)
    {
        int places = 0;
        foreach ((Model.Subjects.EdgeKind kind, int _) in graph.EdgesOf(subject))
        {
            places += kind == Model.Subjects.EdgeKind.LocatedIn ? 1 : 0;
        }

        return places > 1;
    }

    private static bool IsPlaceStated(DecisionContext context, int place) =>
        AnyWithin(context.Rules.Graph, context.Matter.Places, place) || AnyWithin(context.Rules.Graph, context.Matter.Context, place);

    private static bool AnyWithin(SubjectGraph graph, int[] subjects, int target)
    {
        foreach (int subject in subjects)
        {
            if (graph.IsWithin(subject, target))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A subject with a single place of its own (玻璃栈道 in a 旅游景区) states its place by its name.</summary>
    private static bool AnyLocated(SubjectGraph graph, int[] subjects, int target)
    {
        foreach (int subject in subjects)
        {
            if (graph.Find(subject, target) is { Kind: ReachKind.Located } && IsOnlyPlace(graph, subject))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOnlyPlace(SubjectGraph graph, int subject)
    {
        int places = 0;
        foreach ((Model.Subjects.EdgeKind kind, _) in graph.EdgesOf(subject))
        {
            places += kind == Model.Subjects.EdgeKind.LocatedIn ? 1 : 0;
        }

        return places == 1;
    }
}
