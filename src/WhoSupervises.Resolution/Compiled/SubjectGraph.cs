using WhoSupervises.Model.Subjects;

namespace WhoSupervises.Resolution.Compiled;

/// <summary>The subject graph with everything a subject reaches, worked out once.</summary>
public sealed class SubjectGraph
{
    private readonly Subject[] _subjects;
    private readonly Dictionary<string, int> _byName;
    private readonly (EdgeKind Kind, int Target)[][] _edges;
    private readonly ReachSet?[] _reach;
    private readonly int[]?[] _kinds;
    private readonly ulong[]?[] _allKinds;
    private readonly int[][] _members;
    private readonly (EdgeKind Kind, int Source)[][] _incoming;
    private readonly string?[] _aspects;

    /// <summary>Builds the graph; edges to unknown subjects are left out (the linter reports them).</summary>
    public SubjectGraph(IReadOnlyList<Subject> subjects)
    {
        _subjects = [.. subjects];
        if (!IsOrdered(_subjects))
        {
            _subjects = [.. _subjects.OrderBy(s => s.Name, StringComparer.Ordinal)];
        }

        _byName = new(_subjects.Length, StringComparer.Ordinal);
        for (int i = 0; i < _subjects.Length; i++)
        {
            _byName.TryAdd(_subjects[i].Name, i);
        }

        _reach = new ReachSet?[_subjects.Length];
        _kinds = new int[]?[_subjects.Length];
        _allKinds = new ulong[]?[_subjects.Length];
        _aspects = new string?[_subjects.Length];
        _edges = new (EdgeKind, int)[_subjects.Length][];
        _members = new int[_subjects.Length][];
        int[] arriving = new int[_subjects.Length];
        for (int i = 0; i < _subjects.Length; i++)
        {
            _edges[i] = EdgesOf(_subjects[i]);
            _members[i] = _subjects[i].Members.IsDefaultOrEmpty ? [] : [.. _subjects[i].Members.Select(IndexOf).Where(m => m >= 0)];
            foreach ((_, int target) in _edges[i])
            {
                arriving[target]++;
            }
        }

        _incoming = new (EdgeKind, int)[_subjects.Length][];
        for (int i = 0; i < _subjects.Length; i++)
        {
            _incoming[i] = arriving[i] == 0 ? [] : new (EdgeKind, int)[arriving[i]];
            arriving[i] = 0;
        }

        for (int i = 0; i < _edges.Length; i++)
        {
            foreach ((EdgeKind kind, int target) in _edges[i])
            {
                _incoming[target][arriving[target]++] = (kind, i);
            }
        }
    }

    /// <summary>How many subjects there are.</summary>
    public int Count => _subjects.Length;

    /// <summary>The subject at <paramref name="index"/>.</summary>
    public Subject this[int index] => _subjects[index];

    /// <summary>The index of the subject that is named exactly so; -1 if there is none.</summary>
    public int IndexOf(string name) => _byName.TryGetValue(name, out int index) ? index : -1;

    /// <summary>The side of safety a subject is about: its own or the nearest kind's; 行业 if none says.</summary>
    public string AspectOf(int subject) => _aspects[subject] ??= AspectThroughKinds(subject) ?? Aspects.Industry;

    /// <summary>The umbrella term's members; empty for other subjects.</summary>
    public ReadOnlySpan<int> MembersOf(int subject) => _members[subject];

    /// <summary>The direct kinds of a subject.</summary>
    public ReadOnlySpan<int> KindsOf(int subject) => _kinds[subject] ??= [.. _incoming[subject].Where(e => e.Kind == EdgeKind.KindOf).Select(e => e.Source)];

    /// <summary>The edges that leave a subject.</summary>
    public ReadOnlySpan<(EdgeKind Kind, int Target)> EdgesOf(int subject) => _edges[subject];

    /// <summary>The edges that arrive at a subject.</summary>
    public ReadOnlySpan<(EdgeKind Kind, int Source)> EdgesInto(int subject) => _incoming[subject];

    /// <summary>Everything <paramref name="subject"/> reaches, itself first; each target once, by its closest kind and shortest way.</summary>
    public Reach[] ReachOf(int subject) => SetOf(subject).All;

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

        ReachSet reach = SetOf(subject);
        return reach.IsKind(target) || (!kindOnly && reach.IsInSector(target));
    }

    /// <summary>Whether some declared subject is a kind of both (or one of them is a kind of the other).</summary>
    public bool ShareKind(int first, int second)
    {
        ulong[] a = AllKindsOf(first);
        ulong[] b = AllKindsOf(second);
        for (int i = 0; i < a.Length; i++)
        {
            if ((a[i] & b[i]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The kind of <paramref name="business"/> that belongs to the sector of <paramref name="thing"/>: building at a wind farm is 电力建设工程; the business itself where the sector has no such kind.</summary>
    public int InSectorOf(int business, int thing)
    {
        foreach (Reach reach in ReachOf(thing))
        {
            if (reach.Kind is not (ReachKind.Kind or ReachKind.Sector))
            {
                break;
            }

            int found = -1;
            foreach ((EdgeKind kind, int source) in _incoming[reach.Target])
            {
                if (kind == EdgeKind.Sector && source != thing && IsWithin(source, business, kindOnly: true) && (found < 0 || IsWithin(found, source, kindOnly: true)))
                {
                    found = source;
                }
            }

            if (found >= 0)
            {
                return found;
            }
        }

        return business;
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

    /// <summary>Loaders give subjects by name; in another order they are put so, for kinds are met in this order.</summary>
    private static bool IsOrdered(Subject[] subjects)
    {
        for (int i = 1; i < subjects.Length; i++)
        {
            if (string.CompareOrdinal(subjects[i - 1].Name, subjects[i].Name) > 0)
            {
                return false;
            }
        }

        return true;
    }

    private ulong[] AllKindsOf(int subject)
    {
        if (_allKinds[subject] is { } known)
        {
            return known;
        }

        ulong[] found = new ulong[(_subjects.Length + 63) / 64];
        Stack<int> open = new([subject]);
        while (open.TryPop(out int at))
        {
            ulong bit = 1UL << (at & 63);
            if ((found[at >> 6] & bit) != 0)
            {
                continue;
            }

            found[at >> 6] |= bit;
            foreach (int kind in KindsOf(at))
            {
                open.Push(kind);
            }
        }

        return _allKinds[subject] = found;
    }

    private ReachSet SetOf(int subject) => _reach[subject] ??= new ReachSet(Walk(subject), _subjects.Length);

    private (EdgeKind Kind, int Target)[] EdgesOf(Subject subject)
    {
        if (subject.Edges.IsDefaultOrEmpty)
        {
            return [];
        }

        List<(EdgeKind, int)> edges = new(subject.Edges.Length);
        foreach (SubjectEdge edge in subject.Edges)
        {
            if (_byName.TryGetValue(edge.Target, out int target))
            {
                edges.Add((edge.Kind, target));
            }
        }

        return [.. edges];
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
