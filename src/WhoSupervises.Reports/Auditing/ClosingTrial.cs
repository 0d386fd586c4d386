using WhoSupervises.Model;
using WhoSupervises.Reports.Surveys;
using WhoSupervises.Resolution;
using WhoSupervises.Resolution.Compiled;
using WhoSupervises.Resolution.Engine;
using WhoSupervises.Resolution.Explaining;
using WhoSupervises.Resolution.Jurisdictions;

namespace WhoSupervises.Reports.Auditing;

/// <summary>Tries clauses on a copy of the rulebook: decides again every matter of a survey and tells what changed.</summary>
/// <remarks>The copy must have the same subjects, so that a matter understood once can be decided again as it is.</remarks>
public sealed class ClosingTrial
{
    private readonly RuleEngine _engine;
    private readonly Explainer _explainer;
    private readonly CompiledRulebook _rules;
    private readonly JurisdictionTable _jurisdictions;

    /// <summary>Compiles the changed copy.</summary>
    public ClosingTrial(Rulebook changed, RegionIndex regions)
    {
        _rules = new CompiledRulebook(changed);
        _engine = new RuleEngine(_rules);
        OrganNamer namer = new(_rules);
        _jurisdictions = new JurisdictionTable(_rules, regions, namer.Successions);
        _explainer = new Explainer(_rules, _engine, namer);
    }

    /// <summary>What a row's matter answers now: status and leads as shown.</summary>
    public (string Status, string Lead) Again(SurveyRow row, Jurisdiction where)
    {
        if (row.Decision is not { } before)
        {
            return (row.Status, row.LeadNames);
        }

        Decision after = _engine.Decide(Moved(before.Matter, _jurisdictions.Of(where.Region, where.AsOf, where.Inherit)));
        Answer answer = new();
        _explainer.Summarise(answer, after);
        return (answer.Status, string.Join('、', answer.Lead.Select(l => l.Department)));
    }

    /// <summary>The departments that lead a row's matter now.</summary>
    public IReadOnlyList<string> LeadsOf(SurveyRow row, Jurisdiction where) =>
        row.Decision is { } before ? _explainer.LeadNames(_engine.Decide(Moved(before.Matter, _jurisdictions.Of(where.Region, where.AsOf, where.Inherit)))) : [];

    /// <summary>The rows that had a lead, or several departments and no lead, and have another one now. Gaps are not among them.</summary>
    public IReadOnlyList<SurveyRow> Changed(Survey survey, Func<SurveyRow, bool> concerns)
    {
        Jurisdiction now = _jurisdictions.Of(survey.Where.Region, survey.Where.AsOf, survey.Where.Inherit);
        SurveyRow[] rows = [.. survey.Rows.Where(r => r.Decision is not null && r.Status != "gap" && concerns(r))];
        Decision[] decisions = [.. rows.Select(r => r.Decision!).Distinct()];
        Dictionary<Decision, SurveyRow> first = rows.DistinctBy(r => r.Decision).ToDictionary(r => r.Decision!);
        bool[] differs = new bool[decisions.Length];
        Parallel.For(0, decisions.Length, i =>
        {
            IReadOnlyList<string> leads = _explainer.LeadNames(_engine.Decide(Moved(decisions[i].Matter, now)));
            differs[i] = !leads.SequenceEqual(first[decisions[i]].Lead.Select(l => l.Department), StringComparer.Ordinal);
        });
        HashSet<Decision> changed = [.. decisions.Where((_, i) => differs[i])];
        return [.. rows.Where(r => changed.Contains(r.Decision!))];
    }

    /// <summary>Tells which matters duties on <paramref name="subjects"/> can change: those under one of them or over it, and those answered by nearness.</summary>
    public Func<SurveyRow, bool> Concerned(IEnumerable<string> subjects)
    {
        HashSet<int> named = [.. subjects.Select(_rules.Graph.IndexOf).Where(i => i >= 0)];
        HashSet<int> over = [.. named.SelectMany(i => _rules.Graph.ReachOf(i)).Select(r => r.Target)];
        return row => row.Decision is { } decision
            && (decision.Proposals.Length > 0 || decision.Matter.Focus.Concat(decision.Matter.Context).Any(f => over.Contains(f) || Array.Exists(_rules.Graph.ReachOf(f), r => named.Contains(r.Target))));
    }

    /// <summary>The same matter in another jurisdiction.</summary>
    internal static Matter Moved(Matter matter, Jurisdiction where) => new()
    {
        Jurisdiction = where,
        Focus = matter.Focus,
        Context = matter.Context,
        Modifiers = matter.Modifiers,
        Places = matter.Places,
        StatedStages = matter.StatedStages,
        ImpliedStages = matter.ImpliedStages,
        Aspect = matter.Aspect,
        AsksGeneral = matter.AsksGeneral,
        Main = matter.Main,
        Facts = matter.Facts,
        Excluded = matter.Excluded,
    };
}
