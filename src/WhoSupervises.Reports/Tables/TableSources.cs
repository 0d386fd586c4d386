namespace WhoSupervises.Reports.Tables;

/// <summary>Opens files of rows.</summary>
public static class TableSources
{
    /// <summary>Opens <paramref name="path"/> by its extension.</summary>
    /// <param name="path">The file.</param>
    /// <param name="sheet">Name of the sheet of a spreadsheet, or null for the first.</param>
    /// <exception cref="ReportException">It does not exist or cannot be read.</exception>
    public static ITableSource Open(string path, string? sheet = null)
    {
        if (!File.Exists(path))
        {
            throw new ReportException($"找不到输入文件「{path}」，请检查路径。");
        }

        try
        {
            return TableFormats.Of(path) switch
            {
                TableFormat.Csv => new CsvSource(path),
                TableFormat.Xlsx => new XlsxSource(path, sheet),
                _ => new JsonLinesSource(path),
            };
        }
        catch (UnauthorizedAccessException mistake)
        {
            throw new ReportException($"没有权限读「{path}」。", mistake);
        }
    }
}
