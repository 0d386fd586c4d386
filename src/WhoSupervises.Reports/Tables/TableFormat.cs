namespace WhoSupervises.Reports.Tables;

/// <summary>The kinds of files that rows are read from and written to.</summary>
public enum TableFormat
{
    /// <summary>Text with separators.</summary>
    Csv,

    /// <summary>A spreadsheet.</summary>
    Xlsx,

    /// <summary>One JSON object a line.</summary>
    JsonLines,
}
