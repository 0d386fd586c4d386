using System.Collections.Frozen;
using WhoSupervises.Model;

namespace WhoSupervises.Documents.Citations;

/// <summary>All names that the rulebook declares for subjects, stages, organs, functions and principles.</summary>
internal sealed class CitationVocabulary
{
    private readonly FrozenDictionary<string, string[]> subjects;
    private readonly FrozenDictionary<string, string[]> stages;
    private readonly FrozenDictionary<string, string[]> organs;
    private readonly FrozenDictionary<string, string[]> principles;

    public CitationVocabulary(Rulebook rulebook)
    {
        subjects = Index(rulebook.Subjects.Select(s => (s.Name, s.Aliases.AsEnumerable())));
        stages = Index(rulebook.Stages.Select(s => (s.Name, s.Aliases.AsEnumerable())));
        principles = Index(rulebook.Principles.Select(p => (p.Name, p.Aliases.AsEnumerable())));
        organs = Index(rulebook.Organs.Select(o => (o.Name, o.Aliases.AsEnumerable())).Concat(rulebook.Functions.Select(f => (f.Name,
            f.Aliases.Concat(new[] { f.NationalName, f.ProvinceName, f.CityName, f.CountyName }.OfType<string>())))));
    }

    /// <summary>The name of a subject and its aliases, longest first after the name.</summary>
    public IEnumerable<string> Subject(string name) => Names(subjects, name);

    /// <summary>The name of a stage and its aliases.</summary>
    public IEnumerable<string> Stage(string name) => Names(stages, name);

    /// <summary>The name of an organ or function and its other names.</summary>
    public IEnumerable<string> Organ(string name) => Names(organs, name);

    /// <summary>The name of a principle and its aliases.</summary>
    public IEnumerable<string> Principle(string name) => Names(principles, name);

    private static IEnumerable<string> Names(FrozenDictionary<string, string[]> index, string name) =>
        index.TryGetValue(name, out string[]? aliases) ? aliases.Prepend(name) : [name];

    private static FrozenDictionary<string, string[]> Index(IEnumerable<(string Name, IEnumerable<string> Aliases)> entries) =>
        entries.GroupBy(e => e.Name, e => e.Aliases, StringComparer.Ordinal).ToFrozenDictionary(
            g => g.Key,
            g => g.SelectMany(a => a).Where(a => a.Length > 0).Distinct(StringComparer.Ordinal).OrderByDescending(a => a.Length).ToArray(),
            StringComparer.Ordinal);
}
