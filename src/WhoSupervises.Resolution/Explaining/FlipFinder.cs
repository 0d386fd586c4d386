using WhoSupervises.Resolution.Compiled;
using WhoSupervises.Resolution.Engine;

namespace WhoSupervises.Resolution.Explaining;

/// <summary>Finds the unstated facts that would change the answer, by deciding again with each: what is said to flip does flip.</summary>
internal sealed class FlipFinder(Resolver resolver, Explainer explainer)
{
    private const int MostAsks = 2;
    private const int MostTries = 6;

    public void Find(Answer answer, Decision decision)
    {
        string now = string.Join('、', answer.Lead.Select(l => l.Department));
        CandidateView[] views = explainer.View(decision);
        HashSet<string> asked = [];
        int tries = 0;
        foreach (CandidateView view in views.Where(v => v.Candidate.State == CandidateState.Conditional && v.Charge.Duty.Condition is null && explainer.IsSingleCondition(v))
            .OrderBy(v => v.Candidate.Kind).ThenBy(v => v.Candidate.Distance).ThenBy(v => v.Charge.Verb))
        {
            if (answer.Asks.Count == MostAsks || tries++ == MostTries)
            {
                break;
            }

            Matter other = With(decision.Matter, view);
            string then = string.Join('、', resolver.LeadNames(resolver.Decide(other)));
            string fact = explainer.ConditionOf(view);
            if (then.Length > 0 && then != now && asked.Add(then))
            {
                answer.Asks.Add(new AnswerAsk(fact, $"牵头部门将是{then}"));
            }
        }

        AskApprover(answer, decision);
    }

    /// <summary>An overlap that nothing settles asks who licenses, where a document states that the licensing organ leads.</summary>
    private static void AskApprover(Answer answer, Decision decision)
    {
        if (answer.Status == "overlap" && answer.Lead.Count == 0 && answer.Asks.Count < MostAsks && decision.Matter.Jurisdiction.Rules.Stating("谁审批谁负责").Count > 0)
        {
            answer.Asks.Add(new AnswerAsk("由哪个部门审批或发证（--approver）", "载明后按谁审批谁负责由该部门牵头"));
        }
    }

    private Matter With(Matter matter, CandidateView view)
    {
        Charge charge = view.Charge;
        ulong stages = view.Candidate.StageFit == Fit.Unstated ? FirstBit(charge.Stages) : matter.StatedStages;
        bool replaced = view.Candidate.IsNarrower || view.Candidate.Kind == ReachKind.MayInvolve;
        int[] focus = replaced ? [charge.Subject] : matter.Focus;
        int[] context = [.. matter.Context, .. replaced && view.Candidate.Kind == ReachKind.MayInvolve ? matter.Focus : [], .. view.Candidate.ActorFit == Fit.Unstated ? charge.Actors.Take(1) : []];
        int[] places = view.Candidate.PlaceFit == Fit.Unstated ? [.. matter.Places, charge.Places.Length > 0 ? charge.Places[0] : charge.Subject] : matter.Places;
        return new Matter
        {
            Jurisdiction = matter.Jurisdiction,
            Focus = focus,
            Context = context,
            Modifiers = matter.Modifiers,
            Places = places,
            StatedStages = stages,
            ImpliedStages = matter.ImpliedStages,
            Aspect = resolver.Rules.Graph.AspectOf(focus[^1]),
            AsksGeneral = matter.AsksGeneral,
            Main = matter.Main,
            Facts = matter.Facts,
            Excluded = matter.Excluded,
        };
    }

    private static ulong FirstBit(ulong mask) => mask & (~mask + 1);
}
