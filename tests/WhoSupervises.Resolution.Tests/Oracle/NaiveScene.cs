using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;

namespace WhoSupervises.Resolution.Tests.Oracle;

/// <summary>A matter with the documents that apply to it.</summary>
internal sealed class NaiveScene
{
    private readonly HashSet<string> _documents;
    private readonly HashSet<string> _stated;
    private readonly HashSet<string> _codes;

    public NaiveScene(NaiveRulebook rules, NaiveMatter matter)
    {
        Rules = rules;
        Matter = matter;
        Chain = rules.ChainOf(matter.Region);
        _codes = matter.Inherit ? [.. Chain] : [matter.Region];
        Documents = [.. rules.Source.Documents.Where(d => _codes.Contains(d.Region) && IsInForce(d, matter.AsOf))];
        _documents = [.. Documents.Select(d => d.Id)];
        _stated = [.. Documents.SelectMany(d => d.Clauses).SelectMany(c => c.Provisions).OfType<StatedPrinciple>().Select(s => rules.PrincipleNamed(s.Name))];
    }

    public NaiveRulebook Rules { get; }

    public NaiveMatter Matter { get; }

    public List<string> Chain { get; }

    public SourceDocument[] Documents { get; }

    public List<NaiveCandidate> Candidates { get; } = [];

    public IEnumerable<NaiveCandidate> Active => Candidates.Where(c => c.State == NaiveState.Active);

    public bool Proposes { get; set; }

    public string? Settling { get; set; }

    public bool States(string principle) => _stated.Contains(principle);

    public bool Applies(NaiveCharge charge) => charge.Ruling is { } ruling
        ? _codes.Contains(ruling.Region) && ruling.From <= Matter.AsOf && (ruling.Until is null || Matter.AsOf < ruling.Until)
        : _documents.Contains(charge.Document.Id);

    public int LayerOf(NaiveCharge charge) => Chain.IndexOf(charge.Document.Region) is var at and >= 0 ? at : Chain.Count;

    public bool SameDepartment(NaiveCandidate a, NaiveCandidate b) =>
        a.Charge.Holder == b.Charge.Holder
        || (a.HeldBy is not null && a.HeldBy == b.HeldBy && (a.Charge.Duty.Organ.IsFunction || b.Charge.Duty.Organ.IsFunction || a.Layer != b.Layer));

    public bool AnyListed(Func<UnassignedSectors, string, bool> test) =>
        Documents.SelectMany(d => d.Clauses).SelectMany(c => c.Provisions).OfType<UnassignedSectors>()
            .Any(u => u.Subjects.Any(t => Rules.Graph.Knows(t.Subject) && test(u, t.Subject)));

    private static bool IsInForce(SourceDocument document, DateOnly day) =>
        document.Kind != DocumentKind.Record
        && (document.Effective ?? document.NotBefore ?? DateOnly.MinValue) <= day
        && (document.Repealed is { } until ? day < until : document.Standing != Standing.Repealed);
}
