using System.Collections.Concurrent;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Regions;
using WhoSupervises.Resolution.Compiled;

namespace WhoSupervises.Resolution.Jurisdictions;

/// <summary>Works out jurisdictions and shares the rule sets of regions that the same documents govern.</summary>
public sealed class JurisdictionTable
{
    private readonly CompiledRulebook _rules;
    private readonly RegionIndex _regions;
    private readonly ConcurrentDictionary<(string Region, DateOnly AsOf, bool Inherit), Jurisdiction> _known = new();
    private readonly SuccessionTable _successions;
    private readonly ConcurrentDictionary<DateOnly, HoldersOnDay> _holders = new();
    private readonly ConcurrentDictionary<string, RuleSet> _sets = new(StringComparer.Ordinal);

    /// <summary>Makes a table.</summary>
    public JurisdictionTable(CompiledRulebook rules, RegionIndex regions, SuccessionTable successions)
    {
        _successions = successions;
        _rules = rules;
        _regions = regions;
    }

    /// <summary>The jurisdiction of a region on a day.</summary>
    public Jurisdiction Of(Region region, DateOnly asOf, bool inherit)
    {
        if (_known.Count > 20_000)
        {
            _known.Clear();
        }

        return _known.GetOrAdd((region.Code, asOf, inherit), _ => Work(region, asOf, inherit));
    }

    /// <summary>The first day on which any document of the region's chain applies; null where there is no document at all.</summary>
    public DateOnly? FirstDay(Region region, bool inherit)
    {
        HashSet<string> codes = [.. Codes(region, inherit)];
        DateOnly? first = null;
        foreach (SourceDocument document in _rules.Source.Documents.Where(d => codes.Contains(d.Region) && d.Kind != DocumentKind.Record))
        {
            DateOnly day = document.Effective ?? document.NotBefore ?? DateOnly.MinValue;
            first = first is null || day < first ? day : first;
        }

        return first;
    }

    /// <summary>Whether a document applies on a day: in force from its effective day up to the day before its repeal.</summary>
    public static bool AppliesOn(SourceDocument document, DateOnly day) =>
        document.Kind != DocumentKind.Record
        && (document.Standing != Standing.Repealed || (document.Repealed is { } until && day < until))
        && (document.Effective ?? document.NotBefore ?? DateOnly.MinValue) <= day
        && (document.Repealed is null || day < document.Repealed);

    private IEnumerable<string> Codes(Region region, bool inherit) => inherit ? _regions.ChainOf(region).Select(r => r.Code) : [region.Code];

    private Jurisdiction Work(Region region, DateOnly asOf, bool inherit)
    {
        IReadOnlyList<Region> chain = _regions.ChainOf(region);
        List<string> codes = [.. Codes(region, inherit)];
        SourceDocument[] documents =
        [
            .. _rules.Source.Documents
                .Where(d => codes.Contains(d.Region, StringComparer.Ordinal) && AppliesOn(d, asOf))
                .OrderBy(d => codes.IndexOf(d.Region)).ThenBy(d => d.Id, StringComparer.Ordinal),
        ];
        int[] rulings = [.. _rules.Charges.Where(c => c.Ruling is { } r && codes.Contains(r.Region, StringComparer.Ordinal) && r.From <= asOf && (r.Until is null || asOf < r.Until)).Select(c => c.Id)];
        string signature = $"{string.Join('|', documents.Select(d => d.Id))}#{string.Join(',', rulings)}";
        RuleSet set = _sets.GetOrAdd(signature, _ => new RuleSet(_rules, documents, c => rulings.Contains(c.Id)));
        HoldersOnDay holders = _holders.GetOrAdd(_successions.PeriodOf(asOf), day => new HoldersOnDay(_rules, _successions, day));
        return new Jurisdiction(chain, asOf, inherit, set, holders, _rules.DocumentRegions);
    }
}
