using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;
using WhoSupervises.Reports.Surveys;
using WhoSupervises.Resolution;
using WhoSupervises.Resolution.Engine;
using WhoSupervises.Resolution.Explaining;

namespace WhoSupervises.Reports.Auditing;

/// <summary>Finds the gaps of a survey and drafts for each the smallest clause that closes it without changing any other lead.</summary>
/// <remarks>Every draft is tried by itself; one that would change another matter takes that matter out (除外) and is tried again, then with another department.</remarks>
public sealed class GapCloser
{
    private const int MostRounds = 8;
    private const int MostExceptions = 12;

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
        Improve(drafts);
        return
        [
            .. drafts.Select(d => new GapFinding(d.Rows, d.Subject, d.Rows.Max(r => r.Matter.Hazard), Unassigned(d.Rows[0]), Excluded(d.Rows[0]), d.Closing))
                .OrderByDescending(g => g.Hazard).ThenByDescending(g => g.Rows.Count).ThenBy(g => g.Subject, StringComparer.Ordinal),
        ];
    }

    /// <summary>Tries every draft; one that would change another matter takes that matter out, then goes to the next department.</summary>
    private void Improve(Draft[] drafts)
    {
        Draft[] open = drafts;
        for (int round = 0; round < MostRounds && open.Length > 0; round++)
        {
            foreach (Draft draft in open)
            {
                draft.Next = _drafter.ForGap(draft.Subject, draft.Department, draft.Except);
            }

            DraftTrials trials = new(_resolver.Rules.Source, _survey, [.. open.Select(d => d.Next!)]);
            Parallel.For(0, open.Length, i => open[i].Judge(trials.Try(i, open[i].Next!, open[i].Rows)));
            open = [.. open.Where(d => d.GoesOn)];
        }
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

    /// <summary>A gap being closed: the best draft so far and the next to try.</summary>
    private sealed class Draft(IReadOnlyList<SurveyRow> rows, string subject, IReadOnlyList<NearDepartment> near)
    {
        private readonly List<NearDepartment> _departments = [.. near];
        private int _at;

        public IReadOnlyList<SurveyRow> Rows { get; } = rows;

        public string Subject { get; } = subject;

        public NearDepartment Department => _departments[_at];

        public List<string> Except { get; } = [];

        public ClosingClause? Next { get; set; }

        public ClosingClause Closing { get; private set; } = null!;

        public bool GoesOn { get; private set; }

        public void Judge((bool Closes, IReadOnlyList<SurveyRow> Harmed) result)
        {
            ClosingClause tried = Next! with { Tried = result.Closes, SideEffects = [.. result.Harmed.Select(r => r.Matter.Title)] };
            bool good = result.Closes && result.Harmed.Count == 0;
            if (Closing is null || good || (tried.Tried && (!Closing.Tried || tried.SideEffects.Count < Closing.SideEffects.Count)))
            {
                Closing = tried;
            }

            GoesOn = !good && Prepare(result);
        }

        /// <summary>What to try next: take out what was harmed; where that is done already or would take out nearly everything, another department.</summary>
        private bool Prepare((bool Closes, IReadOnlyList<SurveyRow> Harmed) result)
        {
            string[] except = [.. result.Harmed.Select(r => r.Matter.Subjects[^1]).Where(s => s != Subject && !Except.Contains(s)).Distinct(StringComparer.Ordinal)];
            if (result.Closes && except.Length > 0 && Except.Count + except.Length <= MostExceptions)
            {
                Except.AddRange(except);
                return true;
            }

            foreach (SurveyRow row in result.Harmed.Where(r => !_departments.Exists(d => d.Name == r.Lead[0].Department)).Take(2))
            {
                _departments.Add(new NearDepartment(row.Lead[0].Department, row.Lead[0].Function, $"相近的“{row.Matter.Title}”由{row.Lead[0].Department}牵头", float.PositiveInfinity));
            }

            Except.Clear();
            return ++_at < _departments.Count;
        }
    }
}
