using WhoSupervises.Model.Regions;

namespace WhoSupervises.Resolution.Jurisdictions;

/// <summary>What a region text was found to mean.</summary>
/// <param name="Region">The region, or null if unknown or ambiguous.</param>
/// <param name="Address">Text after a known county, or empty.</param>
/// <param name="Candidates">For an ambiguous name the regions it may mean; for an unknown one the nearest.</param>
/// <param name="Message">One Chinese sentence, or null where the region was found.</param>
public sealed record RegionMatch(Region? Region, string Address, IReadOnlyList<Region> Candidates, string? Message)
{
    /// <summary>A found region.</summary>
    public static RegionMatch Found(Region region, string address) => new(region, address, [], null);

    /// <summary>An ambiguous name.</summary>
    public static RegionMatch Ambiguous(string text, IReadOnlyList<Region> candidates, Func<Region, string> path) =>
        new(null, "", candidates, $"地区「{text.Trim()}」有 {candidates.Count} 个同名：{string.Join('、', candidates.Take(8).Select(r => $"{path(r)}（{r.Code}）"))}{(candidates.Count > 8 ? "……" : "")}。请写明上级地区或直接用代码。");

    /// <summary>An unknown name.</summary>
    public static RegionMatch Unknown(string text, IReadOnlyList<Region> nearest) =>
        new(null, "", nearest, $"不认识地区「{text.Trim()}」。请用六位区划代码、全称或“省+市+县”的写法。{(nearest.Count > 0 ? $"是不是：{string.Join('、', nearest.Select(r => $"{r.Name}（{r.Code}）"))}？" : "")}");
}
