using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;
using WhoSupervises.Model.Organs;
using WhoSupervises.Resolution.Compiled;
using WhoSupervises.Resolution.Jurisdictions;

namespace WhoSupervises.Resolution.Engine;

/// <summary>What each primitive of the principle language means: the only part of a principle that is code.</summary>
public static class Primitives
{
    /// <summary>A test over the matter (both -1), one candidate, or two.</summary>
    public delegate bool Test(DecisionContext context, int first, int second);

    /// <summary>Compiles a primitive with its argument.</summary>
    /// <exception cref="ArgumentException">The primitive is unknown.</exception>
    public static Test Compile(string name, string? argument) => name switch
    {
        "excluded" => static (x, a, _) => Exclusions.Covers(x, a),
        "narrowerThanAsked" => static (x, a, _) => x.Candidates[a].IsNarrower,
        "stageUnstated" => static (x, a, _) => x.Candidates[a].StageFit == Fit.Unstated,
        "stageApart" => static (x, a, _) => x.Candidates[a].StageFit == Fit.Apart,
        "placeUnstated" => static (x, a, _) => x.Candidates[a].PlaceFit == Fit.Unstated,
        "placeApart" => static (x, a, _) => x.Candidates[a].PlaceFit == Fit.Apart,
        "actorUnstated" => static (x, a, _) => x.Candidates[a].ActorFit == Fit.Unstated,
        "actorApart" => static (x, a, _) => x.Candidates[a].ActorFit == Fit.Apart,
        "conditional" => static (x, a, _) => x.ChargeOf(a).Duty.Condition is not null,
        "mayInvolve" => static (x, a, _) => x.Candidates[a].Kind == ReachKind.MayInvolve,
        "involves" => static (x, a, _) => x.Candidates[a].Kind == ReachKind.Involves,
        "located" => static (x, a, _) => x.Candidates[a].Kind == ReachKind.Located,
        "bySector" => static (x, a, _) => x.Candidates[a].Kind == ReachKind.Sector,
        "byKind" => static (x, a, _) => x.Candidates[a].Kind == ReachKind.Kind && !x.Candidates[a].IsNarrower,
        "otherAspect" => static (x, a, _) => x.ChargeOf(a).Aspect != x.Matter.Aspect,
        "aspectIsNot" => AspectIsNot(argument),
        "verbIs" => VerbIs(argument),
        "qualifierIs" => QualifierIs(argument),
        "natureIs" => NatureIs(argument),
        "generalAsked" => static (x, _, _) => x.Matter.AsksGeneral,
        "sameAspect" => static (x, a, b) => x.ChargeOf(a).Aspect == x.ChargeOf(b).Aspect,
        "sameOrgan" => static (x, a, b) => x.SameOrgan(a, b),
        "sameFunction" => static (x, a, b) => x.ChargeOf(a).Function is { } f && f == x.ChargeOf(b).Function,
        "sameSubject" => static (x, a, b) => x.ChargeOf(a).Subject == x.ChargeOf(b).Subject,
        "narrower" => static (x, a, b) => Specificity.IsNarrower(x, a, b),
        "kindOverSector" => static (x, a, b) => x.Candidates[a].Kind == ReachKind.Kind && x.Candidates[b].Kind == ReachKind.Sector,
        "nearerLayer" => static (x, a, b) => x.Candidates[a].Layer < x.Candidates[b].Layer,
        "draft" => static (x, a, _) => x.IsDraft(a),
        "higherLevel" => static (x, a, _) => IsHigherLevel(x, a),
        "moved" => static (x, a, _) => x.Matter.Jurisdiction.Holders.HasMoved(x.Candidates[a].Charge),
        "stageNarrower" => static (x, a, b) => x.Candidates[a].StageFit == Fit.Met && x.Candidates[b].StageFit == Fit.Unlimited,
        "coversMore" => static (x, a, b) => x.Candidates[a].Coverage > x.Candidates[b].Coverage,
        "higherRank" => static (x, a, b) => x.ChargeOf(a).Document.Kind < x.ChargeOf(b).Document.Kind,
        "later" => static (x, a, b) => Day(x.ChargeOf(a).Document) > Day(x.ChargeOf(b).Document),
        "sameRank" => static (x, a, b) => x.ChargeOf(a).Document.Kind == x.ChargeOf(b).Document.Kind,
        "sameDocument" => static (x, a, b) => x.ChargeOf(a).Document.Id == x.ChargeOf(b).Document.Id,
        "stronger" => static (x, a, b) => x.ChargeOf(a).Verb < x.ChargeOf(b).Verb,
        "equalVerb" => static (x, a, b) => x.ChargeOf(a).Verb == x.ChargeOf(b).Verb,
        "qualified" => static (x, a, _) => x.ChargeOf(a).Duty.Qualifier is not null,
        "guiding" => static (x, a, _) => x.ChargeOf(a).Duty.Acting == Acting.Guiding,
        "ownerInferred" => static (x, a, _) => x.ChargeOf(a).Duty.OwnerInferred,
        "main" => static (x, a, _) => x.Matter.Main >= 0 && x.Candidates[a].Asked == x.Matter.Main,
        "factIs" => FactIs(argument),
        "factGiven" => FactGiven(argument),
        "licenses" => static (x, a, _) => HolderHas(x, a, Verb.License),
        "licensingOnly" => static (x, a, _) => x.ChargeOf(a).Organ?.LicensingOnly == true,
        "ruled" => static (x, a, _) => x.ChargeOf(a).Ruling is not null,
        "exclusiveAssist" => static (x, a, _) => OnlyAssists(x, a),
        "assistsOnThing" => static (x, a, _) => AssistsOnThing(x, x.ChargeOf(a).Holder),
        "nobodyNamed" => static (x, _, _) => !AnyActive(x),
        "unassignedNarrower" => static (x, a, _) => UnassignedNarrower(x, a),
        "unassigned" => static (x, _, _) => Unassigned(x),
        "statesNearness" => static (x, _, _) => x.Matter.Jurisdiction.Rules.Stating("谁靠近谁牵头").Count > 0 || x.Matter.Jurisdiction.Rules.Stating("业务相近").Count > 0,
        _ => throw new ArgumentException($"未知的原则用语「{name}」。", nameof(name)),
    };

    /// <summary>Whether any candidate still competes.</summary>
    public static bool AnyActive(DecisionContext context)
    {
        for (int i = 0; i < context.Count; i++)
        {
            if (context.Candidates[i].State == CandidateState.Active)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the clause charges only levels of government above the region asked (国务院、省级).</summary>
    private static bool IsHigherLevel(DecisionContext context, int candidate)
    {
        OrganReference organ = context.ChargeOf(candidate).Duty.Organ;
        return organ.IsFunction && (organ.Levels & OrganNamer.LevelOf(context.Matter.Jurisdiction.Region)) == OrganLevels.None;
    }

    private static DateOnly Day(SourceDocument document) => document.Version ?? document.Effective ?? document.NotBefore ?? DateOnly.MinValue;

    private static Test VerbIs(string? argument)
    {
        int mask = 0;
        foreach (string name in Split(argument))
        {
            mask |= VerbNames.TryParse(name, out Verb verb) ? 1 << (int)verb : 0;
        }

        return (x, a, _) => (mask & (1 << (int)x.ChargeOf(a).Verb)) != 0;
    }

    private static Test NatureIs(string? argument)
    {
        int mask = 0;
        foreach (string name in Split(argument))
        {
            mask |= OrganNatureNames.TryParse(name, out OrganNature nature) ? 1 << (int)nature : 0;
        }

        return (x, a, _) => (mask & (1 << (int)x.ChargeOf(a).Nature)) != 0;
    }

    private static Test AspectIsNot(string? argument)
    {
        string[] names = Split(argument);
        return (x, a, _) => Array.IndexOf(names, x.ChargeOf(a).Aspect) < 0;
    }

    private static Test QualifierIs(string? argument)
    {
        string[] names = Split(argument);
        return (x, a, _) => x.ChargeOf(a).Duty.Qualifier is { } q && Array.Exists(names, n => q.Contains(n, StringComparison.Ordinal));
    }

    private static Test FactIs(string? argument)
    {
        string[] names = Split(argument);
        return (x, a, _) =>
        {
            IReadOnlyList<MatterFact> facts = x.Matter.Facts;
            for (int i = 0; i < facts.Count; i++)
            {
                if (Array.IndexOf(names, facts[i].Name) >= 0 && Means(x, a, facts[i]))
                {
                    return true;
                }
            }

            return false;
        };
    }

    /// <summary>Whether the candidate's own document lists a narrower sector that the matter falls in without naming a department.</summary>
    private static bool UnassignedNarrower(DecisionContext context, int candidate)
    {
        Charge charge = context.ChargeOf(candidate);
        foreach (int asked in context.Matter.Focus)
        {
            if (context.Matter.Jurisdiction.Rules.IsUnassignedUnder(asked, charge.Subject, charge.Document.Id))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Unassigned(DecisionContext context)
    {
        foreach (int asked in context.Matter.Focus)
        {
            if (context.Matter.Jurisdiction.Rules.UnassignedClause(asked) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static Test FactGiven(string? argument)
    {
        string[] names = Split(argument);
        return (x, _, _) => x.Matter.Facts.Any(f => Array.IndexOf(names, f.Name) >= 0 && f.Function is not null);
    }

    private static bool Means(DecisionContext context, int candidate, MatterFact fact)
    {
        Charge charge = context.ChargeOf(candidate);
        return (fact.Function is not null && (fact.Function == charge.Function || charge.Organ?.Functions.Contains(fact.Function) == true))
            || (charge.Organ is { } organ && (organ.Name == fact.Value || organ.Aliases.Contains(fact.Value)));
    }

    private static bool HolderHas(DecisionContext context, int candidate, Verb verb)
    {
        int holder = context.ChargeOf(candidate).Holder;
        for (int i = 0; i < context.Count; i++)
        {
            Charge other = context.ChargeOf(i);
            if (other.Holder == holder && other.Verb == verb && context.Candidates[i].State is CandidateState.Active or CandidateState.Defeated)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a holder is named for the very thing asked, but only to assist.</summary>
    public static bool AssistsOnThing(DecisionContext context, int holder)
    {
        bool assists = false;
        for (int i = 0; i < context.Count; i++)
        {
            ref Candidate candidate = ref context.Candidates[i];
            if (context.ChargeOf(i).Holder == holder && candidate is { Kind: ReachKind.Kind, IsNarrower: false, CoversActivity: true })
            {
                if (context.ChargeOf(i).Verb != Verb.Assist)
                {
                    return false;
                }

                assists = true;
            }
        }

        return assists;
    }

    private static bool OnlyAssists(DecisionContext context, int candidate)
    {
        int holder = context.ChargeOf(candidate).Holder;
        for (int i = 0; i < context.Count; i++)
        {
            if (context.ChargeOf(i).Holder == holder && context.ChargeOf(i).Verb != Verb.Assist)
            {
                return false;
            }
        }

        return true;
    }

    private static string[] Split(string? argument) => (argument ?? "").Split(['、', ',', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
