using WhoSupervises.Resolution.Engine;
using WhoSupervises.Resolution.Jurisdictions;

namespace WhoSupervises.Resolution.Explaining;

/// <summary>What an explanation works on.</summary>
internal sealed class Scene(Decision decision, CandidateView[] views, Wording? wording)
{
    public Decision Decision { get; } = decision;

    public CandidateView[] Views { get; } = views;

    public Wording? Wording { get; } = wording;

    public RuleSet Rules => Decision.Matter.Jurisdiction.Rules;

    public HashSet<string> LeadNames { get; set; } = [];

    /// <summary>Conditional candidates in the order shown.</summary>
    public List<CandidateView> Conditional { get; } = [];

    /// <summary>Proposals: department, path in words, distance.</summary>
    public List<(string Department, string Path, float Cost)> Paths { get; } = [];
}
