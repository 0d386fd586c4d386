using System.Collections.Concurrent;
using System.Collections.Immutable;
using WhoSupervises.Language.Linking;
using WhoSupervises.Language.Linting;
using WhoSupervises.Language.Loading;
using WhoSupervises.Language.Reading;
using WhoSupervises.Model;
using WhoSupervises.Model.Diagnostics;

namespace WhoSupervises.Language;

/// <summary>Reads rules folders into a <see cref="Rulebook"/>.</summary>
/// <remarks>Whatever is wrong with the folders or files comes back as diagnostics; nothing is thrown for it.</remarks>
public static class RulebookLoader
{
    /// <summary>Reads all rules files of the folders; later folders add to earlier ones.</summary>
    /// <param name="rulesFolders">The folders; a missing or empty one gives one diagnostic.</param>
    /// <param name="cache">Where loaded rulebooks are kept; none by default.</param>
    /// <returns>The rulebook, or null with at least one error.</returns>
    public static RulebookLoadResult Load(IReadOnlyList<string> rulesFolders, RulebookCache? cache = null)
    {
        FolderReader folders = new();
        foreach (string folder in rulesFolders)
        {
            folders.Read(folder, severalFolders: rulesFolders.Count > 1);
        }

        return LoadFiles(folders.Files, folders.Diagnostics, cache ?? RulebookCache.None);
    }

    /// <summary>Reads files already at hand; their order does not matter.</summary>
    public static RulebookLoadResult LoadFiles(IEnumerable<RuleFile> files) => LoadFiles(files, [], RulebookCache.None);

    private static RulebookLoadResult LoadFiles(IEnumerable<RuleFile> files, IReadOnlyList<Diagnostic> found, RulebookCache cache)
    {
        RuleFile[] sorted = [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)];
        string fingerprint = Loading.Fingerprint.Of(sorted);
        if (found.Count == 0 && cache.Find(fingerprint) is { } kept)
        {
            return kept;
        }

        RulebookLoadResult result = Parse(sorted, found, fingerprint);
        if (found.Count == 0)
        {
            cache.Keep(result);
        }

        return result;
    }

    private static RulebookLoadResult Parse(RuleFile[] sorted, IReadOnlyList<Diagnostic> found, string fingerprint)
    {
        FilePart[] parts = new FilePart[sorted.Length];
        IEnumerable<int> largestFirst = Enumerable.Range(0, sorted.Length).OrderByDescending(i => sorted[i].Bytes.Length);
        Parallel.ForEach(Partitioner.Create(largestFirst, EnumerablePartitionerOptions.NoBuffering), i => parts[i] = FileReader.Read(sorted[i]));
        Draft draft = new(parts, fingerprint);
        List<Diagnostic> diagnostics = [.. found, .. parts.SelectMany(p => p.Diagnostics), .. draft.Diagnostics];
        Names names = new(draft.Rulebook);
        foreach (NameUse use in draft.Uses)
        {
            if (UseChecker.Check(use, names) is { } finding)
            {
                diagnostics.Add(finding.At(use.Position));
            }
        }

        Rulebook linked = new Linker(names).Link(draft.Rulebook);
        LintContext context = new(linked, draft, names);
        HashSet<string> misread = [.. diagnostics.Where(d => d.Severity == Severity.Error && IsReading(d)).Select(d => d.Position.File)];
        diagnostics.AddRange(Lints.All.SelectMany(lint => lint.Find(context)).Where(d => d.Severity == Severity.Error || !misread.Contains(d.Position.File)));
        bool broken = diagnostics.Exists(d => d.Severity == Severity.Error);
        return new(broken ? null : linked, Sorted(diagnostics), fingerprint, sorted.Length);
    }

    /// <summary>Whether part of the file could not be read: lints would then speak of what is only missing.</summary>
    private static bool IsReading(Diagnostic diagnostic) => string.CompareOrdinal(diagnostic.Code, "WS1200") < 0;

    private static ImmutableArray<Diagnostic> Sorted(List<Diagnostic> diagnostics) =>
    [
        .. diagnostics.Distinct()
            .OrderBy(d => d.Position.File, StringComparer.Ordinal)
            .ThenBy(d => d.Position.Line)
            .ThenBy(d => d.Position.Column)
            .ThenBy(d => d.Code, StringComparer.Ordinal),
    ];
}
