using System.Collections.Concurrent;
using WhoSupervises.Model.Subjects;
using WhoSupervises.Resolution;
using WhoSupervises.Resolution.Compiled;
using WhoSupervises.Resolution.Engine;
using WhoSupervises.Resolution.Explaining;
using WhoSupervises.Resolution.Jurisdictions;
using WhoSupervises.Resolution.Understanding;

namespace WhoSupervises.Reports.Surveys;

/// <summary>Answers every matter of a catalogue in one region. Safe for use by several threads.</summary>
/// <remarks>Industries are asked exactly as <c>resolve --industry</c> asks them; matters that mean the same share one answer.</remarks>
public sealed class Surveyor
{
    private readonly Resolver _resolver;
    private readonly Explainer _explainer;

    /// <summary>Makes a surveyor.</summary>
    public Surveyor(Resolver resolver)
    {
        _resolver = resolver;
        _explainer = new Explainer(resolver.Rules, resolver.Engine, resolver.Namer);
    }

    /// <summary>Surveys a region.</summary>
    /// <param name="where">Region, day and documents.</param>
    /// <param name="matters">What to ask.</param>
    /// <param name="cancel">Stops the survey.</param>
    public Survey Run(Jurisdiction where, IReadOnlyList<SurveyMatter> matters, CancellationToken cancel = default)
    {
        ConcurrentDictionary<string, (Answer Answer, Decision Decision)> known = new(StringComparer.Ordinal);
        SurveyRow[] rows = new SurveyRow[matters.Count];
        Parallel.ForEach(Partitioner.Create(0, matters.Count), new ParallelOptions { CancellationToken = cancel }, range =>
        {
            for (int i = range.Item1; i < range.Item2; i++)
            {
                cancel.ThrowIfCancellationRequested();
                rows[i] = Row(matters[i], where, known);
            }
        });
        string path = _resolver.Regions.PathOf(where.Region);
        Receipt receipt = new() { Rulebook = _resolver.Rules.Source.Fingerprint, Engine = Resolver.EngineVersion };
        return new Survey(where, path.Length > 0 ? path : where.Region.Name, receipt, rows);
    }

    /// <summary>The matter as the engine takes it; null where the catalogue knows no subject for an industry.</summary>
    public Matter? MatterOf(SurveyMatter asked, Jurisdiction where)
    {
        if (asked.IsIndustry)
        {
            Question question = new() { Region = where.Region.Code, AsOf = where.AsOf, Inherit = where.Inherit, Industry = asked.Key };
            return _resolver.Understander.Understand(question, where).Matter;
        }

        SubjectGraph graph = _resolver.Rules.Graph;
        int subject = graph.IndexOf(asked.Key);
        return subject < 0 ? null : new Matter
        {
            Jurisdiction = where,
            Focus = [subject],
            Places = _resolver.Rules.Implied.PlacesOf(subject),
            ImpliedStages = _resolver.Rules.Implied.StagesOf(subject),
            Aspect = graph.AspectOf(subject),
            AsksGeneral = graph.AspectOf(subject) == Aspects.General,
        };
    }

    private SurveyRow Row(SurveyMatter asked, Jurisdiction where, ConcurrentDictionary<string, (Answer, Decision)> known)
    {
        if (MatterOf(asked, where) is not { } matter)
        {
            return new SurveyRow { Matter = asked, Status = "gap", Authority = "", Lead = [], Candidates = [], Co = [], Fallback = [], Decision = null };
        }

        string key = $"{string.Join(',', matter.Focus)}|{string.Join(',', matter.Context)}|{string.Join(',', matter.Places)}|{matter.StatedStages}|{matter.ImpliedStages}";
        (Answer answer, Decision decision) = known.GetOrAdd(key, _ => Decide(matter));
        return new SurveyRow
        {
            Matter = asked,
            Status = answer.Status,
            Authority = answer.Authority ?? "",
            Lead = answer.Lead,
            Candidates = answer.Candidates,
            Co = [.. answer.Co.Select(c => c.Department).Distinct(StringComparer.Ordinal)],
            Fallback = answer.Fallback,
            Decision = decision,
        };
    }

    private (Answer, Decision) Decide(Matter matter)
    {
        Decision decision = _resolver.Decide(matter);
        Answer answer = new();
        _explainer.Summarise(answer, decision);
        return (answer, decision);
    }
}
