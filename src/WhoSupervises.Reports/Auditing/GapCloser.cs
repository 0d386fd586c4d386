using System.Globalization;
using WhoSupervises.Model.Documents;
using WhoSupervises.Reports.Surveys;
using WhoSupervises.Resolution;
using WhoSupervises.Resolution.Compiled;
using WhoSupervises.Resolution.Engine;
using WhoSupervises.Resolution.Explaining;

namespace WhoSupervises.Reports.Auditing;

/// <summary>Finds the gaps of a survey and drafts for each the smallest clause that closes it without changing any other lead.</summary>
/// <remarks>
/// Every draft is tried by itself; one that would change another matter takes that matter out (除外) and is tried again, then with
/// another department. Where none passes, no clause is proposed, and the finding says what must be settled first.
/// </remarks>
public sealed class GapCloser
{
    private const int MostRounds = 8;

    private readonly Resolver _resolver;
    private readonly Survey _survey;
    private readonly ClosingDrafter _drafter;
    private readonly NearDepartments _near;
    private readonly ExclusionCover _cover;

    /// <summary>Makes a closer for a survey.</summary>
    public GapCloser(Resolver resolver, Survey survey)
    {
        _resolver = resolver;
        _survey = survey;
        _drafter = new ClosingDrafter(resolver, survey.Where);
        _near = new NearDepartments(resolver, survey);
        _cover = new ExclusionCover(resolver.Rules.Graph, survey);
    }

    /// <summary>The gaps, heaviest first.</summary>
    public IReadOnlyList<GapFinding> Run()
    {
        // Rows that mean the same subject are one gap: one clause closes them all.
        GapDraft[] drafts =
        [
            .. _survey.Rows.Where(r => r.Status == "gap" && r.Decision is not null)
                .GroupBy(HeadOf, StringComparer.Ordinal)
                .Select(g => (Rows: g.ToArray(), Index: _resolver.Rules.Graph.IndexOf(g.Key)))
                .Select(g => new GapDraft(g.Rows, _resolver.Rules.Graph[g.Index].Name, g.Index, _resolver.Rules.Graph.MembersOf(g.Index).Length > 0, _near.For(g.Rows[0]))),
        ];
        Improve(drafts);
        return
        [
            .. drafts.Select(d => new GapFinding(d.Rows, d.Subject, d.Rows.Max(r => r.Matter.Hazard), Unassigned(d.Rows[0]), Excluded(d.Rows[0]), d.Closing ?? NotClosed(d)))
                .OrderByDescending(g => g.Hazard).ThenByDescending(g => g.Rows.Count).ThenBy(g => g.Subject, StringComparer.Ordinal),
        ];
    }

    /// <summary>Tries every draft, all that are still open once a round on one copy of the rules.</summary>
    private void Improve(GapDraft[] drafts)
    {
        GapDraft[] open = drafts;
        for (int round = 0; round < MostRounds && open.Length > 0; round++)
        {
            foreach (GapDraft draft in open)
            {
                draft.Next = _drafter.ForGap(draft.Subject, draft.Department, draft.Except);
            }

            DraftTrials trials = new(_resolver.Rules.Source, _survey, [.. open.Select(d => d.Next!)]);
            Parallel.For(0, open.Length, i => open[i].Judge(trials.Try(i, open[i]), _cover));
            open = [.. open.Where(d => d.GoesOn)];
        }
    }

    /// <summary>Says why no clause is proposed: nothing that was tried leaves the other leads as they are.</summary>
    private ClosingClause NotClosed(GapDraft draft)
    {
        SubjectGraph graph = _resolver.Rules.Graph;
        string[] members = [.. graph.MembersOf(draft.Index).ToArray().Select(m => graph[m].Name)];
        string sentence = members.Length > 0
            ? $"须先明确：「{draft.Subject}」是{Few(members)}的统称，各部分的监管部门不同；请先确定其中哪一部分没有部门，再对那一部分作规定。"
            : draft.Nearest is { } nearest
                ? $"须先明确：写明由{nearest.Department}监管「{draft.Subject}」，会同时改变{Few([.. nearest.Harmed.Select(r => r.Matter.Name).Distinct(StringComparer.Ordinal)])}的牵头；请先由有权机关划清它们的界限，再作规定。"
                : $"须先明确：「{draft.Subject}」与已有条款的关系没有写清，加写一条仍分不出牵头；请先由有权机关确定，再作规定。";
        return new ClosingClause { Department = "", Document = "", Clause = "", Sentence = sentence, Rule = "", Reason = "各种写法都经过试算，没有一种既能填补空白又不改变其他事项的牵头" };
    }

    private static string Few(string[] names) => string.Join('、', names.Take(4)) + (names.Length > 4 ? $"等{names.Length.ToString(CultureInfo.InvariantCulture)}项" : "");

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
}
