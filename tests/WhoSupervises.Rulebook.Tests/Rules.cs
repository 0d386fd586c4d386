using WhoSupervises.Language;
using WhoSupervises.Resolution;

namespace WhoSupervises.Rulebook.Tests;

/// <summary>The rules that ship with the program, read once.</summary>
internal static class Rules
{
    private static readonly Lazy<RulebookLoadResult> Once = new(() => RulebookLoader.Load([Repository.Rules]));
    private static readonly Lazy<Resolver> ResolverOnce = new(() => new Resolver(Rulebook));

    public static RulebookLoadResult Loaded => Once.Value;

    public static Model.Rulebook Rulebook => Loaded.Rulebook ?? throw new InvalidOperationException("rules/ has errors: see Rules_Load_HaveNoErrors");

    public static Resolver Resolver => ResolverOnce.Value;
}
