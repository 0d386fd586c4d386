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
        PriorityQueue<(int Subject, int[] Path), float> open = new();
        open.Enqueue((start, [start]), 0);
        HashSet<int> closed = [];
        Dictionary<string, Proposal> best = new(StringComparer.Ordinal);
        while (open.TryDequeue(out (int Subject, int[] Path) at, out float cost) && cost <= Farthest && best.Count < 4)
        {
            if (!closed.Add(at.Subject))
            {
                continue;
            }

            foreach (int id in _rules.ChargesOn(at.Subject))
            {
                Charge charge = _rules.Charges[id];
                if (set.Applies(id) && CanLead(charge) && !Array.Exists(charge.Exclusions, e => _rules.Graph.IsWithin(start, e)))
                {
                    best.TryAdd(charge.Function ?? charge.Holder.ToString(System.Globalization.CultureInfo.InvariantCulture), new Proposal(id, cost + charge.Verb switch { Verb.Supervise => 0f, Verb.License => 0.1f, Verb.Manage => 0.1f, _ => 0.2f }, at.Path));
                }
            }

            foreach ((EdgeKind kind, int target) in _rules.Graph.EdgesOf(at.Subject))
            {
                if (kind != EdgeKind.MayInvolve)
                {
                    open.Enqueue((target, [.. at.Path, target]), cost + Up(kind));
                }
            }

            foreach ((EdgeKind kind, int source) in _rules.Graph.EdgesInto(at.Subject))
            {
                if (kind is EdgeKind.KindOf or EdgeKind.Sector)
                {
                    open.Enqueue((source, [.. at.Path, source]), cost + Up(kind) + 1f);
                }
            }
        }

        return [.. best.Values.OrderBy(p => p.Cost).ThenBy(p => p.Charge).Take(3)];
    }

    private static bool CanLead(Charge charge) =>
        charge.Verb is Verb.Supervise or Verb.License or Verb.Manage or Verb.Guide
        && charge.Nature is OrganNature.Government or OrganNature.Party or OrganNature.Vertical or OrganNature.Institution or OrganNature.Cooperative
        && charge.Aspect == Aspects.Industry;
}
