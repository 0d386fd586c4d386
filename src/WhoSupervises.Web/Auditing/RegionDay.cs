using WhoSupervises.Model.Regions;
using WhoSupervises.Resolution.Jurisdictions;
using WhoSupervises.Web.Asking;
using WhoSupervises.Web.Hosting;
using WhoSupervises.Web.Rules;

namespace WhoSupervises.Web.Auditing;

/// <summary>The region and day that a survey page is about, read from its query.</summary>
/// <param name="Where">Region, day and documents; null with <paramref name="Error"/>.</param>
/// <param name="Error">What is wrong, in one Chinese sentence, or null.</param>
/// <param name="Candidates">Regions that may be meant.</param>
internal sealed record RegionDay(Jurisdiction? Where, string? Error, IReadOnlyList<Region> Candidates)
{
    /// <summary>Reads a region as written, the day (today where none is given) and whether higher documents count.</summary>
    public static RegionDay Read(ServedRules rules, string region, string day, string inherit, DateOnly today)
    {
        if (day.Length > 0 && !Asked.TryDay(day, out today))
        {
            return new RegionDay(null, $"日期「{day}」读不懂，请写成 2026-11-01 的样子。", []);
        }

        if (!Asked.TryYesNo(inherit.Length == 0 ? "true" : inherit, out bool above))
        {
            return new RegionDay(null, $"「继承」要写 true 或 false（是或否），不能写「{inherit}」。", []);
        }

        RegionMatch match = rules.Resolver.Regions.Find(region);
        (Jurisdiction? where, string? error) = rules.Resolver.JurisdictionOf(region, today, above);
        return new RegionDay(where, error is null ? null : Answering.Plain(error), match.Region is null ? match.Candidates : []);
    }

    /// <summary>Reads the fields <c>region</c>, <c>asOf</c> and <c>inherit</c> of a page.</summary>
    public static RegionDay Read(ServedRules rules, PageQuery query, DateOnly today) => Read(rules, query["region"], query["asOf"], query["inherit"], today);
}
