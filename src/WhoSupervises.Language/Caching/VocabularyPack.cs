using WhoSupervises.Model.Cases;
using WhoSupervises.Model.Duties;
using WhoSupervises.Model.Organs;
using WhoSupervises.Model.Principles;
using WhoSupervises.Model.Regions;
using WhoSupervises.Model.Subjects;

namespace WhoSupervises.Language.Caching;

/// <summary>Packs what is not a document: subjects, stages, goods, organs, principles, rulings, regions, industries, cases.</summary>
internal static class VocabularyPack
{
    public static void Write(PackWriter w, Subject s)
    {
        w.Text(s.Name);
        w.Texts(s.Aliases);
        w.List(s.Edges, edge =>
        {
            w.Number((int)edge.Kind);
            w.Text(edge.Target);
        });
        w.Texts(s.Codes);
        w.Texts(s.ImpliedStages);
        w.Texts(s.ImpliedPlaces);
        w.Text(s.Aspect);
        w.Texts(s.Members);
        w.Number(s.Hazard);
        w.Place(s.Position);
    }

    public static Subject Subject(PackReader r) => new()
    {
        Name = r.Text(),
        Aliases = r.Texts(),
        Edges = r.List(() => new SubjectEdge((EdgeKind)r.Number(), r.Text())),
        Codes = r.Texts(),
        ImpliedStages = r.Texts(),
        ImpliedPlaces = r.Texts(),
        Aspect = r.OptionalText(),
        Members = r.Texts(),
        Hazard = r.Number(),
        Position = r.Place(),
    };

    public static void Write(PackWriter w, Stage s)
    {
        w.Text(s.Name);
        w.Texts(s.Aliases);
        w.Texts(s.Broader);
        w.Text(s.Subject);
        w.Place(s.Position);
    }

    public static Stage Stage(PackReader r) =>
        new() { Name = r.Text(), Aliases = r.Texts(), Broader = r.Texts(), Subject = r.OptionalText(), Position = r.Place() };

    public static void Write(PackWriter w, Good g)
    {
        w.Text(g.Name);
        w.Texts(g.Aliases);
        w.Pairs(g.ByStage);
        w.Place(g.Position);
    }

    public static Good Good(PackReader r) =>
        new() { Name = r.Text(), Aliases = r.Texts(), ByStage = r.Pairs(), Position = r.Place() };

    public static void Write(PackWriter w, Organ o)
    {
        w.Text(o.Name);
        w.Text(o.Region);
        w.Texts(o.Functions);
        w.Number((int)o.Nature);
        w.Texts(o.Aliases);
        w.Date(o.From);
        w.Date(o.Until);
        w.Text(o.AnnexClass);
        w.Flag(o.LicensingOnly);
        w.Place(o.Position);
    }

    public static Organ Organ(PackReader r) => new()
    {
        Name = r.Text(),
        Region = r.Text(),
        Functions = r.Texts(),
        Nature = (OrganNature)r.Number(),
        Aliases = r.Texts(),
        From = r.OptionalDate(),
        Until = r.OptionalDate(),
        AnnexClass = r.OptionalText(),
        LicensingOnly = r.Flag(),
        Position = r.Place(),
    };

    public static void Write(PackWriter w, OrganFunction f)
    {
        w.Text(f.Name);
        w.Texts(f.Aliases);
        w.Text(f.NationalName);
        w.Text(f.ProvinceName);
        w.Text(f.CityName);
        w.Text(f.CountyName);
        w.Number((int)f.Nature);
        w.Text(f.RegionalKind);
        w.Text(f.LocalBearer);
        w.Date(f.From);
        w.Place(f.Position);
    }

    public static OrganFunction Function(PackReader r) => new()
    {
        Name = r.Text(),
        Aliases = r.Texts(),
        NationalName = r.OptionalText(),
        ProvinceName = r.OptionalText(),
        CityName = r.OptionalText(),
        CountyName = r.OptionalText(),
        Nature = (OrganNature)r.Number(),
        RegionalKind = r.OptionalText(),
        LocalBearer = r.OptionalText(),
        From = r.OptionalDate(),
        Position = r.Place(),
    };

    public static void Write(PackWriter w, Succession s)
    {
        w.Text(s.From);
        w.Text(s.To);
        w.Date(s.Date);
        w.Texts(s.Subjects);
        w.Texts(s.Kept);
        w.Text(s.Reform);
        w.Flag(s.Unverified);
        w.Place(s.Position);
    }

    public static Succession Succession(PackReader r) => new()
    {
        From = r.Text(), To = r.Text(), Date = r.Date(), Subjects = r.Texts(), Kept = r.Texts(), Reform = r.OptionalText(), Unverified = r.Flag(), Position = r.Place(),
    };

    public static void Write(PackWriter w, Principle p)
    {
        w.Text(p.Name);
        w.Texts(p.Aliases);
        w.Number(p.Stage);
        w.Number(p.Strength);
        w.Flag(p.MustBeStated);
        w.Text(p.Basis);
        w.Place(p.Position);
        w.List(p.Rules, rule =>
        {
            w.Text(rule.Name);
            w.Number(rule.Over);
            w.Number((int)rule.Effect);
            w.Text(rule.Reason);
            w.Place(rule.Position);
            w.List(rule.Conditions, c =>
            {
                w.Text(c.Predicate);
                w.Text(c.Argument);
                w.Flag(c.Negated);
                w.Flag(c.Swapped);
                w.Text(c.Text);
            });
        });
    }

    public static Principle Principle(PackReader r) => new()
    {
        Name = r.Text(),
        Aliases = r.Texts(),
        Stage = r.Number(),
        Strength = r.Number(),
        MustBeStated = r.Flag(),
        Basis = r.OptionalText(),
        Position = r.Place(),
        Rules = r.List(() => Rule(r)),
    };

    public static void Write(PackWriter w, Ruling x)
    {
        w.Text(x.Body);
        w.Text(x.Instrument);
        w.Text(x.Region);
        w.Date(x.From);
        w.Date(x.Until);
        w.Terms(x.Subjects);
        w.Terms(x.Places);
        w.Organ(x.Organ);
        w.Place(x.Position);
    }

    public static Ruling Ruling(PackReader r) => new()
    {
        Body = r.Text(),
        Instrument = r.Text(),
        Region = r.Text(),
        From = r.Date(),
        Until = r.OptionalDate(),
        Subjects = r.Terms(),
        Places = r.Terms(),
        Organ = r.Organ(),
        Position = r.Place(),
    };

    public static void Write(PackWriter w, Region x)
    {
        w.Text(x.Code);
        w.Text(x.Name);
        w.Text(x.Parent);
        w.Number((int)x.Level);
        w.Flag(x.IsStatistical);
    }

    public static Region Region(PackReader r) => new(r.Text(), r.Text(), r.Text(), (RegionLevel)r.Number(), r.Flag());

    public static void Write(PackWriter w, Industry x)
    {
        w.Text(x.Code);
        w.Text(x.Name);
        w.Text(x.Parent);
        w.Texts(x.Subjects);
        w.Texts(x.Stages);
    }

    public static Industry Industry(PackReader r) => new(r.Text(), r.Text(), r.Text(), r.Texts(), r.Texts());

    public static void Write(PackWriter w, Case x)
    {
        w.Text(x.Name);
        w.Text(x.Region);
        w.Text(x.Enterprise);
        w.Text(x.Activity);
        w.Text(x.Place);
        w.Date(x.AsOf);
        w.Flag(x.Inherit);
        w.Pairs(x.Facts);
        w.List(x.Leads, w.Texts);
        w.Texts(x.Statuses);
        w.Texts(x.Clauses);
        w.Texts(x.Beside);
        w.Texts(x.Never);
        w.Place(x.Position);
    }

    public static Case Case(PackReader r) => new()
    {
        Name = r.Text(),
        Region = r.Text(),
        Enterprise = r.Text(),
        Activity = r.Text(),
        Place = r.Text(),
        AsOf = r.Date(),
        Inherit = r.Flag(),
        Facts = r.Pairs(),
        Leads = r.List(r.Texts),
        Statuses = r.Texts(),
        Clauses = r.Texts(),
        Beside = r.Texts(),
        Never = r.Texts(),
        Position = r.Place(),
    };

    private static PrincipleRule Rule(PackReader r)
    {
        string name = r.Text();
        int over = r.Number();
        PrincipleEffect effect = (PrincipleEffect)r.Number();
        string reason = r.Text();
        Model.Diagnostics.SourcePosition position = r.Place();
        return new(
            name,
            over,
            r.List(() => new PrincipleCondition(r.Text(), r.OptionalText(), r.Flag(), r.Flag(), r.Text())),
            effect,
            reason,
            position);
    }
}
