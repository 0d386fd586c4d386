namespace WhoSupervises.Reports.Spreadsheets;

/// <summary>A column of a sheet.</summary>
/// <param name="Header">Its header.</param>
/// <param name="Width">Its width in characters.</param>
public sealed record WorkbookColumn(string Header, int Width);
