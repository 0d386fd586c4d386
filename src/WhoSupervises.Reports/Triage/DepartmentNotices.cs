using System.Text;
using System.Text.Json;
using WhoSupervises.Reports.Spreadsheets;

namespace WhoSupervises.Reports.Triage;

/// <summary>One notice (告知单) a department: the businesses it leads, then those it takes part in.</summary>
/// <remarks>Rows are gathered in a temporary file a department, so that memory does not grow with the input.</remarks>
public static class DepartmentNotices
{
    private const int Buffered = 1 << 16;

    private static readonly WorkbookColumn[] Columns =
        [new("分工", 8), new("编号", 20), new("企业名称", 32), new("地区", 28), new("主营业务", 36), new("牵头部门", 28), new("依据", 60)];

    /// <summary>Writes the notices from a finished output.</summary>
    /// <param name="rowsPath">The output.</param>
    /// <param name="isJson">True where it is JSON lines.</param>
    /// <param name="folder">Where to; made where it is missing.</param>
    /// <param name="token">Stops it.</param>
    public static void Write(string rowsPath, bool isJson, string folder, CancellationToken token)
    {
        Directory.CreateDirectory(folder);
        Dictionary<string, (string Path, StringBuilder Lines)> spools = new(StringComparer.Ordinal);
        string gather = Path.Combine(folder, ".gather");
        Directory.CreateDirectory(gather);
        try
        {
            foreach (Notice notice in isJson ? OfJson(rowsPath) : OfCsv(rowsPath))
            {
                token.ThrowIfCancellationRequested();
                foreach (string department in notice.Leads)
                {
                    Gather(spools, gather, department, "牵头", notice);
                }

                foreach (string department in notice.Co.Except(notice.Leads, StringComparer.Ordinal))
                {
                    Gather(spools, gather, department, "协同", notice);
                }
            }

            foreach ((string department, (string path, StringBuilder lines)) in spools.OrderBy(s => s.Key, StringComparer.Ordinal))
            {
                File.AppendAllText(path, lines.ToString());
                string target = Path.Combine(folder, FileName(department) + ".xlsx");
                WorkbookWriter.Write(target + ".part", [new WorkbookSheet("告知单", Columns, Lines(path), [$"市场主体登记信息告知单（{department}）", "下列市场主体的安全生产监督管理与你单位有关，请按职责办理。", ResultColumns.Limits + "。"])], token);
                File.Move(target + ".part", target, overwrite: true);
            }
        }
        finally
        {
            Directory.Delete(gather, recursive: true);
        }
    }

    private static void Gather(Dictionary<string, (string Path, StringBuilder Lines)> spools, string folder, string department, string part, Notice notice)
    {
        if (!spools.TryGetValue(department, out (string Path, StringBuilder Lines) spool))
        {
            spools[department] = spool = (Path.Combine(folder, spools.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)), new StringBuilder());
        }

        spool.Lines.Append(JsonSerializer.Serialize([part, notice.Id, notice.Name, notice.Region, notice.Main, string.Join('、', notice.Leads), notice.Basis], NoticeJson.Default.StringArray)).Append('\n');
        if (spool.Lines.Length > Buffered || (spools.Count > 500 && spool.Lines.Length > 2048))
        {
            File.AppendAllText(spool.Path, spool.Lines.ToString());
            spool.Lines.Clear();
        }
    }

    /// <summary>Those it leads first, each in the order of the input.</summary>
    private static IEnumerable<IReadOnlyList<object>> Lines(string path)
    {
        foreach (string part in new[] { "牵头", "协同" })
        {
            foreach (string line in File.ReadLines(path))
            {
                string[] cells = JsonSerializer.Deserialize(line, NoticeJson.Default.StringArray)!;
                if (cells[0] == part)
                {
                    yield return cells;
                }
            }
        }
    }

    private static string FileName(string department) => "告知单-" + string.Concat(department.Split(Path.GetInvalidFileNameChars().Append('/').Append('\\').ToArray()));

    private static IEnumerable<Notice> OfCsv(string path)
    {
        string[]? headers = null;
        int own = 0;
        int[] columns = [];
        foreach (string[] row in ResultRows.OfCsv(path))
        {
            if (headers is null)
            {
                headers = row;
                own = row.Length - ResultColumns.Names.Count;
                columns = RowFields.Columns(row[..own]);
                continue;
            }

            string Field(RowField field) => columns[(int)field] >= 0 ? row[columns[(int)field]] : "";
            yield return new Notice(Field(RowField.Id), Field(RowField.Name), Field(RowField.Region), row[own], Names(row[own + ResultColumns.Lead]), Names(row[own + ResultColumns.Co]), row[own + ResultColumns.Basis]);
        }
    }

    private static string[] Names(string cell) => cell.Split('、', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<Notice> OfJson(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement row = document.RootElement;
            string main = row.TryGetProperty("phrases", out JsonElement phrases)
                ? phrases.EnumerateArray().Where(p => p.GetProperty("main").GetBoolean()).Select(p => p.GetProperty("text").GetString()!).FirstOrDefault("")
                : string.Join(' ', new[] { Text(row, "enterprise"), Text(row, "activity") }.Where(t => t.Length > 0));
            JsonElement input = row.TryGetProperty("input", out JsonElement given) ? given : default;
            string name = new[] { "name", "企业名称", "名称" }.Select(n => Text(input, n)).FirstOrDefault(t => t.Length > 0, "");
            string region = row.TryGetProperty("region", out JsonElement where) && where.ValueKind == JsonValueKind.Object ? Text(where, "name") : "";
            string basis = string.Join('；', Departments(row, "lead").SelectMany(l => l.GetProperty("basis").EnumerateArray()).Select(b => $"《{Text(b, "title")}》{Text(b, "clause")}").Distinct(StringComparer.Ordinal));
            yield return new Notice(Text(row, "id"), name, region, main, NamesOf(row, "lead"), NamesOf(row, "co"), basis);
        }
    }

    private static IEnumerable<JsonElement> Departments(JsonElement row, string key) => row.TryGetProperty(key, out JsonElement list) ? list.EnumerateArray() : [];

    private static string[] NamesOf(JsonElement row, string key) => [.. Departments(row, key).Select(d => Text(d, "department")).Distinct(StringComparer.Ordinal)];

    private static string Text(JsonElement row, string key) => row.ValueKind == JsonValueKind.Object && row.TryGetProperty(key, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private sealed record Notice(string Id, string Name, string Region, string Main, string[] Leads, string[] Co, string Basis);
}
