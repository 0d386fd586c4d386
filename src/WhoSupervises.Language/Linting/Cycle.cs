using WhoSupervises.Model.Diagnostics;
using WhoSupervises.Model.Subjects;
namespace WhoSupervises.Language.Linting;

/// <summary>Kind-of runs upwards and never comes back.</summary>
internal sealed class Cycle : ILint
{
    public string Code => "WS1210";

    public IEnumerable<Diagnostic> Find(LintContext context) =>
    [
        .. Cycles(
            "事项",
            context.Rulebook.Subjects.ToDictionary(s => s.Name, s => (s.Position, s.Edges.Where(e => e.Kind == EdgeKind.KindOf).Select(e => e.Target).ToList()), StringComparer.Ordinal)),
        .. Cycles(
            "环节",
            context.Rulebook.Stages.ToDictionary(s => s.Name, s => (s.Position, s.Broader.ToList()), StringComparer.Ordinal)),
    ];

    /// <summary>One finding for each cycle, at its first member by name.</summary>
    private static IEnumerable<Diagnostic> Cycles(string kind, Dictionary<string, (SourcePosition Position, List<string> Up)> things)
    {
        HashSet<string> done = new(StringComparer.Ordinal);
        foreach (string start in things.Keys.Order(StringComparer.Ordinal))
        {
            List<string>? cycle = Walk(start, things, done, []);
            if (cycle is not null)
            {
                yield return Messages.Cycle(kind, cycle).At(things[cycle.Min(StringComparer.Ordinal)!].Position);
            }
        }
    }

    private static List<string>? Walk(string name, Dictionary<string, (SourcePosition Position, List<string> Up)> things, HashSet<string> done, List<string> path)
    {
        int seen = path.IndexOf(name);
        if (seen >= 0)
        {
            return [.. path[seen..], name];
        }

        if (done.Contains(name) || !things.TryGetValue(name, out (SourcePosition Position, List<string> Up) thing))
        {
            return null;
        }

        path.Add(name);
        List<string>? found = null;
        foreach (string up in thing.Up)
        {
            found ??= Walk(up, things, done, path);
        }

        path.RemoveAt(path.Count - 1);
        done.Add(name);
        return found;
    }
}
