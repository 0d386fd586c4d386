using WhoSupervises.Model.Diagnostics;

namespace WhoSupervises.Language;

/// <summary>A message of <see cref="Messages"/> before it has a place.</summary>
internal readonly record struct Finding(string Code, Severity Severity, string Message, string? Help = null)
{
    public Diagnostic At(SourcePosition position) => new(Code, Severity, position, Message, Help);
}
