using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;

namespace WhoSupervises.Language.Caching;

/// <summary>Packs provisions, each with a number that tells its kind.</summary>
internal static class ProvisionPack
{
    public static void Write(PackWriter w, Provision provision)
    {
        w.Number(KindOf(provision));
        w.Place(provision.Position);
        switch (provision)
        {
            case Duty duty:
                WriteDuty(w, duty);
                break;
            case StatedPrinciple stated:
                w.Text(stated.Name);
                break;
            case Definition definition:
                w.Text(definition.Term);
                w.Text(definition.Meaning);
                break;
            case Procedure procedure:
                w.Text(procedure.Name);
                w.Text(procedure.Body);
                w.Text(procedure.Trigger);
                w.Text(procedure.Deadline);
                break;
            case ResidualClause residual:
                w.Text(residual.Says);
                break;
            case ArbitrationClause arbitration:
                w.Text(arbitration.Body);
                w.Text(arbitration.Says);
                break;
            case UnassignedSectors sectors:
                w.Terms(sectors.Subjects);
                break;
            case CommonDuty common:
                w.Text(common.Says);
                break;
            case RoutingClause routing:
                w.Texts(routing.Affiliations);
                w.Text(routing.Body);
                break;
            case Unformalised unformalised:
                w.Text(unformalised.Reason);
                break;
            case Flaw flaw:
                w.Text(flaw.Says);
                break;
            default:
                throw new NotSupportedException(provision.GetType().Name);
        }
    }

    public static Provision Read(PackReader r, ClauseReference clause)
    {
        int kind = r.Number();
        Model.Diagnostics.SourcePosition position = r.Place();
        Provision provision = kind switch
        {
            0 => ReadDuty(r, clause),
            1 => new StatedPrinciple { Clause = clause, Name = r.Text() },
            2 => new Definition { Clause = clause, Term = r.Text(), Meaning = r.Text() },
            3 => new Procedure { Clause = clause, Name = r.Text(), Body = r.OptionalText(), Trigger = r.OptionalText(), Deadline = r.OptionalText() },
            4 => new ResidualClause { Clause = clause, Says = r.Text() },
            5 => new ArbitrationClause { Clause = clause, Body = r.Text(), Says = r.Text() },
            6 => new UnassignedSectors { Clause = clause, Subjects = r.Terms() },
            7 => new CommonDuty { Clause = clause, Says = r.Text() },
            8 => new RoutingClause { Clause = clause, Affiliations = r.Texts(), Body = r.Text() },
            9 => new Unformalised { Clause = clause, Reason = r.Text() },
            10 => new Flaw { Clause = clause, Says = r.Text() },
            _ => throw new FormatException(),
        };
        return provision with { Position = position };
    }

    private static int KindOf(Provision provision) => provision switch
    {
        Duty => 0,
        StatedPrinciple => 1,
        Definition => 2,
        Procedure => 3,
        ResidualClause => 4,
        ArbitrationClause => 5,
        UnassignedSectors => 6,
        CommonDuty => 7,
        RoutingClause => 8,
        Unformalised => 9,
        Flaw => 10,
        _ => throw new NotSupportedException(provision.GetType().Name),
    };

    private static void WriteDuty(PackWriter w, Duty duty)
    {
        w.Organ(duty.Organ);
        w.Number((int)duty.Verb);
        w.Terms(duty.Subjects);
        w.Texts(duty.Stages);
        w.Terms(duty.Actors);
        w.Terms(duty.Places);
        w.Terms(duty.Exclusions);
        w.Texts(duty.Partners);
        w.Text(duty.Condition);
        w.Text(duty.Qualifier);
        w.Text(duty.Aspect);
        w.Number((int)duty.Acting);
        w.Flag(duty.OwnerInferred);
    }

    private static Duty ReadDuty(PackReader r, ClauseReference clause) => new()
    {
        Clause = clause,
        Organ = r.Organ(),
        Verb = (Verb)r.Number(),
        Subjects = r.Terms(),
        Stages = r.Texts(),
        Actors = r.Terms(),
        Places = r.Terms(),
        Exclusions = r.Terms(),
        Partners = r.Texts(),
        Condition = r.OptionalText(),
        Qualifier = r.OptionalText(),
        Aspect = r.OptionalText(),
        Acting = (Acting)r.Number(),
        OwnerInferred = r.Flag(),
    };
}
