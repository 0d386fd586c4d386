using WhoSupervises.Reports.Surveys;
using WhoSupervises.Resolution.Compiled;

namespace WhoSupervises.Reports.Auditing;

/// <summary>Chooses what a proposed clause takes out (除外) so that others keep their leads: as few and as broad subjects as will do.</summary>
/// <remarks>A broader subject than the one harmed is only taken where somebody leads it as a whole, so that the exclusion points to somebody.</remarks>
internal sealed class ExclusionCover
{
    private readonly SubjectGraph _graph;
    private readonly HashSet<int> _led;

    /// <summary>Makes it for a survey.</summary>
    public ExclusionCover(SubjectGraph graph, Survey survey)
    {
        _graph = graph;
        _led = [.. survey.Rows.Where(r => !r.Matter.IsIndustry && r.Lead.Count > 0).Select(r => graph.IndexOf(r.Matter.Key))];
    }

    /// <summary>The subjects to take out of a clause on <paramref name="subject"/>; those that the gap itself falls under are never taken.</summary>
    public IReadOnlyList<string> For(int subject, IReadOnlyList<SurveyRow> gap, IReadOnlyList<SurveyRow> harmed)
    {
        int[] kept = [subject, .. gap.SelectMany(r => r.Decision!.Matter.Focus)];
        HashSet<int> open = [.. harmed.Select(r => r.Decision!.Matter.Focus[^1]).Where(h => IsFree(h, kept))];
        List<string> taken = [];
        while (open.Count > 0)
        {
            int best = open.SelectMany(h => AboveOf(h, kept)).Distinct()
                .MaxBy(a => (open.Count(h => _graph.IsWithin(h, a)), open.Contains(a), -_graph.ReachOf(a).Length, -a));
            taken.Add(_graph[best].Name);
            open.RemoveWhere(h => _graph.IsWithin(h, best));
        }

        return taken;
    }

    private IEnumerable<int> AboveOf(int harmed, int[] kept)
    {
        yield return harmed;
        foreach (Reach reach in _graph.ReachOf(harmed))
        {
            if (reach.Target != harmed && reach.Kind is ReachKind.Kind or ReachKind.Sector && _led.Contains(reach.Target) && IsFree(reach.Target, kept))
            {
                yield return reach.Target;
            }
        }
    }

    private bool IsFree(int subject, int[] kept) => !Array.Exists(kept, k => _graph.IsWithin(k, subject));
}
