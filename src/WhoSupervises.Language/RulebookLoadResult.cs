using System.Collections.Immutable;
using WhoSupervises.Model;
using WhoSupervises.Model.Diagnostics;

namespace WhoSupervises.Language;

/// <summary>What loading rules gave: the rulebook, or why there is none.</summary>
/// <param name="Rulebook">The rulebook; null where one diagnostic is an error.</param>
/// <param name="Diagnostics">All findings of all files, sorted by file, line, column and code.</param>
/// <param name="Fingerprint">Hex SHA-256 over the files read, also where there are errors.</param>
/// <param name="FileCount">How many rules files were read.</param>
public sealed record RulebookLoadResult(Rulebook? Rulebook, ImmutableArray<Diagnostic> Diagnostics, string Fingerprint, int FileCount)
{
    /// <summary>True where the rulebook cannot be used.</summary>
    public bool HasErrors => Rulebook is null;
}
