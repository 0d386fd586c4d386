using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;

namespace WhoSupervises.Resolution.Tests.Oracle;

/// <summary>A matter with the documents that apply to it.</summary>
internal sealed class NaiveScene
{
    private readonly NaivePlace _place;

    public NaiveScene(NaiveRulebook rules, NaiveMatter matter)
    {
        Rules = rules;
        Matter = matter;
        _place = rules.PlaceOf(matter.Region, matter.AsOf, matter.Inherit);
    }

    public NaiveRulebook Rules { get; }

    public NaiveMatter Matter { get; }

    /// <summary>All duties that apply there on that day.</summary>
    public IReadOnlyList<NaiveCharge> Charges => _place.Charges;

    public List<NaiveCandidate> Candidates { get; } = [];

    public IEnumerable<NaiveCandidate> Active => Candidates.Where(c => c.State == NaiveState.Active);

    public bool Proposes { get; set; }

    public string? Settling { get; set; }

    public bool States(string principle) => _place.Stated.Contains(principle);

    public int LayerOf(NaiveCharge charge) => _place.Chain.IndexOf(charge.Document.Region) is var at and >= 0 ? at : _place.Chain.Count;

    public bool SameDepartment(NaiveCandidate a, NaiveCandidate b) =>
        a.Charge.Holder == b.Charge.Holder
        || (a.HeldBy is not null && a.HeldBy == b.HeldBy && (a.Charge.Duty.Organ.IsFunction || b.Charge.Duty.Organ.IsFunction || a.Layer != b.Layer));

    public bool AnyListed(Func<UnassignedSectors, string, bool> test) =>
        _place.Listed.Any(u => u.Subjects.Any(t => Rules.Graph.Knows(t.Subject) && test(u, t.Subject)));
}
