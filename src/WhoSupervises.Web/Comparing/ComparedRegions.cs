using WhoSupervises.Model.Regions;
using WhoSupervises.Resolution.Jurisdictions;
using WhoSupervises.Web.Auditing;
using WhoSupervises.Web.Hosting;
using WhoSupervises.Web.Rules;

namespace WhoSupervises.Web.Comparing;

/// <summary>The regions that a comparison asks for.</summary>
/// <param name="Regions">Each with its documents on the day asked, in the order asked; empty with <paramref name="Error"/>.</param>
/// <param name="Error">What is wrong, in one Chinese sentence, or null.</param>
/// <param name="Wrong">The text that is no region, or empty.</param>
/// <param name="Candidates">Regions that it may mean.</param>
internal sealed record ComparedRegions(IReadOnlyList<Jurisdiction> Regions, string? Error, string Wrong, IReadOnlyList<Region> Candidates)
{
    /// <summary>How many regions fit side by side.</summary>
    public const int Most = 4;

    /// <summary>Reads the fields <c>region</c> (several times) and <c>asOf</c> of a page.</summary>
    public static ComparedRegions Read(ServedRules rules, PageQuery query, DateOnly today)
    {
        List<Jurisdiction> regions = [];
        foreach (string text in query.All("region").Take(Most))
        {
            RegionDay found = RegionDay.Read(rules, text, query["asOf"], "", today);
            if (found.Where is not { } where)
            {
                return new ComparedRegions([], found.Error, text, found.Candidates);
            }

            if (regions.TrueForAll(r => r.Region.Code != where.Region.Code))
            {
                regions.Add(where);
            }
        }

        return regions.Count < 2 ? new ComparedRegions([], "对照要两个以上不同的地区，请再填一个。", "", []) : new ComparedRegions(regions, null, "", []);
    }
}
