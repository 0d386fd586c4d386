using WhoSupervises.Model;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;
using WhoSupervises.Model.Organs;
using WhoSupervises.Model.Principles;

namespace WhoSupervises.Resolution.Compiled;

/// <summary>A rulebook made ready for deciding: names are indexes, duties are charges found by subject.</summary>
public sealed class CompiledRulebook
{
    private readonly Dictionary<string, Organ[]> _organsByName;
    private readonly Dictionary<string, OrganFunction> _functions;
    private readonly Dictionary<string, SourceDocument> _documents;
    private readonly Dictionary<string, string> _principleNames;
    private readonly Dictionary<int, int[]> _bySubject = [];

    /// <summary>Compiles <paramref name="rulebook"/>; names the linter has reported as unknown are left out.</summary>
    public CompiledRulebook(Rulebook rulebook)
    {
        Source = rulebook;
        Graph = new SubjectGraph(rulebook.Subjects);
        Stages = new StageTable(rulebook.Stages);
        _documents = rulebook.Documents.ToDictionary(d => d.Id, StringComparer.Ordinal);
        _functions = rulebook.Functions.ToDictionary(f => f.Name, StringComparer.Ordinal);
        _organsByName = rulebook.Organs
            .SelectMany(o => o.Aliases.Append(o.Name).Select(n => (n, o)))
            .GroupBy(p => p.n, p => p.o, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Distinct().ToArray(), StringComparer.Ordinal);
        Dictionary<string, string> principles = new(StringComparer.Ordinal);
        foreach (Principle principle in rulebook.Principles)
        {
            foreach (string name in principle.Aliases.Prepend(principle.Name))
            {
                principles.TryAdd(name, principle.Name);
            }
        }

        _principleNames = principles;
        FunctionAliases = FunctionAliasTable(rulebook);
        Charges = [.. BuildCharges()];
        foreach (IGrouping<int, Charge> group in Charges.GroupBy(c => c.Subject))
        {
            _bySubject[group.Key] = [.. group.Select(c => c.Id)];
        }
    }

    /// <summary>What it was compiled from.</summary>
    public Rulebook Source { get; }

    /// <summary>The subjects.</summary>
    public SubjectGraph Graph { get; }

    /// <summary>The stages.</summary>
    public StageTable Stages { get; }

    /// <summary>All charges.</summary>
    public Charge[] Charges { get; }

    /// <summary>Names and aliases of functions → function name.</summary>
    public IReadOnlyDictionary<string, string> FunctionAliases { get; }

    /// <summary>The charges on exactly this subject.</summary>
    public ReadOnlySpan<int> ChargesOn(int subject) => _bySubject.TryGetValue(subject, out int[]? found) ? found : [];

    /// <summary>The document with this id.</summary>
    public SourceDocument Document(string id) => _documents[id];

    /// <summary>The function of this name, or null.</summary>
    public OrganFunction? Function(string? name) => name is not null && _functions.TryGetValue(name, out OrganFunction? found) ? found : null;

    /// <summary>The preferred name of a principle stated under <paramref name="name"/>, or null.</summary>
    public string? PrincipleNamed(string name) => _principleNames.GetValueOrDefault(name);

    /// <summary>The organ of a region by name or alias; null if unknown. A region's own organ goes before another's.</summary>
    public Organ? OrganNamed(string name, string region)
    {
        if (!_organsByName.TryGetValue(name, out Organ[]? found))
        {
            return null;
        }

        return found.FirstOrDefault(o => o.Region == region) ?? found[0];
    }

    private static Dictionary<string, string> FunctionAliasTable(Rulebook rulebook)
    {
        Dictionary<string, string> table = new(StringComparer.Ordinal);
        foreach (OrganFunction function in rulebook.Functions)
        {
            table.TryAdd(function.Name, function.Name);
        }

        foreach (OrganFunction function in rulebook.Functions)
        {
            foreach (string? alias in function.Aliases.Append(function.NationalName).Append(function.ProvinceName).Append(function.CityName).Append(function.CountyName))
            {
                if (alias is not null)
                {
                    table.TryAdd(alias, function.Name);
                }
            }
        }

        return table;
    }

    private IEnumerable<Charge> BuildCharges()
    {
        int next = 0;
        Dictionary<string, int> holders = new(StringComparer.Ordinal);
        foreach (SourceDocument document in Source.Documents)
        {
            foreach (Duty duty in document.Clauses.SelectMany(c => c.Provisions).Select(DutyOf).OfType<Duty>())
            {
                foreach (Charge charge in ChargesOf(duty, document, holders))
                {
                    yield return charge with { Id = next++ };
                }
            }
        }

        foreach (Ruling ruling in Source.Rulings)
        {
            foreach (Charge charge in ChargesOf(ruling, holders))
            {
                yield return charge with { Id = next++ };
            }
        }
    }

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

    private IEnumerable<Charge> ChargesOf(Duty duty, SourceDocument document, Dictionary<string, int> holders)
    {
        Organ? organ = duty.Organ.IsFunction ? null : OrganNamed(duty.Organ.Name, document.Region);
        string? function = duty.Organ.IsFunction ? duty.Organ.Name : organ?.Functions.FirstOrDefault();
        string holder = duty.Organ.IsFunction ? "职能/" + duty.Organ.Name : $"{document.Region}/{organ?.Name ?? duty.Organ.Name}";
        int holderId = holders.TryGetValue(holder, out int known) ? known : holders[holder] = holders.Count;
        foreach (Term term in duty.Subjects)
        {
            HashSet<int> seen = [];
            foreach (int subject in Expand(Graph.IndexOf(term.Subject), seen))
            {
                yield return new Charge
                {
                    Id = 0,
                    Duty = duty,
                    Document = document,
                    Term = term,
                    Subject = subject,
                    Stages = duty.Stages.Aggregate(0UL, (mask, stage) => mask | Stages.Mask(stage)),
                    Actors = Indexes(duty.Actors),
                    Places = Indexes(duty.Places),
                    Exclusions = Indexes(duty.Exclusions),
                    Aspect = duty.Aspect ?? Graph.AspectOf(subject),
                    Organ = organ,
                    Function = function,
                    Holder = holderId,
                    Nature = organ?.Nature ?? Function(function)?.Nature ?? OrganNature.Government,
                };
            }
        }
    }

    private IEnumerable<Charge> ChargesOf(Ruling ruling, Dictionary<string, int> holders)
    {
        SourceDocument document = new()
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
        Duty duty = new()
        {
            Clause = new ClauseReference(document.Id, default),
            Position = ruling.Position,
            Organ = ruling.Organ,
            Verb = Verb.Supervise,
            Subjects = ruling.Subjects,
            Places = ruling.Places,
        };
        return ChargesOf(duty, document, holders).Select(c => c with { Ruling = ruling });
    }

    private int[] Indexes(IEnumerable<Term> terms)
    {
        HashSet<int> seen = [];
        return [.. terms.SelectMany(t => Expand(Graph.IndexOf(t.Subject), seen))];
    }

    /// <summary>An umbrella term stands for itself and each member: 工贸行业 names 轻工 as much as 轻工 does.</summary>
    private IEnumerable<int> Expand(int subject, HashSet<int> seen)
    {
        if (subject < 0 || !seen.Add(subject))
        {
            yield break;
        }

        yield return subject;
        foreach (int member in Graph.MembersOf(subject).ToArray())
        {
            foreach (int inner in Expand(member, seen))
            {
                yield return inner;
            }
        }
    }
}
