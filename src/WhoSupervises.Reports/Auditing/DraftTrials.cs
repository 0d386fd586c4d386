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
    private const int KindsDown = 3;

    private readonly Survey _survey;
    private readonly CompiledRulebook _rules;
    private readonly RuleEngine _engine;
    private readonly Explainer _explainer;
    private readonly HoldersOnDay _holders;
    private readonly SourceDocument[] _documents;
    private readonly int[][] _subjects;
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

        // An umbrella term stands for each of its members.
        ILookup<string, int> charged = _rules.Charges.ToLookup(c => c.Document.Id, c => c.Subject, StringComparer.Ordinal);
        _subjects = [.. _documents.Select(d => charged[d.Id].Distinct().ToArray())];
        HashSet<int> named = [.. _subjects.SelectMany(s => s)];
        SurveyRow[] rows = [.. survey.Rows.Where(r => r.Decision is not null).DistinctBy(r => r.Decision)];
        _reaching = rows.SelectMany(r => Reached(r).Where(named.Contains).Select(subject => (subject, r))).ToLookup(p => p.subject, p => p.r);
        _near = rows.Where(r => r.Status == "gap" || r.Decision!.ProposalLeads).SelectMany(r => Near(r.Decision!).Where(named.Contains).Select(subject => (subject, r))).ToLookup(p => p.subject, p => p.r);
    }

    /// <summary>Tries a gap's next draft: whether it closes all its matters, and which others would get another lead.</summary>
    /// <remarks>Where something that the draft before harmed is harmed still, the rest is not looked at: the draft fails anyway.</remarks>
    public DraftResult Try(int draft, GapDraft gap)
    {
        Jurisdiction where = With(_documents[draft]);
        bool closes = gap.Rows.All(r => LeadsOf(r, where) is [var lead] && lead == gap.Next!.Department);
        SurveyRow[] still = [.. gap.Doubtful.Where(r => IsChanged(r, where))];
        if (!closes || still.Length > 0)
        {
            return new DraftResult(closes, still, []);
        }

        SurveyRow[] concerned = [.. _subjects[draft].SelectMany(s => _reaching[s].Concat(_near[s])).Distinct()];
        SurveyRow[] harmed = [.. concerned.Where(r => r.Status != "gap" && IsChanged(r, where))];
        return harmed.Length > 0
            ? new DraftResult(closes, harmed, [])
            : new DraftResult(closes, harmed, [.. concerned.Where(r => r.Status == "gap" && !gap.Rows.Any(g => ReferenceEquals(g.Decision, r.Decision)) && IsChanged(r, where))]);
    }

    private bool IsChanged(SurveyRow row, Jurisdiction where) => !LeadsOf(row, where).SequenceEqual(row.Lead.Select(l => l.Department), StringComparer.Ordinal);

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
        Matter matter = row.Decision!.Matter;
        HashSet<int> reached = [];
        foreach (int asked in (int[])[.. matter.Focus, .. matter.Modifiers, .. matter.Context])
        {
            reached.UnionWith(_rules.Graph.ReachOf(asked).Select(r => r.Target));
            AddKinds(asked, reached, 0);
        }

        return reached;
    }

    /// <summary>Adds what a subject is the kind of, as far down as the engine looks for conditional duties.</summary>
    private void AddKinds(int subject, HashSet<int> reached, int depth)
    {
        if (depth == KindsDown)
        {
            return;
        }

        foreach (int kind in (int[])[.. _rules.Graph.KindsOf(subject), .. _rules.Graph.MembersOf(subject)])
        {
            reached.Add(kind);
            AddKinds(kind, reached, depth + 1);
        }
    }

    /// <summary>The subjects near enough that a new duty on them could change who leads by nearness.</summary>
    private HashSet<int> Near(Decision decision)
    {
        float radius = decision.ProposalLeads ? decision.Proposals[0].Cost + NearnessSearch.ClearBy : NearnessSearch.FarthestLead;
        PriorityQueue<int, float> open = new();
        open.Enqueue(decision.Matter.Focus[^1], 0);
        HashSet<int> closed = [];
        while (open.TryDequeue(out int at, out float cost) && cost <= radius)
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
