using WhoSupervises.Model.Subjects;
using WhoSupervises.Resolution;
using WhoSupervises.Resolution.Compiled;

namespace WhoSupervises.Reports.Surveys;

/// <summary>Every matter a survey asks: all industries in the order of the standard, then all subjects by name.</summary>
public static class MatterCatalogue
{
    /// <summary>The matters of a rulebook.</summary>
    public static IReadOnlyList<SurveyMatter> Of(Resolver resolver)
    {
        List<SurveyMatter> matters = [];
        ILookup<string, Industry> children = resolver.Rules.Source.Industries.ToLookup(i => i.Parent, StringComparer.Ordinal);
        Add(resolver, children, "", matters);
        SubjectGraph graph = resolver.Rules.Graph;
        for (int i = 0; i < graph.Count; i++)
        {
            matters.Add(new SurveyMatter
            {
                Key = graph[i].Name,
                Level = MatterLevel.Subject,
                Name = graph[i].Name,
                Parent = "",
                Subjects = [graph[i].Name],
                Hazard = HazardOf(graph, i),
                Aspect = graph.AspectOf(i),
            });
        }

        return matters;
    }

    private static void Add(Resolver resolver, ILookup<string, Industry> children, string parent, List<SurveyMatter> matters)
    {
        SubjectGraph graph = resolver.Rules.Graph;
        foreach (Industry industry in children[parent].OrderBy(i => i.Code, StringComparer.Ordinal))
        {
            _ = resolver.Understander.Reader.TryIndustry(industry.Code, out int[] subjects, out _, out _);
            matters.Add(new SurveyMatter
            {
                Key = industry.Code,
                Level = industry.Code.Length switch { 1 => MatterLevel.Section, 2 => MatterLevel.Division, 3 => MatterLevel.Group, _ => MatterLevel.Class },
                Name = industry.Name,
                Parent = industry.Parent,
                Subjects = [.. subjects.Select(s => graph[s].Name)],
                Hazard = subjects.Select(s => HazardOf(graph, s)).DefaultIfEmpty(0).Max(),
                Aspect = subjects.Length > 0 ? graph.AspectOf(subjects[^1]) : Aspects.Industry,
            });
            Add(resolver, children, industry.Code, matters);
        }
    }

    private static int HazardOf(SubjectGraph graph, int subject)
    {
        int most = 0;
        foreach (Reach reach in graph.ReachOf(subject))
        {
            if (reach.Kind is ReachKind.Kind or ReachKind.Involves)
            {
                most = Math.Max(most, graph[reach.Target].Hazard);
            }
        }

        return most;
    }
}
