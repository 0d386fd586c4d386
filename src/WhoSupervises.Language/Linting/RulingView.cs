using WhoSupervises.Model;
using WhoSupervises.Model.Duties;
using WhoSupervises.Model.Organs;
using WhoSupervises.Model.Regions;

namespace WhoSupervises.Language.Linting;

/// <summary>What two rulings, or a ruling and a clause, must share to be at odds: region, days, places and not the department.</summary>
internal sealed class RulingView
{
    private const string NationCode = "100000";

    private readonly Dictionary<string, string> _parents;
    private readonly ILookup<string, Organ> _organs;
    private readonly Dictionary<string, OrganFunction> _functions;
    private readonly ILookup<string, Succession> _successions;

    public RulingView(Rulebook rulebook)
    {
        _parents = rulebook.Regions.GroupBy(r => r.Code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Parent, StringComparer.Ordinal);
        _organs = rulebook.Organs.ToLookup(o => o.Name, StringComparer.Ordinal);
        _functions = rulebook.Functions.GroupBy(f => f.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        _successions = rulebook.Successions.ToLookup(s => s.From, StringComparer.Ordinal);
    }

    /// <summary>Whether <paramref name="inner"/> lies in <paramref name="outer"/> or is it.</summary>
    public bool IsWithin(string inner, string outer)
    {
        string? at = inner;
        for (int steps = 0; at is { Length: > 0 } && steps < 10; steps++)
        {
            if (at == outer)
            {
                return true;
            }

            at = _parents.GetValueOrDefault(at);
        }

        return outer == NationCode;
    }

    /// <summary>Whether two periods share a day; null ends are open, an end is the first day no longer counted.</summary>
    public static bool Overlap(DateOnly? from, DateOnly? until, DateOnly? otherFrom, DateOnly? otherUntil) =>
        (until is null || otherFrom is null || otherFrom < until) && (otherUntil is null || from is null || from < otherUntil);

    /// <summary>Whether two lists of places meet; an empty list is every place.</summary>
    public static bool Meet(IReadOnlyCollection<Term> places, IReadOnlyCollection<Term> others) =>
        places.Count == 0 || others.Count == 0 || places.Any(p => others.Any(o => o.Subject == p.Subject));

    /// <summary>Whether two references mean one department on a subject: the same organ, or a function in common after reorganisations.</summary>
    public bool IsSame(OrganReference one, OrganReference other, string subject, DateOnly day)
    {
        HashSet<string> functions = Functions(one, subject, day);
        return one.Name == other.Name || functions.Overlaps(Functions(other, subject, day));
    }

    /// <summary>The functions of a department, those that took them over by the day, and whose local organ usually bears them.</summary>
    private HashSet<string> Functions(OrganReference organ, string subject, DateOnly day)
    {
        HashSet<string> all = [];
        Stack<string> open = new(organ.IsFunction ? [organ.Name] : _organs[organ.Name].SelectMany(o => o.Functions));
        while (open.TryPop(out string? function))
        {
            if (!all.Add(function))
            {
                continue;
            }

            Succession[] moved = [.. _successions[function].Where(s => s.Date <= day)];
            Succession[] named = [.. moved.Where(s => s.Subjects.Contains(subject))];
            foreach (Succession succession in named.Length > 0 ? named : moved.Where(s => s.Subjects.Length == 0))
            {
                open.Push(succession.To);
            }

            if (_functions.GetValueOrDefault(function)?.LocalBearer is { } bearer)
            {
                open.Push(bearer);
            }
        }

        return all;
    }
}
