using System.Collections.Immutable;
using WhoSupervises.Model.Diagnostics;

namespace WhoSupervises.Language;

/// <summary>What formatting a file gave.</summary>
/// <param name="Text">The canonical text, or the text as given where there are errors.</param>
/// <param name="Errors">Why the file was not touched; empty where it was formatted.</param>
public sealed record FormatResult(string Text, ImmutableArray<Diagnostic> Errors)
{
    /// <summary>False where the file has errors and was left as it was.</summary>
    public bool Formatted => Errors.IsEmpty;
}
