using WhoSupervises.Model.Duties;
using WhoSupervises.Model.Organs;
using WhoSupervises.Model.Principles;
using WhoSupervises.Resolution.Compiled;
using WhoSupervises.Resolution.Jurisdictions;

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

            if (Fire(context, level) && settled == 0 && CountLeading(context) == 1)
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
    private bool Fire(DecisionContext context, CompiledRule[] level)
    {
        bool any = false;
        int start = context.FindingCount;
        for (int round = 0; round < MostRounds; round++)
        {
            int before = context.FindingCount;
            foreach (CompiledRule rule in level)
            {
                Match(context, rule, start, round);
            }

            // What holds depends on nothing but the states: where none changed, nothing new can fire.
            if (context.FindingCount == before || !Apply(context, before))
            {
                break;
            }

            any = true;
        }

        return any;
    }

    private static void Match(DecisionContext context, CompiledRule rule, int start, int round)
    {
        if ((rule.Principle.MustBeStated && context.Matter.Jurisdiction.Rules.Stating(rule.Principle.Name).Count == 0)
            || !CompiledRule.Hold(rule.OfMatter, context, -1, -1))
        {
            return;
        }

        switch (rule.Rule.Over)
        {
            case 0:
                Note(context, rule, -1, -1, start, round);
                break;
            case 1:
                foreach (int a in context.Active)
                {
                    if (CompiledRule.Hold(rule.OfFirst, context, a, -1))
                    {
                        Note(context, rule, a, -1, start, round);
                    }
                }

                break;
            default:
                MatchPairs(context, rule, start, round);
                break;
        }
    }

    private static void MatchPairs(DecisionContext context, CompiledRule rule, int start, int round)
    {
        ReadOnlySpan<int> active = context.Active;
        if (active.Length < 2)
        {
            return;
        }

        Span<int> seconds = active.Length <= 256 ? stackalloc int[active.Length] : new int[active.Length];
        int count = 0;
        foreach (int b in active)
        {
            if (CompiledRule.Hold(rule.OfSecond, context, -1, b))
            {
                seconds[count++] = b;
            }
        }

        if (count == 0)
        {
            return;
        }

        foreach (int a in active)
        {
            if (!CompiledRule.Hold(rule.OfFirst, context, a, -1))
            {
                continue;
            }

            foreach (int b in seconds[..count])
            {
                if (a != b && CompiledRule.Hold(rule.OfPair, context, a, b))
                {
                    Note(context, rule, a, b, start, round);
                }
            }
        }
    }

    /// <summary>Each rule fires once per match; a level's rules fire at no other level, so only its own findings are looked through.</summary>
    private static void Note(DecisionContext context, CompiledRule rule, int first, int second, int start, int round)
    {
        if (round == 0 || !HasFired(context, rule.Index, first, second, start))
        {
            context.Note(rule.Index, first, second);
        }
    }

    private static bool HasFired(DecisionContext context, int rule, int first, int second, int start)
    {
        foreach (Finding finding in context.Findings[start..])
        {
            if (finding.Rule == rule && finding.First == first && finding.Second == second)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Applies what fired since <paramref name="from"/>. Two candidates that defeat each other at one level cancel out: neither loses.</summary>
    private bool Apply(DecisionContext context, int from)
    {
        bool changed = false;
        MarkDefeats(context, from);
        for (int i = from; i < context.FindingCount; i++)
        {
            Finding finding = context.Findings[i];
            PrincipleRule rule = Rules[finding.Rule].Rule;
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
                    changed |= !context.IsDefeat(finding.Second, finding.First) && Move(context, finding.Second, CandidateState.Defeated, i);
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

        context.RefreshActive();
        return changed;
    }

    private void MarkDefeats(DecisionContext context, int from)
    {
        context.ClearDefeats();
        foreach (Finding finding in context.Findings[from..])
        {
            if (Rules[finding.Rule].Rule.Effect == PrincipleEffect.Defeat)
            {
                context.MarkDefeat(finding.First, finding.Second);
            }
        }
    }

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

    private static bool SettleByFact(DecisionContext context, PrincipleRule rule)
    {
        string? named = rule.Conditions.FirstOrDefault(c => c.Predicate == "factGiven")?.Argument;
        context.SettledByFact ??= context.Matter.Facts.FirstOrDefault(f => f.Function is not null && named?.Contains(f.Name, StringComparison.Ordinal) == true);
        return context.SettledByFact is not null;
    }

    private static bool Settle(DecisionContext context, int winner, int because)
    {
        bool changed = false;
        foreach (int i in context.Active)
        {
            if (i != winner && context.Candidates[i].State == CandidateState.Active && !context.SameOrgan(i, winner))
            {
                changed |= Move(context, i, CandidateState.Defeated, because);
            }
        }

        return changed;
    }

    /// <summary>How many departments still compete: none, one, or (2) more than one.</summary>
    /// <remarks>
    /// One means that any two candidates are the same department. A named organ and another of the same function may each be the same
    /// as a statute's function without being the same as one another: they are two, whatever the order.
    /// </remarks>
    private static int CountLeading(DecisionContext context)
    {
        ReadOnlySpan<int> active = context.Active;
        for (int i = 1; i < active.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (!context.SameOrgan(active[i], active[j]))
                {
                    return 2;
                }
            }
        }

        return Math.Min(active.Length, 1);
    }

    /// <summary>The status after stages 1 to 4.</summary>
    private static ResolutionStatus Judge(DecisionContext context)
    {
        int count = CountLeading(context);
        if (count != 1)
        {
            return count == 0 ? ResolutionStatus.Gap : ResolutionStatus.Overlap;
        }

        foreach (int i in context.Active)
        {
            if (context.Candidates[i] is { Kind: ReachKind.Kind, CoversActivity: true } && !context.ChargeOf(i).Duty.OwnerInferred)
            {
                return ResolutionStatus.Express;
            }
        }

        return ResolutionStatus.Principle;
    }

    private Decision Conclude(DecisionContext context, ResolutionStatus status, int settled)
    {
        short[] leads = CountLeading(context) == 1 ? Ranked(context) : [];
        if (status == ResolutionStatus.Gap && context.SettledByFact is not null)
        {
            status = ResolutionStatus.Principle;
        }

        Proposal[] proposals = context.Proposes ? Proposals(context) : [];
        bool leadsByNearness = leads.Length == 0 && context.SettledByFact is null && NearnessSearch.IsClear(proposals) && !AnyExcluded(context);
        if (status == ResolutionStatus.Gap && leadsByNearness)
        {
            status = ResolutionStatus.Principle;
        }

        return new Decision
        {
            Matter = context.Matter,
            Status = status,
            Candidates = context.Candidates.AsSpan(0, context.Count).ToArray(),
            Leads = leads,
            Findings = context.Findings.ToArray(),
            Proposals = proposals,
            ProposalLeads = leadsByNearness,
            FactLeads = context.SettledByFact,
            SettledInStage = settled,
        };
    }

    private Proposal[] Proposals(DecisionContext context)
    {
        Proposal[] nearest = _nearness.Find(context.Matter);
        return Array.Exists(nearest, p => IsBarred(context, _rules.Charges[p.Charge]))
            ? Array.FindAll(nearest, p => !IsBarred(context, _rules.Charges[p.Charge]))
            : nearest;
    }

    /// <summary>Who the clauses take out, or name only to assist, is not proposed through the back door of nearness.</summary>
    private bool IsBarred(DecisionContext context, Charge proposed)
    {
        for (int i = 0; i < context.Count; i++)
        {
            if ((context.ChargeOf(i).Holder == proposed.Holder || Exclusions.Reaches(context.ChargeOf(i), proposed)) && IsExcludedByClause(context, i))
            {
                return true;
            }
        }

        return Primitives.AssistsOnThing(context, proposed.Holder);
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
    private static short[] Ranked(DecisionContext context)
    {
        ReadOnlySpan<int> active = context.Active;
        short[] leads = new short[active.Length];
        for (int i = 0; i < leads.Length; i++)
        {
            int at = i;
            for (; at > 0 && Compare(context, active[i], leads[at - 1]) < 0; at--)
            {
                leads[at] = leads[at - 1];
            }

            leads[at] = (short)active[i];
        }

        // The first names the department.
        int own = Array.FindIndex(leads, l => IsOfLevel(context, context.ChargeOf(l)));
        if (own > 0)
        {
            short first = leads[own];
            Array.Copy(leads, 0, leads, 1, own);
            leads[0] = first;
        }

        return leads;
    }

    private static int Compare(DecisionContext context, int first, int second)
    {
        int order = Rank(context, first).CompareTo(Rank(context, second));
        return order != 0 ? order : context.ChargeOf(first).Id.CompareTo(context.ChargeOf(second).Id);
    }

    private static (int, int, int, int, int, int, int) Rank(DecisionContext context, int candidate)
    {
        ref Candidate c = ref context.Candidates[candidate];
        Charge charge = context.ChargeOf(candidate);
        return (c.Layer, (int)c.Kind, c.CoversActivity ? 0 : 1, c.StageFit == Fit.Met ? 0 : 1, c.Distance, -c.Coverage, (int)charge.Verb);
    }

    /// <summary>Whether a statute charges the level of government asked: in a county its own bureau answers before the ministry of the same function.</summary>
    private static bool IsOfLevel(DecisionContext context, Charge charge) =>
        !charge.Duty.Organ.IsFunction || (charge.Duty.Organ.Levels & OrganNamer.LevelOf(context.Matter.Jurisdiction.Region)) != OrganLevels.None;
}
