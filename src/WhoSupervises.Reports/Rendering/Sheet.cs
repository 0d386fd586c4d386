namespace WhoSupervises.Reports.Rendering;

/// <summary>A table of a workbook.</summary>
/// <param name="Name">Name of the tab, at most 31 characters.</param>
/// <param name="Columns">Headings with their widths in characters.</param>
/// <param name="Rows">Cells: text, whole numbers, or null for an empty one.</param>
public sealed record Sheet(string Name, IReadOnlyList<(string Title, int Width)> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows);
