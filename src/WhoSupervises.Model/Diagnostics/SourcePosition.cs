namespace WhoSupervises.Model.Diagnostics;

/// <summary>A place in a rulebook file.</summary>
/// <param name="File">Path as given to the reader.</param>
/// <param name="Line">Line, counted from 1; 0 where unknown.</param>
/// <param name="Column">Column in UTF-16 units, counted from 1; 0 where unknown.</param>
public readonly record struct SourcePosition(string File, int Line, int Column)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}:{Column}";
}
