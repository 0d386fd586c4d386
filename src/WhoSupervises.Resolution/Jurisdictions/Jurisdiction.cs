using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Regions;

namespace WhoSupervises.Resolution.Jurisdictions;

/// <summary>Which documents answer for a region on a day, and how near each is.</summary>
public sealed class Jurisdiction
{
    private readonly Dictionary<string, int> _layers;

    /// <summary>Makes a jurisdiction.</summary>
    public Jurisdiction(IReadOnlyList<Region> chain, DateOnly asOf, bool inherit, RuleSet rules, HoldersOnDay holders)
    {
        Holders = holders;
        Chain = chain;
        AsOf = asOf;
        Inherit = inherit;
        Rules = rules;
        _layers = new(StringComparer.Ordinal);
        for (int i = 0; i < chain.Count; i++)
        {
            _layers.TryAdd(chain[i].Code, i);
        }
    }

    /// <summary>The region asked.</summary>
    public Region Region => Chain[0];

    /// <summary>The region and those above it, up to the nation.</summary>
    public IReadOnlyList<Region> Chain { get; }

    /// <summary>The day asked.</summary>
    public DateOnly AsOf { get; }

    /// <summary>False where only the region's own documents answer.</summary>
    public bool Inherit { get; }

    /// <summary>The documents and what they charge.</summary>
    public RuleSet Rules { get; }

    /// <summary>Who holds each charge on the day asked.</summary>
    public HoldersOnDay Holders { get; }

    /// <summary>How far above the region a document stands: 0 its own.</summary>
    public int LayerOf(SourceDocument document) => _layers.GetValueOrDefault(document.Region, Chain.Count);
}
