using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;
using WhoSupervises.Resolution.Compiled;
using WhoSupervises.Resolution.Jurisdictions;

namespace WhoSupervises.Resolution.Engine;

/// <summary>The facts one decision works on; reused from decision to decision on the same thread.</summary>
public sealed class DecisionContext
{
    /// <summary>More candidates than any real matter meets; further ones, which are the farthest, are left out.</summary>
    public const int MostCandidates = 96;

    private readonly Finding[] _findings = new Finding[1024];

    /// <summary>Makes a context for a rulebook.</summary>
    public DecisionContext(CompiledRulebook rules) => Rules = rules;

    /// <summary>The rulebook.</summary>
    public CompiledRulebook Rules { get; }

    /// <summary>The matter being decided.</summary>
    public Matter Matter { get; private set; } = null!;

    /// <summary>The candidates.</summary>
    public Candidate[] Candidates { get; } = new Candidate[MostCandidates];

    /// <summary>How many candidates there are.</summary>
    public int Count { get; internal set; }

    /// <summary>How many rules have fired.</summary>
    public int FindingCount { get; private set; }

    /// <summary>The rules that have fired.</summary>
    public ReadOnlySpan<Finding> Findings => _findings.AsSpan(0, FindingCount);

    /// <summary>True once the nearest organs are to be proposed.</summary>
    public bool Proposes { get; internal set; }

    /// <summary>The fact that a rule settled the matter by; null while none did.</summary>
    public MatterFact? SettledByFact { get; internal set; }

    /// <summary>Starts afresh.</summary>
    public void Reset(Matter matter)
    {
        Matter = matter;
        Count = 0;
        FindingCount = 0;
        Proposes = false;
        SettledByFact = null;
    }

    /// <summary>The charge of a candidate.</summary>
    public Charge ChargeOf(int candidate) => Rules.Charges[Candidates[candidate].Charge];

    /// <summary>Notes that a rule fired; further findings past the buffer are not kept.</summary>
    public short Note(int rule, int first, int second)
    {
        if (FindingCount == _findings.Length)
        {
            return (short)(FindingCount - 1);
        }

        _findings[FindingCount] = new Finding((short)rule, (short)first, (short)second);
        return (short)FindingCount++;
    }

    /// <summary>
    /// Whether two candidates charge the same department: the same holder, or the same function where one of them names only a function
    /// or they stand in documents of different levels. Two named organs of one document stay two, even with one function.
    /// </summary>
    public bool SameOrgan(int first, int second)
    {
        Charge a = ChargeOf(first);
        Charge b = ChargeOf(second);
        if (a.Holder == b.Holder)
        {
            return true;
        }

        HoldersOnDay holders = Matter.Jurisdiction.Holders;
        return holders.FunctionOf(a.Id) is { } function && function == holders.FunctionOf(b.Id)
            && (a.Duty.Organ.IsFunction || b.Duty.Organ.IsFunction || Candidates[first].Layer != Candidates[second].Layer);
    }

    /// <summary>Whether a document is a draft.</summary>
    public bool IsDraft(int candidate) => ChargeOf(candidate).Document.Standing == Standing.Draft;

    /// <summary>Whether a candidate's verb is direct, that is neither assisting, general nor supporting.</summary>
    public bool IsDirect(int candidate) => ChargeOf(candidate).Verb is Verb.Supervise or Verb.License or Verb.Manage or Verb.Guide or Verb.Coordinate;
}
