using WhoSupervises.Model;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;
using WhoSupervises.Reports.Surveys;
using WhoSupervises.Resolution;
using WhoSupervises.Resolution.Engine;
using WhoSupervises.Resolution.Explaining;

namespace WhoSupervises.Reports.Auditing;

/// <summary>Finds the gaps of a survey and drafts for each the smallest clause that closes it without changing any other lead.</summary>
/// <remarks>All drafts are tried together on one copy of the rulebook; a draft that would change another matter takes that matter out (除外) and is tried again.</remarks>
public sealed class GapCloser
{
    private const int MostRounds = 4;

    private readonly Resolver _resolver;
    private readonly Survey _survey;
    private readonly ClosingDrafter _drafter;
    private readonly NearDepartments _near;

    /// <summary>Makes a closer for a survey.</summary>
    public GapCloser(Resolver resolver, Survey survey)
    {
        _resolver = resolver;
        _survey = survey;
        _drafter = new ClosingDrafter(resolver, survey.Where);
        _near = new NearDepartments(resolver, survey);
    }

    /// <summary>The gaps, heaviest first.</summary>
    public IReadOnlyList<GapFinding> Run()
    {
        // Rows that mean the same subject are one gap: one clause closes them all.
        Draft[] drafts =
        [
            .. _survey.Rows.Where(r => r.Status == "gap" && r.Decision is not null)
                .GroupBy(HeadOf, StringComparer.Ordinal)
                .Select(g => new Draft([.. g], g.Key, _near.For(g.First()))),
        ];
        foreach (Draft draft in drafts)
        {
            draft.Closing = _drafter.ForGap(draft.Subject, draft.Department, []);
        }

        for (int round = 0; round < MostRounds && Improve(drafts); round++)
        {
        }

        return
        [
            .. drafts.Select(d => new GapFinding(d.Rows, d.Subject, d.Rows.Max(r => r.Matter.Hazard), Unassigned(d.Rows[0]), Excluded(d.Rows[0]), d.Closing))
                .OrderByDescending(g => g.Hazard).ThenByDescending(g => g.Rows.Count).ThenBy(g => g.Subject, StringComparer.Ordinal),
        ];
    }

    /// <summary>Tries all drafts at once; false once there is nothing left to improve.</summary>
    private bool Improve(Draft[] drafts)
    {
        Rulebook copy = drafts.Aggregate(_resolver.Rules.Source, (rules, draft) => RulebookEdit.With(rules, draft.Closing));
        ClosingTrial trial = new(copy, _resolver.Regions);
        bool again = false;
        IReadOnlyList<SurveyRow> touched = trial.Changed(_survey, trial.Concerned(drafts.Select(d => d.Subject)));
        foreach (Draft draft in drafts)
        {
            bool closed = draft.Rows.All(r => trial.LeadsOf(r, _survey.Where) is [var lead] && lead == draft.Department.Name);
            SurveyRow[] harmed = [.. touched.Where(r => trial.IsUnder(r, draft.Subject))];
            string[] except = [.. harmed.SelectMany(r => r.Matter.Subjects).Where(s => s != draft.Subject && !draft.Except.Contains(s)).Distinct(StringComparer.Ordinal)];
            draft.Closing = draft.Closing with { Tried = closed, SideEffects = [.. harmed.Select(r => r.Matter.Title)] };
            if (except.Length > 0)
            {
                draft.Except.AddRange(except);
                draft.Closing = _drafter.ForGap(draft.Subject, draft.Department, draft.Except);
                again = true;
            }
        }

        return again;
    }

    private string HeadOf(SurveyRow row) => _resolver.Rules.Graph[row.Decision!.Matter.Focus[^1]].Name;

    private Citation? Unassigned(SurveyRow row)
    {
        foreach (int asked in row.Decision!.Matter.Focus)
        {
            if (_survey.Where.Rules.UnassignedClause(asked) is { } clause)
            {
                SourceDocument document = _resolver.Rules.Document(clause.Document);
                return new Citation(document.Id, document.Title, clause.Path.Official, []);
            }
        }

        return null;
    }

    /// <summary>The clauses that take the thing out of a department's duties: somebody thought of it, and said only who it is not.</summary>
    private IReadOnlyList<Citation> Excluded(SurveyRow row)
    {
        Decision decision = row.Decision!;
        return
        [
            .. decision.Candidates.Where(c => c.State == CandidateState.Excluded)
                .Select(c => _resolver.Rules.Charges[c.Charge])
                .Where(c => c.Exclusions.Any(e => decision.Matter.Focus.Any(f => _resolver.Rules.Graph.IsWithin(f, e))))
                .Select(c => new Citation(c.Document.Id, c.Document.Title, c.Duty.Clause.Path.Official, []))
                .DistinctBy(c => (c.Document, c.Clause)).Take(3),
        ];
    }

    private sealed class Draft(IReadOnlyList<SurveyRow> rows, string subject, IReadOnlyList<NearDepartment> near)
    {
        public IReadOnlyList<SurveyRow> Rows { get; } = rows;

        public string Subject { get; } = subject;

        public NearDepartment Department { get; } = near[0];

        public List<string> Except { get; } = [];

        public ClosingClause Closing { get; set; } = null!;
    }
}
