using System.Text;
using System.Text.Json;

namespace WhoSupervises.Reports.Tables;

/// <summary>One JSON object a line.</summary>
public sealed class JsonLinesSource : ITableSource
{
    private readonly string _path;
    private readonly FileStream _file;
    private readonly StreamReader _reader;
    private readonly Lazy<IReadOnlyList<string>> _headers;

    /// <summary>Opens a file.</summary>
    public JsonLinesSource(string path)
    {
        _path = path;
        _file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        _reader = new StreamReader(_file, TextEncodings.Of(path), detectEncodingFromByteOrderMarks: true, 1 << 16);
        _headers = new Lazy<IReadOnlyList<string>>(() => NamesIn(path));
    }

    /// <inheritdoc/>
    /// <remarks>Asking for them reads the whole file once.</remarks>
    public IReadOnlyList<string> Headers => _headers.Value;

    /// <inheritdoc/>
    public double? Progress => _file.Length == 0 ? 1 : (double)_file.Position / _file.Length;

    /// <inheritdoc/>
    public IEnumerable<TableRow> Rows()
    {
        long number = 0;
        foreach (string line in Lines(_reader, _path))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return new TableRow(number, [], line);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader.Dispose();
        _file.Dispose();
    }

    private static IReadOnlyList<string> NamesIn(string path)
    {
        List<string> names = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        using StreamReader reader = new(path, TextEncodings.Of(path));
        foreach (string line in Lines(reader, path).Where(l => !string.IsNullOrWhiteSpace(l)))
        {
            try
            {
                using JsonDocument row = JsonDocument.Parse(line);
                if (row.RootElement.ValueKind == JsonValueKind.Object)
                {
                    names.AddRange(row.RootElement.EnumerateObject().Select(p => p.Name).Where(n => names.Count < TableLimits.Columns && seen.Add(n)));
                }
            }
            catch (JsonException)
            {
                // The row itself tells.
            }
        }

        return names;
    }

    private static IEnumerable<string> Lines(StreamReader reader, string path)
    {
        StringBuilder line = new();
        char[] buffer = new char[1 << 15];
        long number = 1;
        int read;
        while ((read = reader.Read(buffer, 0, buffer.Length)) > 0)
        {
            int start = 0;
            for (int end = buffer.AsSpan(0, read).IndexOf('\n'); end >= 0; end = start < read ? buffer.AsSpan(start, read - start).IndexOf('\n') : -1)
            {
                line.Append(buffer, start, end);
                yield return line.ToString();
                line.Clear();
                number++;
                start += end + 1;
            }

            line.Append(buffer, start, read - start);
            if (line.Length > TableLimits.RefusedCell)
            {
                throw new ReportException($"「{path}」第 {number} 行超过 {TableLimits.RefusedCell / 1024 / 1024} 百万字，请检查这一行。");
            }
        }

        if (line.Length > 0)
        {
            yield return line.ToString();
        }
    }
}
