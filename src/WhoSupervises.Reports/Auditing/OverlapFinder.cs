using WhoSupervises.Model;
using WhoSupervises.Reports.Surveys;
using WhoSupervises.Resolution;
using WhoSupervises.Resolution.Explaining;

namespace WhoSupervises.Reports.Auditing;

/// <summary>Finds the overlaps of a survey and drafts for each the ruling that would settle it.</summary>
public static class OverlapFinder
{
    /// <summary>The overlaps, heaviest first; unsettled ones before those where a principle picks a lead.</summary>
    public static IReadOnlyList<OverlapFinding> Run(Resolver resolver, Survey survey)
    {
        ClosingDrafter drafter = new(resolver, survey.Where);
        List<OverlapFinding> found = [];
        foreach (IGrouping<string, SurveyRow> group in survey.Rows.Where(r => r.Status == "overlap" && r.Candidates.Count > 0).GroupBy(r => KeyOf(resolver, r), StringComparer.Ordinal))
        {
            SurveyRow[] rows = [.. group];
            string subject = HeadOf(resolver, rows[0]);
            string lead = rows[0].LeadNames;
            Assignment[] departments = [.. rows[0].Candidates.OrderBy(c => !rows[0].Lead.Any(l => l.Department == c.Department))];
            found.Add(new OverlapFinding(rows, subject, rows.Max(r => r.Matter.Hazard), departments, lead, drafter.ForOverlap(subject, departments, lead.Length > 0)));
        }

        return
        [
            .. Tried(resolver, survey, found)
                .OrderByDescending(o => o.Hazard).ThenBy(o => o.Lead.Length > 0).ThenByDescending(o => o.Departments.Count).ThenByDescending(o => o.Rows.Count).ThenBy(o => o.Subject, StringComparer.Ordinal),
        ];
    }

    /// <summary>All rulings are tried together on one copy.</summary>
    private static IEnumerable<OverlapFinding> Tried(Resolver resolver, Survey survey, List<OverlapFinding> found)
    {
        if (found.Count == 0)
        {
            return found;
        }

        Rulebook copy = resolver.Rules.Source with { Rulings = resolver.Rules.Source.Rulings.AddRange(found.Select(o => o.Closing.Ruling!).DistinctBy(r => r.Instrument)) };
        ClosingTrial trial = new(copy, resolver.Regions);
        return [.. found.Select(o => o with { Closing = o.Closing with { Tried = trial.Again(o.Rows[0], survey.Where) is { Status: "express" } } })];
    }

    private static string KeyOf(Resolver resolver, SurveyRow row) => $"{HeadOf(resolver, row)}|{row.LeadNames}|{string.Join('、', row.Candidates.Select(c => c.Department))}";

    private static string HeadOf(Resolver resolver, SurveyRow row) => resolver.Rules.Graph[row.Decision!.Matter.Focus[^1]].Name;
}
