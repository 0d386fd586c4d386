using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;
using WhoSupervises.Model.Organs;

namespace WhoSupervises.Resolution.Tests.Oracle;

/// <summary>A duty on one of its subjects, by names.</summary>
internal sealed record NaiveCharge(
    int DutyNumber,
    int Order,
    Duty Duty,
    SourceDocument Document,
    string Subject,
    string Aspect,
    HashSet<string> Stages,
    string[] Actors,
    string[] Places,
    string[] Exclusions,
    Organ? Organ,
    string? Function,
    string Holder,
    OrganNature Nature,
    Ruling? Ruling,
    string Term);

/// <summary>A charge the matter meets.</summary>
internal sealed class NaiveCandidate
{
    public required NaiveCharge Charge { get; init; }

    public required string Asked { get; init; }

    public required Link Kind { get; init; }

    public required bool Narrower { get; init; }

    public bool CoversEnterprise { get; set; }

    public bool CoversActivity { get; set; }

    public string Stage { get; set; } = "";

    public string Place { get; set; } = "";

    public string Actor { get; set; } = "";

    public required int Layer { get; init; }

    public required string? HeldBy { get; init; }

    public required bool Moved { get; init; }

    public NaiveState State { get; set; }

    public bool TakenOutByClause { get; set; }
}

/// <summary>How one subject leads to another, closest first.</summary>
internal enum Link
{
    Kind,
    Sector,
    Located,
    Involves,
    MayInvolve,
}

/// <summary>Where a candidate stands, the weakest claim last.</summary>
internal enum NaiveState
{
    Active,
    Defeated,
    Accompanying,
    Conditional,
    General,
    Excluded,
}
