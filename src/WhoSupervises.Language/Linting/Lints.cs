using System.Collections.Immutable;

namespace WhoSupervises.Language.Linting;

/// <summary>All lints.</summary>
internal static class Lints
{
    public static ImmutableArray<ILint> All { get; } = [];
}
