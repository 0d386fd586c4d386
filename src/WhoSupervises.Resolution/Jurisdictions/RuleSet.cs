using System.Collections.Concurrent;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;
using WhoSupervises.Model.Subjects;
using WhoSupervises.Resolution.Compiled;

namespace WhoSupervises.Resolution.Jurisdictions;

/// <summary>The documents that apply together somewhere on some day, with the charges that each subject meets worked out once.</summary>
public sealed class RuleSet
{
    private readonly CompiledRulebook _rules;
    private readonly bool[] _enabled;
    private readonly UnassignedSectors[] _unassigned;
    private readonly ConcurrentDictionary<int, ChargeMatch[]> _matches = new();
    private readonly Dictionary<string, List<ClauseReference>> _stated = new(StringComparer.Ordinal);

    /// <summary>Makes a rule set.</summary>
    public RuleSet(CompiledRulebook rules, IReadOnlyList<SourceDocument> documents, Func<Charge, bool> rulingApplies)
    {
        _rules = rules;
        Documents = documents;
        _unassigned = [.. documents.SelectMany(d => d.Clauses).SelectMany(c => c.Provisions).OfType<UnassignedSectors>()];
        HashSet<string> ids = [.. documents.Select(d => d.Id)];
        _enabled = [.. rules.Charges.Select(c => c.Ruling is null ? ids.Contains(c.Document.Id) : rulingApplies(c))];

        // What has since been repealed still stated its principles while it applied. A draft's own list guides its own answers, which are
        // marked 草案 all through; it comes after those in force.
        foreach (SourceDocument document in documents.OrderBy(d => d.Standing == Standing.Draft))
        {
            foreach (StatedPrinciple stated in document.Clauses.SelectMany(c => c.Provisions).OfType<StatedPrinciple>())
            {
                if (rules.PrincipleNamed(stated.Name) is { } name)
                {
                    Add(_stated, name, stated.Clause);
                }
            }
        }
    }

    /// <summary>The documents, the nearest region's first.</summary>
    public IReadOnlyList<SourceDocument> Documents { get; }

    /// <summary>Whether a charge applies.</summary>
    public bool Applies(int charge) => _enabled[charge];

    /// <summary>The clauses that state a principle, nearest region first; empty if none does.</summary>
    public IReadOnlyList<ClauseReference> Stating(string principle) => _stated.TryGetValue(principle, out List<ClauseReference>? found) ? found : [];

    /// <summary>The charges that a subject meets: on itself, on what it reaches, and on its kinds.</summary>
    public ChargeMatch[] Matches(int subject) => _matches.GetOrAdd(subject, Work);

    /// <summary>The clause that sends enterprises of an affiliation (央企, 省属 …) to whom another level names; null if none does.</summary>
    public RoutingClause? RoutingOf(string affiliation)
    {
        foreach (SourceDocument document in Documents)
        {
            foreach (RoutingClause clause in document.Clauses.SelectMany(c => c.Provisions).OfType<RoutingClause>())
            {
                if (clause.Affiliations.Any(a => IsSame(a, affiliation)))
                {
                    return clause;
                }
            }
        }

        return null;
    }

    /// <summary>Whether two words name one affiliation: 央企 and 中央企业, 省属 and 省属企业.</summary>
    public static bool IsSame(string a, string b) => Root(a) == Root(b);

    private static string Root(string affiliation) =>
        affiliation.Contains('央', StringComparison.Ordinal) ? "央" : affiliation.Replace("企业", "", StringComparison.Ordinal).Replace("国有", "", StringComparison.Ordinal).Trim();

    /// <summary>The clause that lists a subject's sector without naming a department; null if none does.</summary>
    public ClauseReference? UnassignedClause(int subject)
    {
        foreach (UnassignedSectors listed in _unassigned)
        {
            foreach (Term term in listed.Subjects)
            {
                int sector = _rules.Graph.IndexOf(term.Subject);
                if (sector >= 0 && _rules.Graph.IsWithin(subject, sector))
                {
                    return listed.Clause;
                }
            }
        }

        return null;
    }

    /// <summary>Whether a document lists, without naming a department, a sector that <paramref name="subject"/> falls in and that is narrower than <paramref name="broad"/>.</summary>
    public bool IsUnassignedUnder(int subject, int broad, string document)
    {
        foreach (UnassignedSectors listed in _unassigned)
        {
            if (listed.Clause.Document != document)
            {
                continue;
            }

            foreach (Term term in listed.Subjects)
            {
                int sector = _rules.Graph.IndexOf(term.Subject);
                if (sector >= 0 && sector != broad && _rules.Graph.IsWithin(subject, sector) && _rules.Graph.IsWithin(sector, broad))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void Add(Dictionary<string, List<ClauseReference>> table, string name, ClauseReference clause)
    {
        if (!table.TryGetValue(name, out List<ClauseReference>? list))
        {
            table[name] = list = [];
        }

        list.Add(clause);
    }

    private ChargeMatch[] Work(int subject)
    {
        List<ChargeMatch> found = [];
        HashSet<int> reached = [];
        foreach (Reach reach in _rules.Graph.ReachOf(subject))
        {
            foreach (int charge in _rules.ChargesOn(reach.Target))
            {
                if (_enabled[charge])
                {
                    found.Add(new ChargeMatch(charge, reach.Kind, reach.Distance, false));
                    reached.Add(_rules.Charges[charge].DutyId);
                }
            }
        }

        HashSet<int> seen = [subject];
        Queue<(int Subject, byte Depth)> queue = new([(subject, (byte)0)]);
        while (queue.TryDequeue(out (int Subject, byte Depth) at))
        {
            if (at.Depth >= 3)
            {
                continue;
            }

            foreach (int kind in (ReadOnlySpan<int>)[.. _rules.Graph.KindsOf(at.Subject), .. _rules.Graph.MembersOf(at.Subject)])
            {
                if (!seen.Add(kind))
                {
                    continue;
                }

                queue.Enqueue((kind, (byte)(at.Depth + 1)));
                foreach (int charge in _rules.ChargesOn(kind))
                {
                    if (_enabled[charge] && _rules.Charges[charge].Verb is Verb.Supervise or Verb.License or Verb.Manage or Verb.Guide
                        && !reached.Contains(_rules.Charges[charge].DutyId))
                    {
                        found.Add(new ChargeMatch(charge, ReachKind.Kind, (byte)(at.Depth + 1), true));
                    }
                }
            }
        }

        return [.. found];
    }
}
