using WhoSupervises.Reports.Spreadsheets;

namespace WhoSupervises.Reports.Triage;

/// <summary>The spreadsheet of a run: all rows, a summary, and what needs a person.</summary>
public static class ResultWorkbook
{
    /// <summary>Writes it from the rows of a finished csv.</summary>
    public static void Write(string rowsPath, string path, TriageTally tally, CancellationToken token)
    {
        string[] headers = ResultRows.OfCsv(rowsPath).First();
        int own = headers.Length - ResultColumns.Names.Count;
        WorkbookColumn[] columns = [.. headers.Select((h, i) => new WorkbookColumn(h, i >= own ? ResultColumns.Widths[i - own] : OwnWidth(h)))];
        WorkbookColumn[] forPersons = [.. new[] { ResultColumns.Person, ResultColumns.Ask }.Select(c => columns[own + c]), .. columns[..own], columns[own], columns[own + ResultColumns.Lead]];
        WorkbookWriter.Write(
            path,
            [
                new WorkbookSheet("结果", columns, ResultRows.OfCsv(rowsPath).Skip(1)),
                new WorkbookSheet("汇总", [new WorkbookColumn("类别", 14), new WorkbookColumn("名称", 40), new WorkbookColumn("牵头（户）", 14), new WorkbookColumn("协同（户）", 14)], Summary(tally), ["安全生产监管分工汇总", ResultColumns.Limits + "。"]),
                new WorkbookSheet("需人工", forPersons, ResultRows.OfCsv(rowsPath).Skip(1).Where(r => r.Length == headers.Length && r[own + ResultColumns.Person].Length > 0)
                    .Select(r => (IReadOnlyList<object>)[r[own + ResultColumns.Person], r[own + ResultColumns.Ask], .. r[..own], r[own], r[own + ResultColumns.Lead]])),
            ],
            token);
    }

    private static int OwnWidth(string header) => Tables.HeaderWidths.Of(header);

    private static IEnumerable<IReadOnlyList<object>> Summary(TriageTally tally)
    {
        yield return ["合计", "全部行", tally.Rows, ""];
        yield return ["合计", "需人工", tally.Persons, ""];
        foreach (string status in StatusNames.All.Where(tally.Statuses.ContainsKey))
        {
            yield return ["状态", StatusNames.Of(status), tally.Statuses[status], ""];
        }

        foreach (string department in tally.Leads.Keys.Union(tally.Co.Keys, StringComparer.Ordinal).OrderByDescending(d => tally.Leads.GetValueOrDefault(d)).ThenByDescending(d => tally.Co.GetValueOrDefault(d)).ThenBy(d => d, StringComparer.Ordinal))
        {
            yield return ["部门", department, tally.Leads.GetValueOrDefault(department), tally.Co.GetValueOrDefault(department)];
        }

        foreach ((string phrase, long count) in tally.Unmatched.OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Take(500))
        {
            yield return ["未识别项", phrase, count, ""];
        }
    }
}
