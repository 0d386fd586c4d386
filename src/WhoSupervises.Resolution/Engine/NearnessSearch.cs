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
    private readonly ConcurrentDictionary<(RuleSet, int), Proposal[]> _known = new();

    /// <summary>Makes a search.</summary>
    public NearnessSearch(CompiledRulebook rules) => _rules = rules;

    /// <summary>At most three departments, nearest first.</summary>
    public Proposal[] Find(Matter matter)
    {
        if (matter.Focus.Length == 0)
        {
            return [];
        }

        // The matter's last word is its head; the others describe it.
        return _known.GetOrAdd((matter.Jurisdiction.Rules, matter.Focus[^1]), key => Search(key.Item1, key.Item2));
    }

    /// <summary>Whether the first proposal is clearly nearest.</summary>
    public static bool IsClear(Proposal[] proposals) =>
        proposals.Length > 0 && proposals[0].Cost <= FarthestLead && (proposals.Length == 1 || proposals[1].Cost - proposals[0].Cost >= ClearBy);

    private static float Up(EdgeKind kind) => kind switch
    {
        EdgeKind.KindOf => 1f,
        EdgeKind.Sector => 1.5f,
        EdgeKind.LocatedIn => 2f,
        _ => 4.5f,
    };

    private Proposal[] Search(RuleSet set, int start)
    {
        PriorityQueue<(int Subject, int Before), (float Cost, string Name)> open = new();
        List<(int Subject, int Before)> steps = [];
        HashSet<int> closed = [];
        Dictionary<string, Proposal> best = new(StringComparer.Ordinal);
        open.Enqueue((start, -1), (0, ""));
        while (open.TryDequeue(out (int Subject, int Before) at, out (float Cost, string Name) priority) && priority.Cost <= Farthest && !IsSettled(best, priority.Cost))
        {
            if (!closed.Add(at.Subject))
            {
                continue;
            }

            int step = steps.Count;
            steps.Add(at);
            Gather(set, at.Subject, priority.Cost, steps, best);
            foreach ((EdgeKind kind, int target) in _rules.Graph.EdgesOf(at.Subject))
            {
                if (kind != EdgeKind.MayInvolve && !closed.Contains(target))
                {
                    open.Enqueue((target, step), (priority.Cost + Up(kind), _rules.Graph[target].Name));
                }
            }

            foreach ((EdgeKind kind, int source) in _rules.Graph.EdgesInto(at.Subject))
            {
                if (kind is EdgeKind.KindOf or EdgeKind.Sector && !closed.Contains(source))
                {
                    open.Enqueue((source, step), (priority.Cost + Up(kind) + 1f, _rules.Graph[source].Name));
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
    private void Gather(RuleSet set, int subject, float cost, List<(int Subject, int Before)> steps, Dictionary<string, Proposal> best)
    {
        foreach (int id in _rules.ChargesOn(subject))
        {
            Charge charge = _rules.Charges[id];
            if (!set.Applies(id) || !CanLead(charge))
            {
                continue;
            }

            string department = charge.Function ?? charge.Holder.ToString(System.Globalization.CultureInfo.InvariantCulture);
            Proposal proposal = new(id, cost + charge.Verb switch { Verb.Supervise => 0f, Verb.License => 0.1f, Verb.Manage => 0.1f, _ => 0.2f }, []);
            if (!best.TryGetValue(department, out Proposal? known) || Order(proposal, known) < 0)
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

    private int Order(Proposal first, Proposal second) =>
        first.Cost != second.Cost ? first.Cost.CompareTo(second.Cost) : _rules.Charges[first.Charge].OrderAgainst(_rules.Charges[second.Charge]);

    private static bool CanLead(Charge charge) =>
        charge.Verb is Verb.Supervise or Verb.License or Verb.Manage or Verb.Guide
        && charge.Nature is OrganNature.Government or OrganNature.Party or OrganNature.Vertical or OrganNature.Institution or OrganNature.Cooperative
        && charge.Aspect == Aspects.Industry;
}
