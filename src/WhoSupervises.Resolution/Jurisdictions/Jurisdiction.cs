using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Regions;
using WhoSupervises.Resolution.Compiled;

namespace WhoSupervises.Resolution.Jurisdictions;

/// <summary>Which documents answer for a region on a day, and how near each is.</summary>
public sealed class Jurisdiction
{
    private readonly byte[] _layerOfRegion;

    /// <summary>Makes a jurisdiction.</summary>
    /// <param name="chain">The region asked and those above it.</param>
    /// <param name="asOf">The day asked.</param>
    /// <param name="inherit">False where only the region's own documents answer.</param>
    /// <param name="rules">The documents and what they charge.</param>
    /// <param name="holders">Who holds each charge on the day asked.</param>
    /// <param name="documentRegions">The regions that <see cref="Charge.RegionId"/> counts.</param>
    public Jurisdiction(IReadOnlyList<Region> chain, DateOnly asOf, bool inherit, RuleSet rules, HoldersOnDay holders, IReadOnlyList<string> documentRegions)
    {
        Holders = holders;
        Chain = chain;
        AsOf = asOf;
        Inherit = inherit;
        Rules = rules;
        _layerOfRegion = new byte[documentRegions.Count];
        for (int i = 0; i < _layerOfRegion.Length; i++)
        {
            _layerOfRegion[i] = (byte)LayerOf(documentRegions[i]);
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
    public int LayerOf(SourceDocument document) => LayerOf(document.Region);

    /// <summary>How far above the region a charge's document stands: 0 its own.</summary>
    public byte LayerOf(Charge charge) => _layerOfRegion[charge.RegionId];

    private int LayerOf(string region)
    {
        for (int i = 0; i < Chain.Count; i++)
        {
            if (Chain[i].Code == region)
            {
                return i;
            }
        }

        return Chain.Count;
    }
}
