using WhoSupervises.Model;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;
using WhoSupervises.Model.Subjects;
using WhoSupervises.Reports.Surveys;
using WhoSupervises.Resolution.Compiled;
using WhoSupervises.Resolution.Engine;
using WhoSupervises.Resolution.Explaining;
using WhoSupervises.Resolution.Jurisdictions;

namespace WhoSupervises.Reports.Auditing;

/// <summary>Tries many drafts one by one on one compiled copy of the rulebook: each draft stands in a document of its own that only its own trial applies.</summary>
/// <remarks>Compiling the whole rulebook once a draft would take a hundred times as long. The drafts' documents copy rank, dates and standing of those they would go into.</remarks>
internal sealed class DraftTrials
{
    private readonly Survey _survey;
    private readonly CompiledRulebook _rules;
    private readonly RuleEngine _engine;
    private readonly Explainer _explainer;
    private readonly HoldersOnDay _holders;
    private readonly SourceDocument[] _documents;
    private readonly ILookup<int, SurveyRow> _reaching;
    private readonly ILookup<int, SurveyRow> _near;

    /// <summary>Compiles the drafts.</summary>
    public DraftTrials(Rulebook rules, Survey survey, IReadOnlyList<ClosingClause> drafts)
    {
        _survey = survey;
        _documents = [.. drafts.Select((d, i) => Alone(rules, d, i))];
        _rules = new CompiledRulebook(rules with { Documents = rules.Documents.AddRange(_documents) });
        _engine = new RuleEngine(_rules);
        OrganNamer namer = new(_rules);
        _explainer = new Explainer(_rules, _engine, namer);
        _holders = new HoldersOnDay(_rules, namer.Successions, survey.Where.AsOf);
        SurveyRow[] led = [.. survey.Rows.Where(r => r.Decision is not null && r.Lead.Count > 0).DistinctBy(r => r.Decision)];
        _reaching = led.SelectMany(r => Reached(r).Select(subject => (subject, r))).ToLookup(p => p.subject, p => p.r);
        HashSet<int> named = [.. drafts.Select(d => _rules.Graph.IndexOf(d.Duty!.Subjects[0].Subject))];
        _near = led.Where(r => r.Decision!.ProposalLeads).SelectMany(r => Near(r.Decision!.Matter.Focus[^1]).Where(named.Contains).Select(subject => (subject, r))).ToLookup(p => p.subject, p => p.r);
    }

    /// <summary>Tries a draft: whether it closes all <paramref name="rows"/>, and which rows with a lead would get another.</summary>
    public (bool Closes, IReadOnlyList<SurveyRow> Harmed) Try(int draft, ClosingClause closing, IReadOnlyList<SurveyRow> rows)
    {
        Jurisdiction where = With(_documents[draft]);
        bool closes = rows.All(r => LeadsOf(r, where) is [var lead] && lead == closing.Department);
        int subject = _rules.Graph.IndexOf(closing.Duty!.Subjects[0].Subject);
        IEnumerable<SurveyRow> concerned = _reaching[subject].Concat(_near[subject]).Distinct();
        return (closes, [.. concerned.Where(r => !LeadsOf(r, where).SequenceEqual(r.Lead.Select(l => l.Department), StringComparer.Ordinal))]);
    }

    private static SourceDocument Alone(Rulebook rules, ClosingClause draft, int number)
    {
        Duty duty = draft.Duty!;
        string id = $"jianyi/{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        SourceDocument home = draft.NewDocument ?? rules.Documents.First(d => d.Id == duty.Clause.Document);
        Duty moved = duty with { Clause = new ClauseReference(id, duty.Clause.Path) };
        return home with { Id = id, Clauses = [new RuleClause(moved.Clause.Path, moved.Organ, [moved], moved.Position)] };
    }

    private IReadOnlyList<string> LeadsOf(SurveyRow row, Jurisdiction where) => _explainer.LeadNames(_engine.Decide(ClosingTrial.Moved(row.Decision!.Matter, where)));

    private Jurisdiction With(SourceDocument draft)
    {
        Jurisdiction where = _survey.Where;
        int own = where.Rules.Documents.Count(d => d.Region == where.Region.Code);
        RuleSet set = new(_rules, [.. where.Rules.Documents.Take(own), draft, .. where.Rules.Documents.Skip(own)], Applies);
        return new Jurisdiction(where.Chain, where.AsOf, where.Inherit, set, _holders, _rules.DocumentRegions);
    }

    private bool Applies(Charge charge) =>
        charge.Ruling is { } ruling && ruling.From <= _survey.Where.AsOf && (ruling.Until is null || _survey.Where.AsOf < ruling.Until)
        && (_survey.Where.Inherit ? _survey.Where.Chain : _survey.Where.Chain.Take(1)).Any(r => r.Code == ruling.Region);

    /// <summary>The subjects on which a duty would be a candidate for the row's matter.</summary>
    private HashSet<int> Reached(SurveyRow row)
    {
        HashSet<int> reached = [];
        foreach (int focus in row.Decision!.Matter.Focus.Concat(row.Decision.Matter.Context))
        {
            reached.UnionWith(_rules.Graph.ReachOf(focus).Select(r => r.Target));
            foreach (int kind in (ReadOnlySpan<int>)[.. _rules.Graph.KindsOf(focus), .. _rules.Graph.MembersOf(focus)])
            {
                reached.Add(kind);
            }
        }

        return reached;
    }

    /// <summary>The subjects that a search by nearness from <paramref name="start"/> can come to.</summary>
    private HashSet<int> Near(int start)
    {
        PriorityQueue<int, float> open = new();
        open.Enqueue(start, 0);
        HashSet<int> closed = [];
        while (open.TryDequeue(out int at, out float cost) && cost <= NearnessSearch.Farthest)
        {
            if (!closed.Add(at))
            {
                continue;
            }

            foreach ((EdgeKind kind, int target) in _rules.Graph.EdgesOf(at))
            {
                open.Enqueue(target, cost + (kind is EdgeKind.KindOf ? 1f : 1.5f));
            }

            foreach ((EdgeKind kind, int source) in _rules.Graph.EdgesInto(at))
            {
                open.Enqueue(source, cost + (kind is EdgeKind.KindOf ? 2f : 2.5f));
            }
        }

        return closed;
    }
}
