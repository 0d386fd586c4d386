using WhoSupervises.Model.Subjects;

namespace WhoSupervises.Resolution.Compiled;

/// <summary>What a subject's own name says without being asked: its stages (网约车 is 运输) and its places (景区玻璃栈道 stands in a 旅游景区).</summary>
/// <remarks>Worked out once for each subject, when first asked; a second thread that comes at the same time finds the same.</remarks>
public sealed class SubjectImplications
{
    private readonly SubjectGraph _graph;
    private readonly StageTable _stages;
    private readonly Implied?[] _known;

    /// <summary>Makes the table.</summary>
    public SubjectImplications(SubjectGraph graph, StageTable stages)
    {
        _graph = graph;
        _stages = stages;
        _known = new Implied?[graph.Count];
    }

    /// <summary>The stages of the subject, or else of the nearest kind above that has any, as bits; 0 where none says.</summary>
    public ulong StagesOf(int subject) => Of(subject).Stages;

    /// <summary>The places the subject itself implies.</summary>
    public int[] PlacesOf(int subject) => Of(subject).Places;

    private Implied Of(int subject) => _known[subject] ??= new Implied(Stages(subject), Places(_graph[subject]));

    private ulong Stages(int subject)
    {
        foreach (Reach reach in _graph.ReachOf(subject))
        {
            if (reach.Kind != ReachKind.Kind)
            {
                break;
            }

            if (_graph[reach.Target].ImpliedStages is { Length: > 0 } stages)
            {
                return stages.Aggregate(0UL, (mask, s) => mask | (_stages.IndexOf(s) is var i and >= 0 ? StageTable.Bit(i) : 0));
            }
        }

        return 0;
    }

    private int[] Places(Subject subject) => subject.ImpliedPlaces.IsEmpty ? [] : [.. subject.ImpliedPlaces.Select(_graph.IndexOf).Where(i => i >= 0).Distinct()];

    private sealed record Implied(ulong Stages, int[] Places);
}
