namespace WhoSupervises.Reports.Spreadsheets;

/// <summary>A sheet to be written.</summary>
/// <param name="Name">Its name, at most 31 characters.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, streamed; numbers may be given as long or int.</param>
/// <param name="Title">Lines above the header; the header is frozen below them.</param>
public sealed record WorkbookSheet(string Name, IReadOnlyList<WorkbookColumn> Columns, IEnumerable<IReadOnlyList<object>> Rows, IReadOnlyList<string>? Title = null);
