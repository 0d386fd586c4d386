using System.Collections.Concurrent;
using WhoSupervises.Model.Duties;
using WhoSupervises.Model.Organs;
using WhoSupervises.Model.Subjects;
using WhoSupervises.Resolution.Compiled;
using WhoSupervises.Resolution.Jurisdictions;

namespace WhoSupervises.Resolution.Engine;

/// <summary>谁靠近谁牵头、业务相近: the departments whose duties lie nearest to a subject in the typed graph.</summary>
/// <remarks>安全生产法 第十条 第二款. Going up to a kind costs 1, to a sector 1.5, to a place 2; going down costs 1 more. What a business merely involves (4.5) is proposed at most, never enough to lead.</remarks>
public sealed class NearnessSearch
{
    /// <summary>Farther than this is not near.</summary>
    public const float Farthest = 5f;

    /// <summary>Only the nearer of two that differ by this much is clearly nearest.</summary>
    public const float ClearBy = 1f;

    /// <summary>A lead by nearness may lie at most this far.</summary>
    public const float FarthestLead = 2.9f;

    private const int Most = 3;

    private readonly CompiledRulebook _rules;
    private readonly ILookup<int, int> _byActor;
    private readonly ConcurrentDictionary<(RuleSet, HoldersOnDay, int), Proposal[]> _known = new();

    /// <summary>Makes a search.</summary>
    public NearnessSearch(CompiledRulebook rules)
    {
        _rules = rules;
        _byActor = rules.Charges.SelectMany(c => c.Actors.Select(a => (Actor: a, c.Id))).ToLookup(x => x.Actor, x => x.Id);
    }

    /// <summary>At most three departments, nearest first.</summary>
    public Proposal[] Find(Matter matter)
    {
        if (matter.Focus.Length == 0)
        {
            return [];
        }

        // The matter's last word is its head; the others describe it.
        return _known.GetOrAdd((matter.Jurisdiction.Rules, matter.Jurisdiction.Holders, matter.Focus[^1]), key => Search(key.Item1, key.Item2, key.Item3));
    }

    /// <summary>Whether the first proposal is clearly nearest.</summary>
    public static bool IsClear(Proposal[] proposals) =>
        proposals.Length > 0 && proposals[0].Cost <= FarthestLead && (proposals.Length == 1 || MathF.Round((proposals[1].Cost - proposals[0].Cost) * 10f) >= ClearBy * 10f);

    private static float Up(EdgeKind kind) => kind switch
    {
        EdgeKind.KindOf => 1f,
        EdgeKind.Sector => 1.5f,
        EdgeKind.LocatedIn => 2f,
        _ => 4.5f,
    };

    private Proposal[] Search(RuleSet set, HoldersOnDay holders, int start)
    {
        PriorityQueue<(int Subject, int Before, bool Down), (float Cost, string Name)> open = new();
        List<(int Subject, int Before)> steps = [];
        HashSet<(int Subject, bool Down)> closed = [];
        Dictionary<string, Proposal> best = new(StringComparer.Ordinal);
        open.Enqueue((start, -1, false), (0, ""));
        while (open.TryDequeue(out (int Subject, int Before, bool Down) at, out (float Cost, string Name) priority) && priority.Cost <= Farthest && !IsSettled(best, priority.Cost))
        {
            if (!closed.Add((at.Subject, at.Down)))
            {
                continue;
            }

            int step = steps.Count;
            steps.Add((at.Subject, at.Before));
            Gather(set, holders, at.Subject, at.Down, priority.Cost, steps, best);
            foreach ((EdgeKind kind, int target) in _rules.Graph.EdgesOf(at.Subject))
            {
                if (kind != EdgeKind.MayInvolve && !at.Down && !closed.Contains((target, false)))
                {
                    open.Enqueue((target, step, false), (priority.Cost + Up(kind), _rules.Graph[target].Name));
                }
            }

            foreach ((EdgeKind kind, int source) in _rules.Graph.EdgesInto(at.Subject))
            {
                if (kind is EdgeKind.KindOf or EdgeKind.Sector && !closed.Contains((source, true)))
                {
                    open.Enqueue((source, step, true), (priority.Cost + Up(kind) + 1f, _rules.Graph[source].Name));
                }
            }
        }

        Proposal[] found = [.. best.Values];
        Array.Sort(found, Order);
        return found.Length > Most ? found[..Most] : found;
    }

    /// <summary>Whether nothing at this cost or farther can come before what was found.</summary>
    private static bool IsSettled(Dictionary<string, Proposal> best, float cost)
    {
        int nearer = 0;
        foreach (Proposal proposal in best.Values)
        {
            nearer += proposal.Cost < cost ? 1 : 0;
        }

        return nearer > Most;
    }

    /// <summary>Of a department's duties on one subject the nearest counts; of equally near ones the first by document and clause.</summary>
    private void Gather(RuleSet set, HoldersOnDay holders, int subject, bool down, float cost, List<(int Subject, int Before)> steps, Dictionary<string, Proposal> best)
    {
        foreach (int id in _rules.ChargesOn(subject).ToArray().Where(c => _rules.Charges[c].Actors.Length == 0).Concat(_byActor[subject]))
        {
            Charge charge = _rules.Charges[id];
            if (!set.Applies(id) || !CanLead(charge) || Array.Exists(charge.Exclusions, e => _rules.Graph.IsWithin(steps[0].Subject, e)))
            {
                continue;
            }

            string? function = holders.FunctionOf(id);
            string department = _rules.Function(function)?.LocalBearer ?? function ?? charge.Holder.ToString(System.Globalization.CultureInfo.InvariantCulture);
            // In whole tenths: what is equally near must compare equal.
            Proposal proposal = new(id, MathF.Round((cost + Weight(charge, down)) * 10f) / 10f, []);
            if (proposal.Cost <= Farthest && (!best.TryGetValue(department, out Proposal? known) || Order(proposal, known) < 0))
            {
                best[department] = proposal with { Path = PathTo(steps) };
            }
        }
    }

    private static int[] PathTo(List<(int Subject, int Before)> steps)
    {
        List<int> path = [];
        for (int at = steps.Count - 1; at >= 0; at = steps[at].Before)
        {
            path.Add(steps[at].Subject);
        }

        path.Reverse();
        return [.. path];
    }

    private static int Order(Proposal first, Proposal second) =>
        first.Cost != second.Cost ? first.Cost.CompareTo(second.Cost) : first.Charge.CompareTo(second.Charge);

    /// <summary>How much farther a duty lies than its subject: weaker verbs, another side of safety, limits of actor, stage or condition.</summary>
    private static float Weight(Charge charge, bool down)
    {
        float weight = charge.Verb switch { Verb.Supervise => 0f, Verb.License => 0.1f, Verb.Manage => 0.1f, _ => 0.2f };
        weight += charge.Aspect == Aspects.Industry ? 0f : 0.3f;
        weight += down && charge.Aspect is not (Aspects.Industry or "消防") ? 1f : 0f;
        weight += charge.Actors.Length > 0 ? 0.3f : 0f;
        weight += charge.Stages == 0 ? 0f : 0.2f;
        return weight + (charge.Duty.Condition is null ? 0f : 0.5f);
    }

    private static bool CanLead(Charge charge) =>
        charge.Verb is Verb.Supervise or Verb.License or Verb.Manage or Verb.Guide
        && charge.Nature is OrganNature.Government or OrganNature.Party or OrganNature.Vertical or OrganNature.Institution or OrganNature.Cooperative
        && charge.Places.Length == 0
        && charge.Aspect is not (Aspects.General or Aspects.Work)
        && !(charge.Aspect == "消防" && charge.Verb is (Verb.Supervise or Verb.License));
}
