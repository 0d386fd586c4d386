using WhoSupervises.Language;
using WhoSupervises.Model;
using WhoSupervises.Model.Diagnostics;
using WhoSupervises.Resolution.Explaining;
using WhoSupervises.Resolution.Understanding;

namespace WhoSupervises.Resolution.Tests;

/// <summary>The rulebook of this checkout, loaded once for all tests.</summary>
internal static class World
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly Lazy<Rulebook> Loaded = new(() => Load([RulesFolder]));
    private static readonly Lazy<Resolver> Made = new(() => new Resolver(Rulebook));

    /// <summary>The rules folder: WHOSUPERVISES_RULES, or the one of the checkout.</summary>
    public static string RulesFolder => Environment.GetEnvironmentVariable("WHOSUPERVISES_RULES") ?? Path.Combine(Root(), "rules");

    public static Rulebook Rulebook => Loaded.Value;

    public static Resolver Resolver => Made.Value;

    public static Rulebook Load(IReadOnlyList<string> folders)
    {
        RulebookLoadResult loaded = RulebookLoader.Load(folders);
        return loaded.Rulebook ?? throw new InvalidOperationException(string.Join('\n', loaded.Diagnostics.Where(d => d.Severity == Severity.Error).Take(5)));
    }

    /// <summary>Asks one question of the real rulebook.</summary>
    public static Answer Ask(string region, string enterprise, string? activity = null, string? place = null, DateOnly? asOf = null, bool inherit = true, params (string Name, string Value)[] facts) =>
        Resolver.Resolve(new Question
        {
            Region = region,
            Enterprise = enterprise,
            Activity = activity,
            Place = place,
            AsOf = asOf ?? Today,
            Inherit = inherit,
            Facts = [.. facts.Select(f => KeyValuePair.Create(f.Name, f.Value))],
        });

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "WhoSupervises.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("WhoSupervises.sln not found above the tests");
    }
}
