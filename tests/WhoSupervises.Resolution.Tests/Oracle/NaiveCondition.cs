using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;
using WhoSupervises.Model.Organs;
using WhoSupervises.Model.Principles;
using WhoSupervises.Model.Regions;

namespace WhoSupervises.Resolution.Tests.Oracle;

/// <summary>What the words of a principle's condition mean, word by word.</summary>
internal static class NaiveCondition
{
    public static bool Holds(NaiveScene scene, PrincipleCondition condition, NaiveCandidate? a, NaiveCandidate? b)
    {
        (NaiveCandidate? x, NaiveCandidate? y) = condition.Swapped ? (b, a) : (a, b);
        return Means(scene, condition.Predicate, condition.Argument, x!, y!) != condition.Negated;
    }

    public static bool OnlyAssistsOnThing(NaiveScene scene, string holder)
    {
        NaiveCandidate[] own = [.. scene.Candidates.Where(c => c.Charge.Holder == holder && c is { Kind: Link.Kind, Narrower: false, CoversActivity: true })];
        return own.Length > 0 && own.All(c => c.Charge.Duty.Verb == Verb.Assist);
    }

    private static bool Means(NaiveScene scene, string predicate, string? argument, NaiveCandidate a, NaiveCandidate b) => predicate switch
    {
        "excluded" => IsExcluded(scene, a),
        "narrowerThanAsked" => a.Narrower,
        "stageUnstated" => a.Stage == "unstated",
        "stageApart" => a.Stage == "apart",
        "placeUnstated" => a.Place == "unstated",
        "placeApart" => a.Place == "apart",
        "actorUnstated" => a.Actor == "unstated",
        "actorApart" => a.Actor == "apart",
        "conditional" => a.Charge.Duty.Condition is not null,
        "mayInvolve" => a.Kind == Link.MayInvolve,
        "involves" => a.Kind == Link.Involves,
        "located" => a.Kind == Link.Located,
        "bySector" => a.Kind == Link.Sector,
        "byKind" => a.Kind == Link.Kind && !a.Narrower,
        "otherAspect" => a.Charge.Aspect != scene.Matter.Aspect,
        "aspectIsNot" => !Words(argument).Contains(a.Charge.Aspect),
        "verbIs" => Words(argument).Contains(VerbNames.NameOf(a.Charge.Duty.Verb)),
        "qualifierIs" => a.Charge.Duty.Qualifier is { } q && Words(argument).Any(w => q.Contains(w, StringComparison.Ordinal)),
        "natureIs" => Words(argument).Contains(OrganNatureNames.NameOf(a.Charge.Nature)),
        "generalAsked" => scene.Matter.AsksGeneral,
        "sameAspect" => a.Charge.Aspect == b.Charge.Aspect,
        "sameOrgan" => scene.SameDepartment(a, b),
        "sameFunction" => a.Charge.Function is not null && a.Charge.Function == b.Charge.Function,
        "sameSubject" => a.Charge.Subject == b.Charge.Subject,
        "narrower" => IsNarrower(scene, a.Charge, b.Charge),
        "kindOverSector" => a.Kind == Link.Kind && b.Kind == Link.Sector,
        "nearerLayer" => a.Layer < b.Layer,
        "draft" => a.Charge.Document.Standing == Standing.Draft,
        "higherLevel" => IsAboveRegion(scene, a),
        "moved" => a.Moved,
        "stageNarrower" => a.Stage == "met" && b.Stage.Length == 0,
        "coversMore" => (a.CoversActivity ? 2 : 0) + (a.CoversEnterprise ? 1 : 0) > (b.CoversActivity ? 2 : 0) + (b.CoversEnterprise ? 1 : 0),
        "higherRank" => a.Charge.Document.Kind < b.Charge.Document.Kind,
        "later" => Day(a.Charge.Document) > Day(b.Charge.Document),
        "sameRank" => a.Charge.Document.Kind == b.Charge.Document.Kind,
        "sameDocument" => a.Charge.Document.Id == b.Charge.Document.Id,
        "stronger" => a.Charge.Duty.Verb < b.Charge.Duty.Verb,
        "equalVerb" => a.Charge.Duty.Verb == b.Charge.Duty.Verb,
        "qualified" => a.Charge.Duty.Qualifier is not null,
        "guiding" => a.Charge.Duty.Acting == Acting.Guiding,
        "ownerInferred" => a.Charge.Duty.OwnerInferred,
        "main" => scene.Matter.Main is not null && a.Asked == scene.Matter.Main,
        "factIs" => scene.Matter.Facts.Any(f => Words(argument).Contains(f.Name) && IsMeant(a.Charge, f.Value, f.Function)),
        "factGiven" => scene.Matter.Facts.Any(f => Words(argument).Contains(f.Name) && f.Function is not null),
        "licenses" => scene.Candidates.Exists(c => c.Charge.Holder == a.Charge.Holder && c.Charge.Duty.Verb == Verb.License && c.State is NaiveState.Active or NaiveState.Defeated),
        "licensingOnly" => a.Charge.Organ?.LicensingOnly == true,
        "ruled" => a.Charge.Ruling is not null,
        "exclusiveAssist" => scene.Candidates.Where(c => c.Charge.Holder == a.Charge.Holder).All(c => c.Charge.Duty.Verb == Verb.Assist),
        "assistsOnThing" => OnlyAssistsOnThing(scene, a.Charge.Holder),
        "nobodyNamed" => !scene.Active.Any(),
        "unassigned" => scene.AnyListed((_, sector) => scene.Matter.Focus.Any(f => scene.Rules.Graph.Within(f, sector))),
        "unassignedNarrower" => scene.AnyListed((clause, sector) => clause.Clause.Document == a.Charge.Document.Id && sector != a.Charge.Subject
            && scene.Rules.Graph.Within(sector, a.Charge.Subject) && scene.Matter.Focus.Any(f => scene.Rules.Graph.Within(f, sector))),
        "statesNearness" => scene.States("谁靠近谁牵头") || scene.States("业务相近"),
        _ => throw new NotSupportedException($"the oracle does not know the condition {predicate}"),
    };

    private static bool IsExcluded(NaiveScene scene, NaiveCandidate candidate)
    {
        NaiveGraph graph = scene.Rules.Graph;
        NaiveCharge own = candidate.Charge;
        foreach (NaiveCharge other in scene.Candidates.Select(c => c.Charge))
        {
            bool national = other.Document.Kind is DocumentKind.Law or DocumentKind.Regulation;
            bool reaches = (other.Document.Id == own.Document.Id && other.Holder == own.Holder) || (national && other.Function is not null && other.Function == own.Function);
            if (!reaches)
            {
                continue;
            }

            foreach (string taken in other.Exclusions)
            {
                bool concerns = scene.Matter.Focus.Any(f => graph.Within(f, taken)) || scene.Matter.Context.Any(c => graph.Within(c, taken, kindOnly: true));
                bool sameDuty = other.DutyNumber == own.DutyNumber;
                bool broader = other.Duty.Verb != Verb.General && graph.Within(taken, own.Subject);
                bool wholeSide = national && other.Duty.Verb == Verb.Supervise && other.Aspect is not ("行业" or "工作") && other.Aspect == own.Aspect;
                if (concerns && !graph.Within(own.Subject, taken) && (sameDuty || broader || wholeSide))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Nowhere broader and somewhere narrower, in subject, actor and place; what does not stand under one another cannot be compared.</summary>
    private static bool IsNarrower(NaiveScene scene, NaiveCharge a, NaiveCharge b)
    {
        NaiveGraph graph = scene.Rules.Graph;
        bool Under(string x, string y) => x == y || graph.Within(x, y);
        if (!Under(a.Subject, b.Subject))
        {
            return false;
        }

        bool narrower = a.Subject != b.Subject;
        foreach ((string[] mine, string[] theirs) in new[] { (a.Actors, b.Actors), (a.Places, b.Places) })
        {
            if (theirs.Length == 0)
            {
                narrower |= mine.Length > 0;
                continue;
            }

            if (mine.Length == 0 || !mine.All(m => theirs.Any(t => Under(m, t))))
            {
                return false;
            }

            narrower |= mine.Any(m => theirs.Any(t => m != t && graph.Within(m, t)));
        }

        return narrower;
    }

    private static bool IsAboveRegion(NaiveScene scene, NaiveCandidate candidate)
    {
        OrganReference organ = candidate.Charge.Duty.Organ;
        Region? region = scene.Rules.Source.Regions.FirstOrDefault(r => r.Code == scene.Matter.Region);
        OrganLevels level = scene.Matter.Region == "100000" ? OrganLevels.National : region!.Level switch
        {
            RegionLevel.Nation => OrganLevels.National,
            RegionLevel.Province => OrganLevels.Province,
            RegionLevel.City => OrganLevels.City,
            _ => OrganLevels.County,
        };
        return organ.IsFunction && !organ.Levels.HasFlag(level);
    }

    private static DateOnly Day(SourceDocument document) => document.Version ?? document.Effective ?? document.NotBefore ?? DateOnly.MinValue;

    private static bool IsMeant(NaiveCharge charge, string value, string? function) =>
        (function is not null && (function == charge.Function || charge.Organ?.Functions.Contains(function) == true))
        || (charge.Organ is { } organ && (organ.Name == value || organ.Aliases.Contains(value)));

    private static string[] Words(string? argument) => (argument ?? "").Split(['、', ',', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
