using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;
using WhoSupervises.Resolution.Compiled;
using WhoSupervises.Resolution.Jurisdictions;

namespace WhoSupervises.Resolution.Engine;

/// <summary>The facts one decision works on; reused from decision to decision on the same thread.</summary>
public sealed class DecisionContext
{
    private const int First = 96;

    private readonly int[] _candidateOfDuty;
    private readonly int[] _decisionOfDuty;
    private int[] _active = new int[First];
    private int[] _excluding = new int[First];
    private Finding[] _findings = new Finding[256];
    private ulong[] _defeats = new ulong[64];
    private int _decision;
    private int _activeCount;
    private int _excludingCount;

    /// <summary>Makes a context for a rulebook.</summary>
    public DecisionContext(CompiledRulebook rules)
    {
        Rules = rules;
        _candidateOfDuty = new int[rules.DutyCount];
        _decisionOfDuty = new int[rules.DutyCount];
    }

    /// <summary>The rulebook.</summary>
    public CompiledRulebook Rules { get; }

    /// <summary>The matter being decided.</summary>
    public Matter Matter { get; private set; } = null!;

    /// <summary>The candidates.</summary>
    public Candidate[] Candidates { get; private set; } = new Candidate[First];

    /// <summary>How many candidates there are.</summary>
    public int Count { get; private set; }

    /// <summary>The candidates that still compete, in order.</summary>
    public ReadOnlySpan<int> Active => _active.AsSpan(0, _activeCount);

    /// <summary>The candidates whose clause takes out something that the matter concerns.</summary>
    public ReadOnlySpan<int> Excluding => _excluding.AsSpan(0, _excludingCount);

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
        _decision++;
        _activeCount = 0;
        _excludingCount = 0;
        Count = 0;
        FindingCount = 0;
        Proposes = false;
        SettledByFact = null;
    }

    /// <summary>The charge of a candidate.</summary>
    public Charge ChargeOf(int candidate) => Rules.Charges[Candidates[candidate].Charge];

    /// <summary>The candidate that stands for a duty in this decision; -1 if none does.</summary>
    public int CandidateOf(Charge charge) => _decisionOfDuty[charge.DutyId] == _decision ? _candidateOfDuty[charge.DutyId] : -1;

    /// <summary>Adds a candidate, competing.</summary>
    internal void Add(in Candidate candidate, Charge charge)
    {
        if (Count == Candidates.Length)
        {
            Candidates = Grown(Candidates);
            _active = Grown(_active);
            _excluding = Grown(_excluding);
        }

        Candidates[Count] = candidate;
        _active[_activeCount++] = Count;
        _candidateOfDuty[charge.DutyId] = Count;
        _decisionOfDuty[charge.DutyId] = _decision;
        if (charge.Exclusions.Length > 0 && Exclusions.Concern(this, charge))
        {
            _excluding[_excludingCount++] = Count;
        }

        Count++;
    }

    /// <summary>Looks again which candidates still compete, after some were moved.</summary>
    internal void RefreshActive()
    {
        int kept = 0;
        for (int i = 0; i < _activeCount; i++)
        {
            if (Candidates[_active[i]].State == CandidateState.Active)
            {
                _active[kept++] = _active[i];
            }
        }

        _activeCount = kept;
    }

    /// <summary>Forgets who defeats whom.</summary>
    internal void ClearDefeats()
    {
        int words = ((Count * Count) + 63) / 64;
        if (words > _defeats.Length)
        {
            _defeats = new ulong[words];
            return;
        }

        Array.Clear(_defeats, 0, words);
    }

    /// <summary>Marks that one candidate defeats another.</summary>
    internal void MarkDefeat(int first, int second)
    {
        int at = (first * Count) + second;
        _defeats[at >> 6] |= 1UL << (at & 63);
    }

    /// <summary>Whether it was marked that one candidate defeats another.</summary>
    internal bool IsDefeat(int first, int second)
    {
        int at = (first * Count) + second;
        return (_defeats[at >> 6] & (1UL << (at & 63))) != 0;
    }

    /// <summary>Notes that a rule fired.</summary>
    public short Note(int rule, int first, int second)
    {
        if (FindingCount == _findings.Length)
        {
            _findings = Grown(_findings);
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

    private static T[] Grown<T>(T[] array)
    {
        T[] larger = new T[array.Length * 2];
        array.CopyTo(larger, 0);
        return larger;
    }
}
