using WhoSupervises.Model.Subjects;

namespace WhoSupervises.Resolution.Tests.Oracle;

/// <summary>The subject graph by names; every question is answered by walking it.</summary>
internal sealed class NaiveGraph
{
    private readonly Dictionary<string, Subject> _subjects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Subject, Link Kind, int Distance)>> _walks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, (Link Kind, int Distance, int Order)>> _ways = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, int>> _below = new(StringComparer.Ordinal);
    private readonly ILookup<string, (EdgeKind Kind, string Source)> _into;

    public NaiveGraph(IEnumerable<Subject> subjects)
    {
        foreach (Subject subject in subjects)
        {
            _subjects.TryAdd(subject.Name, subject);
        }

        _into = _subjects.Values.SelectMany(s => s.Edges.Select(e => (e.Target, Edge: (e.Kind, s.Name)))).ToLookup(p => p.Target, p => p.Edge, StringComparer.Ordinal);
    }

    public IEnumerable<string> Names => _subjects.Keys;

    public bool Knows(string name) => _subjects.ContainsKey(name);

    public string AspectOf(string name)
    {
        List<string> open = [name];
        for (int i = 0; i < open.Count; i++)
        {
            if (_subjects[open[i]].Aspect is { } aspect)
            {
                return aspect;
            }

            open.AddRange(Edges(open[i]).Where(e => e.Kind == EdgeKind.KindOf && !open.Contains(e.Target)).Select(e => e.Target));
        }

        return "行业";
    }

    /// <summary>The subject and the members it stands for.</summary>
    public List<string> Expand(IEnumerable<string> names)
    {
        List<string> found = [];
        void Take(string name)
        {
            if (_subjects.ContainsKey(name) && !found.Contains(name))
            {
                found.Add(name);
                foreach (string member in _subjects[name].Members)
                {
                    Take(member);
                }
            }
        }

        foreach (string name in names)
        {
            Take(name);
        }

        return found;
    }

    /// <summary>Everything a subject leads to, each by its closest kind of link and then the fewest edges, nearest first.</summary>
    public List<(string Subject, Link Kind, int Distance)> WalkFrom(string start)
    {
        if (_walks.TryGetValue(start, out List<(string, Link, int)>? known))
        {
            return known;
        }

        List<(string Subject, Link Kind, int Distance)> done = [];
        HashSet<string> closed = new(StringComparer.Ordinal);
        List<(string Subject, Link Kind, int Distance)> open = [(start, Link.Kind, 0)];
        while (open.Count > 0)
        {
            (string Subject, Link Kind, int Distance) next = open.OrderBy(o => o.Kind).ThenBy(o => o.Distance).First();
            open.Remove(next);
            if (!closed.Add(next.Subject))
            {
                continue;
            }

            done.Add(next);
            foreach (SubjectEdge edge in Edges(next.Subject))
            {
                if (Follow(next.Kind, edge.Kind) is { } kind && !closed.Contains(edge.Target))
                {
                    open.Add((edge.Target, kind, next.Distance + 1));
                }
            }
        }

        return _walks[start] = done;
    }

    public (Link Kind, int Distance, int Order)? Way(string from, string to)
    {
        if (!_ways.TryGetValue(from, out Dictionary<string, (Link, int, int)>? ways))
        {
            ways = WalkFrom(from).Select((w, i) => (w, i)).ToDictionary(p => p.w.Subject, p => (p.w.Kind, p.w.Distance, p.i), StringComparer.Ordinal);
            _ways[from] = ways;
        }

        return ways.TryGetValue(to, out (Link, int, int) way) ? way : null;
    }

    public bool Within(string subject, string target, bool kindOnly = false) =>
        Way(subject, target) is { } way && (way.Kind == Link.Kind || (way.Kind == Link.Sector && !kindOnly));

    /// <summary>Kinds and members below a subject, at most three steps down.</summary>
    public Dictionary<string, int> Below(string subject)
    {
        if (_below.TryGetValue(subject, out Dictionary<string, int>? known))
        {
            return known;
        }

        Dictionary<string, int> found = new(StringComparer.Ordinal) { [subject] = 0 };
        for (int depth = 1; depth <= 3; depth++)
        {
            foreach (string above in found.Where(f => f.Value == depth - 1).Select(f => f.Key).ToArray())
            {
                foreach (string below in _into[above].Where(e => e.Kind == EdgeKind.KindOf).Select(e => e.Source).Concat(_subjects[above].Members))
                {
                    if (_subjects.ContainsKey(below))
                    {
                        found.TryAdd(below, depth);
                    }
                }
            }
        }

        found.Remove(subject);
        return _below[subject] = found;
    }

    /// <summary>A subject with one place of its own states its place by its name.</summary>
    public bool IsPlacedIn(string subject, string place) =>
        Way(subject, place) is { Kind: Link.Located } && Edges(subject).Count(e => e.Kind == EdgeKind.LocatedIn) == 1;

    public IEnumerable<SubjectEdge> Edges(string name) => _subjects[name].Edges.Where(e => _subjects.ContainsKey(e.Target));

    public IEnumerable<(EdgeKind Kind, string Source)> EdgesInto(string name) => _into[name];

    private static Link? Follow(Link sofar, EdgeKind edge) => edge switch
    {
        EdgeKind.KindOf => sofar,
        EdgeKind.Sector when sofar is Link.Kind or Link.Sector => Link.Sector,
        EdgeKind.Sector when sofar == Link.Located => Link.Located,
        EdgeKind.LocatedIn when sofar == Link.Kind => Link.Located,
        EdgeKind.Involves when sofar is Link.Kind or Link.Involves => Link.Involves,
        EdgeKind.Involves when sofar == Link.MayInvolve => Link.MayInvolve,
        EdgeKind.MayInvolve when sofar == Link.Kind => Link.MayInvolve,
        _ => null,
    };
}
