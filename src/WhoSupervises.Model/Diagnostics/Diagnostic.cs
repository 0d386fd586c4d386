namespace WhoSupervises.Model.Diagnostics;

/// <summary>A finding about a rulebook file: code, place, what was found and expected, and how to mend it, in Chinese.</summary>
/// <param name="Code">Stable code, WS1xxx language, WS2xxx lint, WS3xxx citation.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Position">Where.</param>
/// <param name="Message">One Chinese sentence: what was found, what was expected.</param>
/// <param name="Help">How to mend it (the nearest known word …), or null.</param>
public sealed record Diagnostic(string Code, Severity Severity, SourcePosition Position, string Message, string? Help = null)
{
    /// <inheritdoc/>
    public override string ToString() => Help is null ? $"{Position} {Code} {Message}" : $"{Position} {Code} {Message}{Help}";
}
