using WhoSupervises.Model;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;
using WhoSupervises.Model.Organs;
using WhoSupervises.Model.Principles;
using WhoSupervises.Model.Regions;
using WhoSupervises.Model.Subjects;

namespace WhoSupervises.Resolution.Tests.Oracle;

/// <summary>A rulebook as the oracle reads it: every duty written out, nothing indexed.</summary>
internal sealed class NaiveRulebook
{
    private readonly Dictionary<(string, DateOnly, bool), NaivePlace> _places = [];
    private readonly Dictionary<string, HashSet<string>> _stagesUnder = new(StringComparer.Ordinal);

    public NaiveRulebook(Rulebook source)
    {
        Source = source;
        Graph = new NaiveGraph(source.Subjects);
        Successions = new NaiveSuccession(source.Successions, Graph);
        Principles = [.. source.Principles];
        int number = 0;
        foreach (SourceDocument document in source.Documents)
        {
            foreach (Duty duty in document.Clauses.SelectMany(c => c.Provisions).Select(AsDuty).OfType<Duty>())
            {
                Charges.AddRange(ChargesOf(duty, document, null, number++));
            }
        }

        foreach (Ruling ruling in source.Rulings)
        {
            SourceDocument document = new() { Id = "ruling/" + ruling.Instrument, Title = ruling.Instrument, Region = ruling.Region, Kind = DocumentKind.Normative, Standing = Standing.InForce, Effective = ruling.From, Repealed = ruling.Until };
            Duty duty = new() { Clause = new ClauseReference(document.Id, default), Position = ruling.Position, Organ = ruling.Organ, Verb = Verb.Supervise, Subjects = ruling.Subjects, Places = ruling.Places };
            Charges.AddRange(ChargesOf(duty, document, ruling, number++));
        }
    }

    public Rulebook Source { get; }

    public NaiveGraph Graph { get; }

    public NaiveSuccession Successions { get; }

    public List<Principle> Principles { get; }

    public List<NaiveCharge> Charges { get; } = [];

    public NaivePlace PlaceOf(string region, DateOnly day, bool inherit) =>
        _places.TryGetValue((region, day, inherit), out NaivePlace? known) ? known : _places[(region, day, inherit)] = new NaivePlace(this, region, day, inherit);

    /// <summary>The region asked and those above it, the nation last.</summary>
    public List<string> ChainOf(string code)
    {
        List<string> chain = [code];
        Region? at = Source.Regions.FirstOrDefault(r => r.Code == code);
        while (at is not null && at.Parent.Length > 0 && at.Code != "100000")
        {
            at = Source.Regions.FirstOrDefault(r => r.Code == at.Parent);
            if (at is { IsStatistical: false } && at.Code != "100000")
            {
                chain.Add(at.Code);
            }
        }

        if (code != "100000")
        {
            chain.Add("100000");
        }

        return chain;
    }

    /// <summary>A stage and all stages that are part of it, by name.</summary>
    public HashSet<string> StagesUnder(string stage)
    {
        if (_stagesUnder.TryGetValue(stage, out HashSet<string>? known))
        {
            return known;
        }

        HashSet<string> found = new(StringComparer.Ordinal);
        if (Source.Stages.FirstOrDefault(s => s.Name == stage || s.Aliases.Contains(stage)) is { } start)
        {
            found.Add(start.Name);
            while (Source.Stages.FirstOrDefault(s => !found.Contains(s.Name) && s.Broader.Any(found.Contains)) is { } part)
            {
                found.Add(part.Name);
            }
        }

        return _stagesUnder[stage] = found;
    }

    public string PrincipleNamed(string name) => Principles.Find(p => p.Name == name || p.Aliases.Contains(name))?.Name ?? name;

    private static Duty? AsDuty(Provision provision) => provision switch
    {
        Duty duty => duty,
        Procedure { Body: { } body } p => new Duty { Clause = p.Clause, Position = p.Position, Organ = new OrganReference(body), Verb = Verb.Manage, Subjects = [new Term(p.Name)] },
        _ => null,
    };

    private IEnumerable<NaiveCharge> ChargesOf(Duty duty, SourceDocument document, Ruling? ruling, int number)
    {
        Organ[] named = duty.Organ.IsFunction ? [] : [.. Source.Organs.Where(o => o.Name == duty.Organ.Name || o.Aliases.Contains(duty.Organ.Name))];
        Organ? organ = Array.Find(named, o => o.Region == document.Region) ?? named.FirstOrDefault();
        string? function = duty.Organ.IsFunction ? duty.Organ.Name : organ?.Functions.FirstOrDefault();
        OrganNature nature = organ?.Nature ?? Source.Functions.FirstOrDefault(f => f.Name == function)?.Nature ?? OrganNature.Government;
        string holder = duty.Organ.IsFunction ? "职能 " + duty.Organ.Name : document.Region + " " + (organ?.Name ?? duty.Organ.Name);
        HashSet<string> stages = [.. duty.Stages.SelectMany(StagesUnder)];
        string[] Names(IEnumerable<Term> terms) => [.. Graph.Expand(terms.Select(t => t.Subject))];
        string[] actors = Names(duty.Actors);
        string[] places = Names(duty.Places);
        string[] exclusions = Names(duty.Exclusions);
        int order = 0;
        foreach (Term term in duty.Subjects)
        {
            foreach (string subject in Names([term]))
            {
                yield return new NaiveCharge(number, order++, duty, document, subject, duty.Aspect ?? Graph.AspectOf(subject), stages, actors, places, exclusions, organ, function, holder, nature, ruling, term.Subject);
            }
        }
    }
}
