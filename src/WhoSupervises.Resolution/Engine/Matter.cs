using WhoSupervises.Resolution.Compiled;
using WhoSupervises.Resolution.Jurisdictions;

namespace WhoSupervises.Resolution.Engine;

/// <summary>A matter (案由), understood: what is asked, of whom, where, on which day.</summary>
public sealed class Matter
{
    /// <summary>Region, day and documents.</summary>
    public required Jurisdiction Jurisdiction { get; init; }

    /// <summary>The subjects asked about, the main one first; may be empty.</summary>
    public required int[] Focus { get; init; }

    /// <summary>The subjects that act or surround (the enterprise, where an activity is asked too); may be empty.</summary>
    public int[] Context { get; init; } = [];

    /// <summary>Subjects that describe the activity within its own words (骑手 in 骑手电动自行车); a duty on them covers the activity.</summary>
    public int[] Modifiers { get; init; } = [];

    /// <summary>The places stated or implied, as subjects.</summary>
    public int[] Places { get; init; } = [];

    /// <summary>The stages stated, as bits; 0 where none is.</summary>
    public ulong StatedStages { get; init; }

    /// <summary>The stages that the subjects' own names imply, as bits.</summary>
    public ulong ImpliedStages { get; init; }

    /// <summary>The side of safety asked about.</summary>
    public string Aspect { get; init; } = Aspects.Industry;

    /// <summary>True where overall supervision itself is asked.</summary>
    public bool AsksGeneral { get; init; }

    /// <summary>The main business, where the matter has several; -1 where that is not known.</summary>
    public int Main { get; init; } = -1;

    /// <summary>Facts the user added, by name: 审批部门, 主办单位 … and the department meant, as function or name.</summary>
    public IReadOnlyList<MatterFact> Facts { get; init; } = [];

    /// <summary>Subjects taken out by the matter's own words (不含…).</summary>
    public int[] Excluded { get; init; } = [];
}
