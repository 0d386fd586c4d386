using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;

namespace WhoSupervises.Resolution.Tests.Oracle;

/// <summary>What applies in a region on a day: worked out once for all matters put there.</summary>
internal sealed class NaivePlace
{
    public NaivePlace(NaiveRulebook rules, string region, DateOnly day, bool inherit)
    {
        Chain = rules.ChainOf(region);
        HashSet<string> codes = inherit ? [.. Chain] : [region];
        SourceDocument[] documents = [.. rules.Source.Documents.Where(d => codes.Contains(d.Region) && IsInForce(d, day))];
        HashSet<string> ids = [.. documents.Select(d => d.Id)];
        Provision[] provisions = [.. documents.SelectMany(d => d.Clauses).SelectMany(c => c.Provisions)];
        Stated = [.. provisions.OfType<StatedPrinciple>().Select(s => rules.PrincipleNamed(s.Name))];
        Listed = [.. provisions.OfType<UnassignedSectors>()];
        Charges = [.. rules.Charges.Where(c => c.Ruling is { } ruling ? codes.Contains(ruling.Region) && ruling.From <= day && (ruling.Until is null || day < ruling.Until) : ids.Contains(c.Document.Id))];
    }

    public List<string> Chain { get; }

    public HashSet<string> Stated { get; }

    public UnassignedSectors[] Listed { get; }

    public NaiveCharge[] Charges { get; }

    private static bool IsInForce(SourceDocument document, DateOnly day) =>
        document.Kind != DocumentKind.Record
        && (document.Effective ?? document.NotBefore ?? DateOnly.MinValue) <= day
        && (document.Repealed is { } until ? day < until : document.Standing != Standing.Repealed);
}
