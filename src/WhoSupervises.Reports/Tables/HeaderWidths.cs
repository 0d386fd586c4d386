using WhoSupervises.Reports.Triage;

namespace WhoSupervises.Reports.Tables;

/// <summary>Widths of the input's own columns in a spreadsheet.</summary>
internal static class HeaderWidths
{
    /// <summary>The width for a header, in characters.</summary>
    public static int Of(string header) => RowFields.Of(header) switch
    {
        RowField.Scope => 50,
        RowField.Name or RowField.Region => 28,
        RowField.LegalForm or RowField.Enterprise => 20,
        _ => Math.Clamp((header.Length * 2) + 4, 10, 30),
    };
}
