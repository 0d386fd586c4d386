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
        _explainer.Explain(answer, after, wording: null);
        return (answer.Status, string.Join('、', answer.Lead.Select(l => l.Department)));
    }

    /// <summary>The rows whose lead or status is not what it was.</summary>
    public IReadOnlyList<SurveyRow> Changed(Survey survey, Func<SurveyRow, bool> concerns)
    {
        Dictionary<Decision, bool> known = new(ReferenceEqualityComparer.Instance);
        List<SurveyRow> changed = [];
        foreach (SurveyRow row in survey.Rows.Where(r => r.Decision is not null && concerns(r)))
        {
            if (!known.TryGetValue(row.Decision!, out bool differs))
            {
                (string status, string lead) = Again(row, survey.Where);
                known[row.Decision!] = differs = status != row.Status || lead != row.LeadNames;
            }

            if (differs)
            {
                changed.Add(row);
            }
        }

        return changed;
    }

    /// <summary>Whether a subject of the matter stands under <paramref name="subject"/>, or the other way round: only such matters can change.</summary>
    public bool Concerns(SurveyRow row, string subject)
    {
        int index = _rules.Graph.IndexOf(subject);
        return index >= 0 && row.Decision is { } decision
            && decision.Matter.Focus.Concat(decision.Matter.Context).Any(f => _rules.Graph.Find(f, index) is not null || _rules.Graph.IsWithin(index, f));
    }

    private static Matter Moved(Matter matter, Jurisdiction where) => new()
    {
        Jurisdiction = where,
        Focus = matter.Focus,
        Context = matter.Context,
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
