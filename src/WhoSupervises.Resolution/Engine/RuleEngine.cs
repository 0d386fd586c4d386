using WhoSupervises.Model.Duties;
using WhoSupervises.Model.Organs;
using WhoSupervises.Model.Principles;
using WhoSupervises.Resolution.Compiled;

namespace WhoSupervises.Resolution.Engine;

/// <summary>
/// The stratified, defeasible rule engine: principles fire stage by stage, within a stage by strength, within a strength all at once on
/// the state before it, again and again until nothing new fires. So neither file order nor rule order changes an answer.
/// </summary>
/// <remarks>Stages 1 to 4 are legal method and give the status; 5 to 8 only pick a lead where several, or nobody, are left.</remarks>
public sealed class RuleEngine
{
    private const int LastStageOfMethod = 4;
    private const int MostRounds = 8;

    private readonly CompiledRulebook _rules;
    private readonly CompiledRule[][] _levels;
    private readonly NearnessSearch _nearness;
    [ThreadStatic]
    private static DecisionContext? t_context;

    /// <summary>Compiles the principles of a rulebook.</summary>
    public RuleEngine(CompiledRulebook rules)
    {
        _rules = rules;
        List<CompiledRule> compiled = [];
        foreach (Principle principle in rules.Source.Principles.OrderBy(p => p.Stage).ThenByDescending(p => p.Strength).ThenBy(p => p.Name, StringComparer.Ordinal))
        {
            foreach (PrincipleRule rule in principle.Rules)
            {
                compiled.Add(new CompiledRule(compiled.Count, principle, rule));
            }
        }

        Rules = [.. compiled];
        _levels = [.. compiled.GroupBy(r => (r.Principle.Stage, -r.Principle.Strength)).OrderBy(g => g.Key).Select(g => g.ToArray())];
        _nearness = new NearnessSearch(rules);
    }

    /// <summary>All rules in firing order.</summary>
    public CompiledRule[] Rules { get; }

    /// <summary>Decides a matter.</summary>
    public Decision Decide(Matter matter)
    {
        DecisionContext context = t_context is { } kept && ReferenceEquals(kept.Rules, _rules) ? kept : t_context = new DecisionContext(_rules);
        context.Reset(matter);
        CandidateFinder.Fill(context);
        int settled = 0;
        ResolutionStatus status = ResolutionStatus.Gap;
        bool judged = false;
        foreach (CompiledRule[] level in _levels)
        {
            int stage = level[0].Principle.Stage;
            if (stage > LastStageOfMethod)
            {
                if (!judged)
                {
                    status = Judge(context);
                    judged = true;
                }

                if (CountLeading(context) == 1 || context.SettledByFact is not null)
                {
                    break;
                }
            }

            if (Fire(context, level) && CountLeading(context) == 1 && settled == 0)
            {
                settled = stage;
            }
        }

        if (!judged)
        {
            status = Judge(context);
        }

        return Conclude(context, status, settled);
    }

    /// <summary>Fires all rules of a level on the state before it until nothing new fires.</summary>
    private static bool Fire(DecisionContext context, CompiledRule[] level)
    {
        bool any = false;
        for (int round = 0; round < MostRounds; round++)
        {
            int before = context.FindingCount;
            foreach (CompiledRule rule in level)
            {
                Match(context, rule);
            }

            if (context.FindingCount == before)
            {
                break;
            }

            any |= Apply(context, level, before);
        }

        return any;
    }

    private static void Match(DecisionContext context, CompiledRule rule)
    {
        if (rule.Principle.MustBeStated && context.Matter.Jurisdiction.Rules.Stating(rule.Principle.Name).Count == 0)
        {
            return;
        }

        switch (rule.Rule.Over)
        {
            case 0:
                if (!HasFired(context, rule.Index, -1, -1) && rule.Holds(context, -1, -1))
                {
                    context.Note(rule.Index, -1, -1);
                }

                break;
            case 1:
                for (int a = 0; a < context.Count; a++)
                {
                    if (context.Candidates[a].State == CandidateState.Active && rule.Holds(context, a, -1) && !HasFired(context, rule.Index, a, -1))
                    {
                        context.Note(rule.Index, a, -1);
                    }
                }

                break;
            default:
                for (int a = 0; a < context.Count; a++)
                {
                    if (context.Candidates[a].State != CandidateState.Active)
                    {
                        continue;
                    }

                    for (int b = 0; b < context.Count; b++)
                    {
                        if (a != b && context.Candidates[b].State == CandidateState.Active && rule.Holds(context, a, b) && !HasFired(context, rule.Index, a, b))
                        {
                            context.Note(rule.Index, a, b);
                        }
                    }
                }

                break;
        }
    }

    private static bool HasFired(DecisionContext context, int rule, int first, int second)
    {
        foreach (Finding finding in context.Findings)
        {
            if (finding.Rule == rule && finding.First == first && finding.Second == second)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Applies what fired since <paramref name="from"/>. Two candidates that defeat each other at one level cancel out: neither loses.</summary>
    private static bool Apply(DecisionContext context, CompiledRule[] level, int from)
    {
        bool changed = false;
        for (int i = from; i < context.FindingCount; i++)
        {
            Finding finding = context.Findings[i];
            PrincipleRule rule = RuleOf(level, finding.Rule).Rule;
            switch (rule.Effect)
            {
                case PrincipleEffect.Exclude:
                    changed |= Move(context, finding.First, CandidateState.Excluded, i);
                    break;
                case PrincipleEffect.Condition:
                    changed |= Move(context, finding.First, CandidateState.Conditional, i);
                    break;
                case PrincipleEffect.General:
                    changed |= Move(context, finding.First, CandidateState.General, i);
                    break;
                case PrincipleEffect.Accompany:
                    changed |= Move(context, finding.First, CandidateState.Accompanying, i);
                    break;
                case PrincipleEffect.Defeat:
                    if (!Mutual(context, level, from, finding))
                    {
                        changed |= Move(context, finding.Second, CandidateState.Defeated, i);
                    }

                    break;
                case PrincipleEffect.Settle:
                    changed |= Settle(context, finding.First, i);
                    break;
                case PrincipleEffect.SettleByFact:
                    changed |= SettleByFact(context, rule);
                    break;
                case PrincipleEffect.Propose:
                    context.Proposes = true;
                    break;
            }
        }

        return changed;
    }

    private static CompiledRule RuleOf(CompiledRule[] level, int index) => Array.Find(level, r => r.Index == index)!;

    /// <summary>Excluding goes before standing aside on condition, that before standing beside, that before losing: the stronger state holds.</summary>
    private static bool Move(DecisionContext context, int candidate, CandidateState state, int because)
    {
        ref Candidate moved = ref context.Candidates[candidate];
        if (moved.State >= state)
        {
            return false;
        }

        moved.State = state;
        moved.Because = (short)because;
        return true;
    }

    private static bool Mutual(DecisionContext context, CompiledRule[] level, int from, Finding finding)
    {
        for (int i = from; i < context.FindingCount; i++)
        {
            Finding other = context.Findings[i];
            if (other.First == finding.Second && other.Second == finding.First && RuleOf(level, other.Rule).Rule.Effect == PrincipleEffect.Defeat)
            {
                return true;
            }
        }

        return false;
    }

    private static bool SettleByFact(DecisionContext context, PrincipleRule rule)
    {
        string? named = rule.Conditions.FirstOrDefault(c => c.Predicate == "factGiven")?.Argument;
        context.SettledByFact ??= context.Matter.Facts.FirstOrDefault(f => f.Function is not null && named?.Contains(f.Name, StringComparison.Ordinal) == true);
        return context.SettledByFact is not null;
    }

    private static bool Settle(DecisionContext context, int winner, int because)
    {
        bool changed = false;
        for (int i = 0; i < context.Count; i++)
        {
            if (i != winner && context.Candidates[i].State == CandidateState.Active && !context.SameOrgan(i, winner))
            {
                changed |= Move(context, i, CandidateState.Defeated, because);
            }
        }

        return changed;
    }

    /// <summary>How many departments still compete.</summary>
    private static int CountLeading(DecisionContext context)
    {
        int count = 0;
        for (int i = 0; i < context.Count; i++)
        {
            if (context.Candidates[i].State == CandidateState.Active && IsFirstOfOrgan(context, i))
            {
                count++;
            }
        }

        return count;
    }

    private static bool IsFirstOfOrgan(DecisionContext context, int candidate)
    {
        for (int i = 0; i < candidate; i++)
        {
            if (context.Candidates[i].State == CandidateState.Active && context.SameOrgan(i, candidate))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The status after stages 1 to 4.</summary>
    private static ResolutionStatus Judge(DecisionContext context)
    {
        int count = CountLeading(context);
        if (count != 1)
        {
            return count == 0 ? ResolutionStatus.Gap : ResolutionStatus.Overlap;
        }

        for (int i = 0; i < context.Count; i++)
        {
            if (context.Candidates[i] is { State: CandidateState.Active, Kind: ReachKind.Kind, CoversActivity: true } && !context.ChargeOf(i).Duty.OwnerInferred)
            {
                return ResolutionStatus.Express;
            }
        }

        return ResolutionStatus.Principle;
    }

    private Decision Conclude(DecisionContext context, ResolutionStatus status, int settled)
    {
        List<short> leads = [];
        if (CountLeading(context) == 1)
        {
            for (int i = 0; i < context.Count; i++)
            {
                if (context.Candidates[i].State == CandidateState.Active)
                {
                    leads.Add((short)i);
                }
            }

            leads.Sort((x, y) => Rank(context, x).CompareTo(Rank(context, y)));
        }

        if (status == ResolutionStatus.Gap && context.SettledByFact is not null)
        {
            status = ResolutionStatus.Principle;
        }

        Proposal[] proposals = context.Proposes ? Array.FindAll(_nearness.Find(context.Matter), p => !IsBarred(context, _rules.Charges[p.Charge].Holder)) : [];
        bool leadsByNearness = leads.Count == 0 && context.SettledByFact is null && NearnessSearch.IsClear(proposals) && !AnyExcluded(context);
        if (status == ResolutionStatus.Gap && leadsByNearness)
        {
            status = ResolutionStatus.Principle;
        }

        return new Decision
        {
            Matter = context.Matter,
            Status = status,
            Candidates = context.Candidates.AsSpan(0, context.Count).ToArray(),
            Leads = [.. leads],
            Findings = context.Findings.ToArray(),
            Proposals = proposals,
            ProposalLeads = leadsByNearness,
            FactLeads = context.SettledByFact,
            SettledInStage = settled,
        };
    }

    /// <summary>Who the clauses take out, or name only to assist, is not proposed through the back door of nearness.</summary>
    private bool IsBarred(DecisionContext context, int holder)
    {
        for (int i = 0; i < context.Count; i++)
        {
            if (context.ChargeOf(i).Holder == holder && IsExcludedByClause(context, i))
            {
                return true;
            }
        }

        return Primitives.AssistsOnThing(context, holder);
    }

    /// <summary>Where a clause takes the matter out of a department's duty, the drafters thought of it: nobody leads by nearness.</summary>
    private bool AnyExcluded(DecisionContext context)
    {
        for (int i = 0; i < context.Count; i++)
        {
            if (IsExcludedByClause(context, i))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsExcludedByClause(DecisionContext context, int candidate) =>
        context.Candidates[candidate] is { State: CandidateState.Excluded, Because: >= 0 and var because } && Rules[context.Findings[because].Rule].Principle.Stage == 1;

    /// <summary>Among the lead's own clauses the one that says most comes first: nearest document, closest subject, the asked stage, both sides, strongest verb.</summary>
    private static (int, int, int, int, int, int, int) Rank(DecisionContext context, int candidate)
    {
        ref Candidate c = ref context.Candidates[candidate];
        Charge charge = context.ChargeOf(candidate);
        return (c.Layer, (int)c.Kind, c.CoversActivity ? 0 : 1, c.StageFit == Fit.Met ? 0 : 1, c.Distance, -c.Coverage, ((int)charge.Verb * 1000) + candidate);
    }
}
