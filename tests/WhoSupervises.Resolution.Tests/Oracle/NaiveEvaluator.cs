using WhoSupervises.Model.Duties;
using WhoSupervises.Model.Organs;
using WhoSupervises.Model.Principles;

namespace WhoSupervises.Resolution.Tests.Oracle;

/// <summary>
/// DESIGN §3 and §4 said again in the plainest way: all duties are looked at, subjects are walked by name, the principles' conditions are
/// read from their text one by one, and each strength of each stage fires until nothing new happens. Slow, and meant to be.
/// </summary>
internal sealed class NaiveEvaluator(NaiveRulebook rules)
{
    private const double FarthestLead = 2.9;

    public NaiveDecision Decide(NaiveMatter matter)
    {
        NaiveScene scene = new(rules, matter);
        new NaiveCandidates(scene).Fill();
        string status = "";
        foreach (IGrouping<(int Stage, int), (Principle Principle, PrincipleRule Rule)> level in rules.Principles
            .SelectMany(p => p.Rules.Select(r => (Principle: p, Rule: r)))
            .GroupBy(p => (p.Principle.Stage, -p.Principle.Strength)).OrderBy(g => g.Key))
        {
            if (level.Key.Stage > 4)
            {
                status = status.Length > 0 ? status : Judge(scene);
                if (IsOne(scene) || scene.Settling is not null)
                {
                    break;
                }
            }

            Fire(scene, [.. level]);
        }

        return Conclude(scene, status.Length > 0 ? status : Judge(scene));
    }

    private static void Fire(NaiveScene scene, (Principle Principle, PrincipleRule Rule)[] level)
    {
        HashSet<(PrincipleRule, NaiveCandidate?, NaiveCandidate?)> fired = [];
        while (true)
        {
            List<(Principle Principle, PrincipleRule Rule, NaiveCandidate? A, NaiveCandidate? B)> now = [];
            foreach ((Principle principle, PrincipleRule rule) in level.Where(l => !l.Principle.MustBeStated || scene.States(l.Principle.Name)))
            {
                foreach ((NaiveCandidate? a, NaiveCandidate? b) in Matches(scene, rule))
                {
                    if (!fired.Contains((rule, a, b)) && rule.Conditions.All(c => NaiveCondition.Holds(scene, c, a, b)))
                    {
                        fired.Add((rule, a, b));
                        now.Add((principle, rule, a, b));
                    }
                }
            }

            if (now.Count == 0)
            {
                return;
            }

            Apply(scene, now);
        }
    }

    private static IEnumerable<(NaiveCandidate?, NaiveCandidate?)> Matches(NaiveScene scene, PrincipleRule rule)
    {
        NaiveCandidate[] active = [.. scene.Active];
        return rule.Over switch
        {
            0 => [(null, null)],
            1 => active.Select(a => ((NaiveCandidate?)a, (NaiveCandidate?)null)),
            _ => active.SelectMany(a => active.Where(b => b != a).Select(b => ((NaiveCandidate?)a, (NaiveCandidate?)b))),
        };
    }

    /// <summary>All at once: two that defeat one another stay, and of several fates the heaviest holds.</summary>
    private static void Apply(NaiveScene scene, List<(Principle Principle, PrincipleRule Rule, NaiveCandidate? A, NaiveCandidate? B)> now)
    {
        List<(NaiveCandidate Who, NaiveState Fate, bool ByClause)> fates = [];
        foreach ((Principle principle, PrincipleRule rule, NaiveCandidate? a, NaiveCandidate? b) in now)
        {
            switch (rule.Effect)
            {
                case PrincipleEffect.Exclude:
                    fates.Add((a!, NaiveState.Excluded, principle.Stage == 1));
                    break;
                case PrincipleEffect.Condition:
                    fates.Add((a!, NaiveState.Conditional, false));
                    break;
                case PrincipleEffect.General:
                    fates.Add((a!, NaiveState.General, false));
                    break;
                case PrincipleEffect.Accompany:
                    fates.Add((a!, NaiveState.Accompanying, false));
                    break;
                case PrincipleEffect.Defeat when !now.Exists(o => o.Rule.Effect == PrincipleEffect.Defeat && o.A == b && o.B == a):
                    fates.Add((b!, NaiveState.Defeated, false));
                    break;
                case PrincipleEffect.Settle:
                    fates.AddRange(scene.Active.Where(c => c != a && !scene.SameDepartment(c, a!)).Select(c => (c, NaiveState.Defeated, false)));
                    break;
                case PrincipleEffect.SettleByFact:
                    string? names = rule.Conditions.FirstOrDefault(c => c.Predicate == "factGiven")?.Argument;
                    scene.Settling ??= scene.Matter.Facts.FirstOrDefault(f => f.Function is not null && names?.Contains(f.Name, StringComparison.Ordinal) == true).Function;
                    break;
                case PrincipleEffect.Propose:
                    scene.Proposes = true;
                    break;
            }
        }

        foreach ((NaiveCandidate who, NaiveState fate, bool byClause) in fates)
        {
            if (fate > who.State)
            {
                who.State = fate;
                who.TakenOutByClause = byClause;
            }
        }
    }

    private static bool IsOne(NaiveScene scene)
    {
        NaiveCandidate[] active = [.. scene.Active];
        return active.Length > 0 && active.All(a => active.All(b => a == b || scene.SameDepartment(a, b)));
    }

    private static string Judge(NaiveScene scene)
    {
        if (!scene.Active.Any())
        {
            return "Gap";
        }

        return !IsOne(scene) ? "Overlap" : scene.Active.Any(a => a.Kind == Link.Kind && a.CoversActivity && !a.Charge.Duty.OwnerInferred) ? "Express" : "Principle";
    }

    private NaiveDecision Conclude(NaiveScene scene, string status)
    {
        NaiveCandidate[] leads = IsOne(scene) ? [.. scene.Active] : [];
        (string Department, double Cost)[] proposals = scene.Proposes ? [.. Nearest(scene)] : [];
        bool clear = leads.Length == 0 && scene.Settling is null && proposals.Length > 0 && proposals[0].Cost <= FarthestLead + 0.001
            && (proposals.Length == 1 || proposals[1].Cost - proposals[0].Cost >= 0.999) && !scene.Candidates.Exists(c => c.TakenOutByClause);
        bool settles = scene.Settling is not null || clear;
        return new NaiveDecision(status == "Gap" && settles ? "Principle" : status, scene.Candidates, leads, proposals, clear, scene.Settling);
    }

    /// <summary>Departments by how near their duties lie: up to a kind 1, to a sector 1.5, to a place 2, to what is involved 4.5, down one more, and never up after down.</summary>
    private IEnumerable<(string Department, double Cost)> Nearest(NaiveScene scene)
    {
        Dictionary<(string Subject, bool Down), double> costs = new() { [(scene.Matter.Focus[^1], false)] = 0 };
        HashSet<(string Subject, bool Down)> done = [];
        while (costs.Where(c => !done.Contains(c.Key) && c.Value <= 5).OrderBy(c => c.Value).Select(c => ((string Subject, bool Down)?)c.Key).FirstOrDefault() is { } at)
        {
            done.Add(at);
            IEnumerable<((string Subject, bool Down) To, double Cost)> steps = rules.Graph.EdgesInto(at.Subject).Where(e => e.Kind is Model.Subjects.EdgeKind.KindOf or Model.Subjects.EdgeKind.Sector).Select(e => ((e.Source, true), Up(e.Kind) + 1));
            if (!at.Down)
            {
                steps = steps.Concat(rules.Graph.Edges(at.Subject).Where(e => e.Kind != Model.Subjects.EdgeKind.MayInvolve).Select(e => ((e.Target, false), Up(e.Kind))));
            }

            foreach (((string, bool) to, double cost) in steps)
            {
                costs[to] = Math.Min(costs.GetValueOrDefault(to, double.MaxValue), costs[at] + cost);
            }
        }

        IEnumerable<(NaiveCharge Charge, string Department, double Cost)> near =
            from charge in scene.Charges
            where CanLead(charge) && !charge.Exclusions.Any(x => rules.Graph.Within(scene.Matter.Focus[^1], x))
            from at in charge.Actors.Length == 0 ? [charge.Subject] : charge.Actors
            from down in (bool[])[false, true]
            where done.Contains((at, down))
            let cost = Math.Round(costs[(at, down)] + Weakness(charge, down), 1)
            where cost <= 5
            select (charge, DepartmentOf(scene, charge), cost);
        return near.GroupBy(n => n.Department, StringComparer.Ordinal).Select(g => InOrder(g).First()) is var firsts
            ? InOrder(firsts).Take(3).Where(p => !IsBarred(scene, p.Charge)).Select(p => (p.Charge.Function ?? p.Charge.Holder, p.Cost))
            : [];
    }

    private string DepartmentOf(NaiveScene scene, NaiveCharge charge)
    {
        string? function = rules.Successions.On(charge, scene.Matter.AsOf).Function;
        return rules.Source.Functions.FirstOrDefault(f => f.Name == function)?.LocalBearer ?? function ?? charge.Holder;
    }

    private static IEnumerable<(NaiveCharge Charge, string Department, double Cost)> InOrder(IEnumerable<(NaiveCharge Charge, string Department, double Cost)> near) =>
        near.OrderBy(p => p.Cost).ThenBy(p => p.Charge.Ruling is not null).ThenBy(p => p.Charge.Document.Id, StringComparer.Ordinal).ThenBy(p => p.Charge.Duty.Clause.Path)
            .ThenBy(p => p.Charge.Duty.Position.Line).ThenBy(p => p.Charge.Duty.Position.Column).ThenBy(p => p.Charge.DutyNumber).ThenBy(p => p.Charge.Order);

    private static bool IsBarred(NaiveScene scene, NaiveCharge near) =>
        scene.Candidates.Exists(c => c.TakenOutByClause && (c.Charge.Holder == near.Holder
            || (c.Charge.Document.Kind <= Model.Documents.DocumentKind.Regulation && c.Charge.Function is not null && c.Charge.Function == near.Function)))
        || NaiveCondition.OnlyAssistsOnThing(scene, near.Holder);

    private static double Up(Model.Subjects.EdgeKind kind) => kind switch
    {
        Model.Subjects.EdgeKind.KindOf => 1,
        Model.Subjects.EdgeKind.Sector => 1.5,
        Model.Subjects.EdgeKind.LocatedIn => 2,
        _ => 4.5,
    };

    /// <summary>A weaker verb, another side of safety, limits of actor, stage or condition make a duty lie farther.</summary>
    private static double Weakness(NaiveCharge charge, bool down) =>
        (charge.Duty.Verb switch { Verb.Supervise => 0, Verb.License or Verb.Manage => 0.1, _ => 0.2 })
        + (charge.Aspect == "行业" ? 0 : 0.3)
        + (down && charge.Aspect is not ("行业" or "消防") ? 1 : 0)
        + (charge.Actors.Length > 0 ? 0.3 : 0)
        + (charge.Stages.Count > 0 ? 0.2 : 0)
        + (charge.Duty.Condition is null ? 0 : 0.5);

    private static bool CanLead(NaiveCharge charge) =>
        charge.Duty.Verb is Verb.Supervise or Verb.License or Verb.Manage or Verb.Guide
        && charge.Nature is OrganNature.Government or OrganNature.Party or OrganNature.Vertical or OrganNature.Institution or OrganNature.Cooperative
        && charge.Places.Length == 0
        && charge.Aspect is not ("综合" or "工作")
        && !(charge.Aspect == "消防" && (charge.Duty.Verb is Verb.Supervise or Verb.License));
}
