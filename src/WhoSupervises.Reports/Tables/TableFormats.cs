namespace WhoSupervises.Reports.Tables;

/// <summary>Tells the format of a file by its extension.</summary>
public static class TableFormats
{
    /// <summary>The format of <paramref name="path"/>.</summary>
    /// <exception cref="ReportException">The extension is none of csv, tsv, txt, xlsx, jsonl, json.</exception>
    public static TableFormat Of(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".CSV" or ".TSV" or ".TXT" => TableFormat.Csv,
        ".XLSX" => TableFormat.Xlsx,
        ".JSONL" or ".NDJSON" or ".JSON" => TableFormat.JsonLines,
        ".XLS" => throw new ReportException($"「{path}」是旧版 Excel 文件，请另存为 .xlsx 或 .csv 再用。"),
        _ => throw new ReportException($"不认识「{path}」的格式；可用 .csv、.xlsx、.jsonl。"),
    };
}
