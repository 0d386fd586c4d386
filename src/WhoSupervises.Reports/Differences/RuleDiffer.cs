using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Regions;
using WhoSupervises.Reports.Surveys;
using WhoSupervises.Resolution;
using WhoSupervises.Resolution.Jurisdictions;

namespace WhoSupervises.Reports.Differences;

/// <summary>Compares two rulebooks by their answers over all industries and subjects.</summary>
public static class RuleDiffer
{
    /// <summary>Asks both rulebooks the same and tells what differs.</summary>
    /// <param name="before">The old rules.</param>
    /// <param name="after">The new rules.</param>
    /// <param name="regions">Codes of the regions to ask; empty for every region with a document of its own in either rulebook.</param>
    /// <param name="asOf">The day asked.</param>
    /// <param name="cancel">Stops it.</param>
    public static RuleDifference Run(Resolver before, Resolver after, IReadOnlyList<string> regions, DateOnly asOf, CancellationToken cancel = default)
    {
        IReadOnlyList<SurveyMatter> old = MatterCatalogue.Of(before);
        IReadOnlyList<SurveyMatter> now = MatterCatalogue.Of(after);
        Dictionary<(bool, string), int> positions = [];
        for (int i = 0; i < now.Count; i++)
        {
            positions.TryAdd(KeyOf(now[i]), i);
        }

        HashSet<(bool, string)> known = [.. old.Select(KeyOf)];
        List<AnswerChange> changes = [];
        List<string> asked = [];
        Surveyor oldSurveyor = new(before);
        Surveyor newSurveyor = new(after);
        foreach (Region region in Regions(before, after, regions))
        {
            if (before.JurisdictionOf(region.Code, asOf, inherit: true).Jurisdiction is not { } oldWhere || after.JurisdictionOf(region.Code, asOf, inherit: true).Jurisdiction is not { } newWhere)
            {
                continue;
            }

            Survey oldSurvey = oldSurveyor.Run(oldWhere, old, cancel);
            Survey newSurvey = newSurveyor.Run(newWhere, now, cancel);
            asked.Add(newSurvey.Place);
            foreach (SurveyRow row in oldSurvey.Rows)
            {
                if (positions.TryGetValue(KeyOf(row.Matter), out int at) && Compare(region.Code, newSurvey.Place, row, newSurvey.Rows[at]) is { } change)
                {
                    changes.Add(change);
                }
            }
        }

        return new RuleDifference(before.Rules.Source.Fingerprint, after.Rules.Source.Fingerprint, asked, old.Count, changes, [.. now.Where(m => !known.Contains(KeyOf(m)))], [.. old.Where(m => !positions.ContainsKey(KeyOf(m)))]);
    }

    private static AnswerChange? Compare(string region, string place, SurveyRow old, SurveyRow now)
    {
        bool lead = old.LeadNames != now.LeadNames;
        bool status = old.Status != now.Status;
        bool citation = !Clauses(old).SetEquals(Clauses(now));
        return lead || status || citation ? new AnswerChange(region, place, old, now, lead, status, citation) : null;
    }

    private static HashSet<(string, string)> Clauses(SurveyRow row) => [.. row.Basis.Select(b => (b.Document, b.Clause))];

    private static (bool, string) KeyOf(SurveyMatter matter) => (matter.IsIndustry, matter.Key);

    private static IEnumerable<Region> Regions(Resolver before, Resolver after, IReadOnlyList<string> asked)
    {
        IEnumerable<string> codes = asked.Count > 0
            ? asked
            : before.Rules.Source.Documents.Concat(after.Rules.Source.Documents).Where(d => d.Kind != DocumentKind.Record).Select(d => d.Region).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return codes.Select(c => after.Regions.Find(c).Region ?? before.Regions.Find(c).Region).OfType<Region>();
    }
}
