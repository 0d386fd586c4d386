namespace WhoSupervises.Cli.Rendering;

/// <summary>A line of a page before it is laid out.</summary>
/// <param name="Text">The words.</param>
/// <param name="Style">What the line is.</param>
/// <param name="Indent">Columns before it.</param>
/// <param name="Hang">Further columns before its second and later rows, where it is wrapped.</param>
internal sealed record PageLine(string Text, LineStyle Style, int Indent, int Hang = 2);
