using WhoSupervises.Model.Subjects;

namespace WhoSupervises.Resolution.Compiled;

/// <summary>The subject graph with everything a subject reaches, worked out once.</summary>
public sealed class SubjectGraph
{
    private readonly Subject[] _subjects;
    private readonly Dictionary<string, int> _byName;
    private readonly (EdgeKind Kind, int Target)[][] _edges;
    private readonly Reach[]?[] _reach;
    private readonly int[][] _kinds;
    private readonly int[][] _members;
    private readonly (EdgeKind Kind, int Source)[][] _incoming;
    private readonly string?[] _aspects;

    /// <summary>Builds the graph; edges to unknown subjects are left out (the linter reports them).</summary>
    public SubjectGraph(IReadOnlyList<Subject> subjects)
    {
        _subjects = [.. subjects];
        _byName = new Dictionary<string, int>(_subjects.Length, StringComparer.Ordinal);
        for (int i = 0; i < _subjects.Length; i++)
        {
            _byName.TryAdd(_subjects[i].Name, i);
        }

        _edges = [.. _subjects.Select(s => s.Edges.Where(e => _byName.ContainsKey(e.Target)).Select(e => (e.Kind, _byName[e.Target])).ToArray())];
        _members = [.. _subjects.Select(s => s.Members.Where(_byName.ContainsKey).Select(m => _byName[m]).ToArray())];
        _reach = new Reach[_subjects.Length][];
        List<(EdgeKind, int)>[] incoming = [.. _subjects.Select(_ => new List<(EdgeKind, int)>())];
        for (int i = 0; i < _edges.Length; i++)
        {
            foreach ((EdgeKind kind, int target) in _edges[i])
            {
                incoming[target].Add((kind, i));
            }
        }

        _incoming = [.. incoming.Select(l => l.ToArray())];
        _kinds = [.. Enumerable.Range(0, _subjects.Length).Select(i => _incoming[i].Where(e => e.Kind == EdgeKind.KindOf).Select(e => e.Source).ToArray())];
        _aspects = new string?[_subjects.Length];
        for (int i = 0; i < _subjects.Length; i++)
        {
            _aspects[i] = AspectThroughKinds(i);
        }
    }

    /// <summary>How many subjects there are.</summary>
    public int Count => _subjects.Length;

    /// <summary>The subject at <paramref name="index"/>.</summary>
    public Subject this[int index] => _subjects[index];

    /// <summary>The index of the subject that is named exactly so; -1 if there is none.</summary>
    public int IndexOf(string name) => _byName.TryGetValue(name, out int index) ? index : -1;

    /// <summary>The side of safety a subject is about: its own or the nearest kind's; 行业 if none says.</summary>
    public string AspectOf(int subject) => _aspects[subject] ?? Aspects.Industry;

    /// <summary>The umbrella term's members; empty for other subjects.</summary>
    public ReadOnlySpan<int> MembersOf(int subject) => _members[subject];

    /// <summary>The direct kinds of a subject.</summary>
    public ReadOnlySpan<int> KindsOf(int subject) => _kinds[subject];

    /// <summary>The edges that leave a subject.</summary>
    public ReadOnlySpan<(EdgeKind Kind, int Target)> EdgesOf(int subject) => _edges[subject];

    /// <summary>The edges that arrive at a subject.</summary>
    public ReadOnlySpan<(EdgeKind Kind, int Source)> EdgesInto(int subject) => _incoming[subject];

    /// <summary>Everything <paramref name="subject"/> reaches, itself first; each target once, by its closest kind and shortest way.</summary>
    public Reach[] ReachOf(int subject) => _reach[subject] ??= Walk(subject);

    /// <summary>How <paramref name="subject"/> reaches <paramref name="target"/>; null if it does not.</summary>
    public Reach? Find(int subject, int target)
    {
        foreach (Reach reach in ReachOf(subject))
        {
            if (reach.Target == target)
            {
                return reach;
            }
        }

        return null;
    }

    /// <summary>Whether <paramref name="subject"/> is <paramref name="target"/>, a kind of it, or (unless <paramref name="kindOnly"/>) in its sector.</summary>
    public bool IsWithin(int subject, int target, bool kindOnly = false)
    {
        if (subject == target)
        {
            return true;
        }

        foreach (Reach reach in ReachOf(subject))
        {
            if (reach.Target == target)
            {
                return reach.Kind == ReachKind.Kind || (!kindOnly && reach.Kind == ReachKind.Sector);
            }
        }

        return false;
    }

    /// <summary>The way from a subject to <paramref name="target"/> in names; empty where there is none.</summary>
    public IReadOnlyList<string> PathTo(int subject, int target)
    {
        Reach[] all = ReachOf(subject);
        int at = Array.FindIndex(all, r => r.Target == target);
        List<string> names = [];
        for (; at >= 0; at = all[at].Via)
        {
            names.Insert(0, _subjects[all[at].Target].Name);
        }

        return names;
    }

    private string? AspectThroughKinds(int subject)
    {
        if (_subjects[subject].Aspect is { } own)
        {
            return own;
        }

        Queue<int> queue = new([subject]);
        HashSet<int> seen = [subject];
        while (queue.TryDequeue(out int at))
        {
            if (_subjects[at].Aspect is { } aspect)
            {
                return aspect;
            }

            foreach ((EdgeKind kind, int target) in _edges[at])
            {
                if (kind == EdgeKind.KindOf && seen.Add(target))
                {
                    queue.Enqueue(target);
                }
            }
        }

        return null;
    }

    /// <summary>Kinds lead on to everything; a sector to kinds and sectors above it; what is involved to its kinds and what these involve.</summary>
    private Reach[] Walk(int start)
    {
        List<Reach> found = [];
        HashSet<int> settled = [];
        PriorityQueue<(int Target, ReachKind Kind, byte Distance, int Via), (byte, byte, int)> open = new();
        open.Enqueue((start, ReachKind.Kind, 0, -1), (0, 0, 0));
        int sequence = 0;
        while (open.TryDequeue(out (int Target, ReachKind Kind, byte Distance, int Via) at, out _))
        {
            if (!settled.Add(at.Target))
            {
                continue;
            }

            int index = found.Count;
            found.Add(new Reach(at.Target, at.Kind, at.Distance, at.Via));
            foreach ((EdgeKind edge, int target) in _edges[at.Target])
            {
                if (Next(at.Kind, edge) is { } next && !settled.Contains(target) && at.Distance < 30)
                {
                    byte distance = (byte)(at.Distance + 1);
                    open.Enqueue((target, next, distance, index), ((byte)next, distance, sequence++));
                }
            }
        }

        return [.. found];
    }

    private static ReachKind? Next(ReachKind from, EdgeKind edge) => (from, edge) switch
    {
        (ReachKind.Kind, EdgeKind.KindOf) => ReachKind.Kind,
        (ReachKind.Kind, EdgeKind.Sector) => ReachKind.Sector,
        (ReachKind.Kind, EdgeKind.LocatedIn) => ReachKind.Located,
        (ReachKind.Kind, EdgeKind.Involves) => ReachKind.Involves,
        (ReachKind.Kind, EdgeKind.MayInvolve) => ReachKind.MayInvolve,
        (ReachKind.Sector, EdgeKind.KindOf or EdgeKind.Sector) => ReachKind.Sector,
        (ReachKind.Located, EdgeKind.KindOf or EdgeKind.Sector) => ReachKind.Located,
        (ReachKind.Involves, EdgeKind.KindOf or EdgeKind.Involves) => ReachKind.Involves,
        (ReachKind.MayInvolve, EdgeKind.KindOf or EdgeKind.Involves) => ReachKind.MayInvolve,
        _ => null,
    };
}
