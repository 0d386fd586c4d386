namespace WhoSupervises.Reports.Tables;

/// <summary>A row as read.</summary>
/// <param name="Number">Line or row number in the file, the header counted.</param>
/// <param name="Cells">Its cells, as many as there are headers; empty where <paramref name="Json"/> is given.</param>
/// <param name="Json">The line, of a JSON lines file.</param>
/// <param name="Error">Why the row cannot be used, or null.</param>
public sealed record TableRow(long Number, string[] Cells, string? Json = null, string? Error = null);
