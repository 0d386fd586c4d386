using WhoSupervises.Language;
using WhoSupervises.Reports.Triage;
using WhoSupervises.Resolution;

namespace WhoSupervises.Reports.Tests;

/// <summary>The rulebook of the checkout, loaded once, and the folder beside it.</summary>
internal static class Shared
{
    private static readonly Lazy<Resolver> Loaded = new(() => new Resolver(RulebookLoader.Load([Path.Combine(Root, "rules")]).Rulebook ?? throw new InvalidOperationException("rules have errors")));

    public static string Root { get; } = FindRoot();

    public static string Eval => Path.Combine(Root, "..", "shared", "eval");

    public static Resolver Resolver => Loaded.Value;

    public static DateOnly Today { get; } = new(2026, 11, 22);

    public static TriageTally Run(TriageOptions options, CancellationToken token = default) => new TriageJob(Resolver, options, TimeProvider.System).Run(null, token);

    public static TriageOptions Options(string input, string output) => new() { Input = input, Output = output, Today = Today, Workers = 2 };

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "WhoSupervises.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("WhoSupervises.sln not found above the tests");
    }
}
