using System.Collections.Immutable;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;
using WhoSupervises.Model.Organs;

namespace WhoSupervises.Resolution.Compiled;

/// <summary>Turns the duties and rulings of a rulebook into charges.</summary>
internal sealed class ChargeCompiler(CompiledRulebook rules)
{
    private readonly List<Charge> _charges = [];
    private readonly Dictionary<string, int> _holders = new(StringComparer.Ordinal);
    private readonly List<string> _regions = [];
    private readonly HashSet<int> _seen = [];

    /// <summary>How many duties there are.</summary>
    public int DutyCount { get; private set; }

    /// <summary>The regions of the documents met.</summary>
    public IReadOnlyList<string> Regions => _regions;

    /// <summary>All charges, duties before rulings, by document and clause: whatever order they were read in, they are numbered alike.</summary>
    public Charge[] Compile()
    {
        List<(Duty Duty, SourceDocument Document, Ruling? Ruling)> duties = [];
        foreach (SourceDocument document in rules.Source.Documents)
        {
            foreach (RuleClause clause in document.Clauses)
            {
                foreach (Provision provision in clause.Provisions)
                {
                    if (DutyOf(provision) is { } duty)
                    {
                        duties.Add((duty, document, null));
                    }
                }
            }
        }

        foreach (Ruling ruling in rules.Source.Rulings)
        {
            SourceDocument document = DocumentOf(ruling);
            duties.Add((DutyOf(ruling, document), document, ruling));
        }

        foreach ((Duty duty, SourceDocument document, Ruling? ruling) in duties
            .OrderBy(d => d.Ruling is not null).ThenBy(d => d.Document.Id, StringComparer.Ordinal).ThenBy(d => d.Duty.Clause.Path)
            .ThenBy(d => d.Duty.Position.Line).ThenBy(d => d.Duty.Position.Column))
        {
            Add(duty, document, ruling);
        }

        return [.. _charges];
    }

    private static SourceDocument DocumentOf(Ruling ruling) => new()
    {
        Id = "ruling/" + ruling.Instrument,
        Title = ruling.Instrument,
        Region = ruling.Region,
        Kind = DocumentKind.Normative,
        Standing = Standing.InForce,
        Issuer = ruling.Body,
        Effective = ruling.From,
        Repealed = ruling.Until,
    };

    private static Duty DutyOf(Ruling ruling, SourceDocument document) => new()
    {
        Clause = new ClauseReference(document.Id, default),
        Position = ruling.Position,
        Organ = ruling.Organ,
        Verb = Verb.Supervise,
        Subjects = ruling.Subjects,
        Places = ruling.Places,
    };

    /// <summary>A procedure with a body in charge can be asked like any duty: who holds 约谈?</summary>
    private static Duty? DutyOf(Provision provision) => provision switch
    {
        Duty duty => duty,
        Procedure { Body: { } body } procedure => new Duty
        {
            Clause = procedure.Clause,
            Position = procedure.Position,
            Organ = new OrganReference(body),
            Verb = Verb.Manage,
            Subjects = [new Term(procedure.Name)],
        },
        _ => null,
    };

    private void Add(Duty duty, SourceDocument document, Ruling? ruling)
    {
        Organ? organ = duty.Organ.IsFunction ? null : rules.OrganNamed(duty.Organ.Name, document.Region);
        string? function = duty.Organ.IsFunction ? duty.Organ.Name : organ?.Functions.FirstOrDefault();
        string holder = duty.Organ.IsFunction ? "职能/" + duty.Organ.Name : $"{document.Region}/{organ?.Name ?? duty.Organ.Name}";
        int holderId = _holders.TryGetValue(holder, out int known) ? known : _holders[holder] = _holders.Count;
        int regionId = RegionId(document.Region);
        ulong stages = 0;
        foreach (string stage in duty.Stages)
        {
            stages |= rules.Stages.Mask(stage);
        }

        int[] actors = Indexes(duty.Actors);
        int[] places = Indexes(duty.Places);
        int[] exclusions = Indexes(duty.Exclusions);
        OrganNature nature = organ?.Nature ?? rules.Function(function)?.Nature ?? OrganNature.Government;
        foreach (Term term in duty.Subjects)
        {
            foreach (int subject in Indexes([term]))
            {
                _charges.Add(new Charge
                {
                    Id = _charges.Count,
                    DutyId = DutyCount,
                    RegionId = regionId,
                    Duty = duty,
                    Document = document,
                    Term = term,
                    Subject = subject,
                    Stages = stages,
                    Actors = actors,
                    Places = places,
                    Exclusions = exclusions,
                    Aspect = duty.Aspect ?? rules.Graph.AspectOf(subject),
                    Organ = organ,
                    Function = function,
                    Holder = holderId,
                    Nature = nature,
                    Ruling = ruling,
                });
            }
        }

        DutyCount++;
    }

    private int RegionId(string region)
    {
        int at = _regions.IndexOf(region);
        if (at < 0)
        {
            at = _regions.Count;
            _regions.Add(region);
        }

        return at;
    }

    private int[] Indexes(ImmutableArray<Term> terms)
    {
        if (terms.IsDefaultOrEmpty)
        {
            return [];
        }

        _seen.Clear();
        List<int> found = new(terms.Length);
        foreach (Term term in terms)
        {
            Expand(rules.Graph.IndexOf(term.Subject), found);
        }

        return [.. found];
    }

    /// <summary>An umbrella term stands for itself and each member: 工贸行业 names 轻工 as much as 轻工 does.</summary>
    private void Expand(int subject, List<int> found)
    {
        if (subject < 0 || !_seen.Add(subject))
        {
            return;
        }

        found.Add(subject);
        foreach (int member in rules.Graph.MembersOf(subject))
        {
            Expand(member, found);
        }
    }
}
