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

    /// <summary>The rows that had a lead and have another one now.</summary>
    public IReadOnlyList<SurveyRow> Changed(Survey survey, Func<SurveyRow, bool> concerns)
    {
        Jurisdiction now = _jurisdictions.Of(survey.Where.Region, survey.Where.AsOf, survey.Where.Inherit);
        Dictionary<Decision, bool> known = new(ReferenceEqualityComparer.Instance);
        List<SurveyRow> changed = [];
        foreach (SurveyRow row in survey.Rows.Where(r => r.Decision is not null && r.Lead.Count > 0 && concerns(r)))
        {
            if (!known.TryGetValue(row.Decision!, out bool differs))
            {
                IReadOnlyList<string> leads = _explainer.LeadNames(_engine.Decide(Moved(row.Decision!.Matter, now)));
                known[row.Decision!] = differs = !leads.SequenceEqual(row.Lead.Select(l => l.Department), StringComparer.Ordinal);
            }

            if (differs)
            {
                changed.Add(row);
            }
        }

        return changed;
    }

    /// <summary>Whether a duty on <paramref name="subject"/> can change a matter: it stands under that subject or over it, or was answered by nearness.</summary>
    public bool Concerns(SurveyRow row, string subject)
    {
        int index = _rules.Graph.IndexOf(subject);
        return index >= 0 && row.Decision is { } decision
            && (decision.Proposals.Length > 0 || decision.Matter.Focus.Concat(decision.Matter.Context).Any(f => _rules.Graph.Find(f, index) is not null || _rules.Graph.IsWithin(index, f)));
    }

    /// <summary>Whether the matter stands under <paramref name="subject"/>, so that a duty on it answers the matter too.</summary>
    public bool IsUnder(SurveyRow row, string subject)
    {
        int index = _rules.Graph.IndexOf(subject);
        return index >= 0 && row.Decision is { } decision && decision.Matter.Focus.Concat(decision.Matter.Context).Any(f => _rules.Graph.Find(f, index) is not null);
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
