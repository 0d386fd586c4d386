using System.Collections.Immutable;
using WhoSupervises.Model;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;

namespace WhoSupervises.Language.Linking;

/// <summary>Writes preferred names for aliases everywhere; the written words stay as the literal.</summary>
internal sealed class Linker(Names names)
{
    public Rulebook Link(Rulebook rulebook) => rulebook with
    {
        Documents = [.. rulebook.Documents.Select(Document)],
        Subjects =
        [
            .. rulebook.Subjects.Select(s => s with
            {
                Edges = Map(s.Edges, e => e with { Target = names.Subjects.Preferred(e.Target) }),
                Members = Map(s.Members, names.Subjects.Preferred),
                ImpliedStages = Map(s.ImpliedStages, names.Stages.Preferred),
                ImpliedPlaces = Map(s.ImpliedPlaces, names.Subjects.Preferred),
            }),
        ],
        Stages = [.. rulebook.Stages.Select(s => s with
        {
            Broader = Map(s.Broader, names.Stages.Preferred),
            Subject = s.Subject is null ? null : names.Subjects.Preferred(s.Subject),
        })],
        Goods = [.. rulebook.Goods.Select(g => g with { ByStage = [.. g.ByStage.Select(Stage).DistinctBy(s => (s.Key, s.Value))] })],
        Suffixes = [.. rulebook.Suffixes.Select(s => KeyValuePair.Create(s.Key, names.Stages.Preferred(s.Value)))],
        Organs = [.. rulebook.Organs.Select(o => o with { Functions = Map(o.Functions, names.Functions.Preferred) })],
        Successions =
        [
            .. rulebook.Successions.Select(s => s with
            {
                From = names.Functions.Preferred(s.From),
                To = names.Functions.Preferred(s.To),
                Subjects = Map(s.Subjects, names.Subjects.Preferred),
                Kept = Map(s.Kept, names.Subjects.Preferred),
            }),
        ],
        Rulings =
        [
            .. rulebook.Rulings.Select(r => r with
            {
                Subjects = Map(r.Subjects, Term),
                Places = Map(r.Places, Term),
                Organ = Organ(r.Organ, r.Region),
            }),
        ],
        Industries =
        [
            .. rulebook.Industries.Select(i => i with
            {
                Subjects = Map(i.Subjects, names.Subjects.Preferred),
                Stages = Map(i.Stages, names.Stages.Preferred),
            }),
        ],
    };

    /// <summary>The same array where nothing changes.</summary>
    private static ImmutableArray<T> Map<T>(ImmutableArray<T> values, Func<T, T> map)
        where T : IEquatable<T>
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (!map(values[i]).Equals(values[i]))
            {
                return [.. values.Select(map)];
            }
        }

        return values;
    }

    private KeyValuePair<string, string> Stage(KeyValuePair<string, string> stage) =>
        new(names.Stages.Preferred(stage.Key), names.Subjects.Preferred(stage.Value));

    private SourceDocument Document(SourceDocument document) => document with
    {
        Clauses = [.. document.Clauses.Select(c => c with
        {
            Organ = c.Organ is null ? null : Organ(c.Organ, document.Region),
            Provisions = [.. c.Provisions.Select(p => Provision(p, document.Region))],
        })],
    };

    private Provision Provision(Provision provision, string region) => provision switch
    {
        Duty duty => duty with
        {
            Organ = Organ(duty.Organ, region),
            Subjects = Map(duty.Subjects, Term),
            Stages = Map(duty.Stages, names.Stages.Preferred),
            Actors = Map(duty.Actors, Term),
            Places = Map(duty.Places, Term),
            Exclusions = Map(duty.Exclusions, Term),
            Partners = Map(duty.Partners, p => names.Partner(p, region) ?? p),
        },
        UnassignedSectors sectors => sectors with { Subjects = Map(sectors.Subjects, Term) },
        Procedure procedure => procedure with { Name = names.Subjects.Preferred(procedure.Name) },
        _ => provision,
    };

    private Term Term(Term term)
    {
        string preferred = names.Subjects.Preferred(term.Subject);
        return preferred == term.Subject ? term : new(preferred, term.Literal ?? term.Subject);
    }

    private OrganReference Organ(OrganReference organ, string region)
    {
        string preferred = organ.IsFunction
            ? names.Functions.Preferred(organ.Name)
            : names.Organs.Find(organ.Name, region)?.Name ?? organ.Name;
        return preferred == organ.Name ? organ : organ with { Name = preferred, Literal = organ.Literal ?? organ.Name };
    }
}
