using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace WhoSupervises.Reports.Tables;

/// <summary>Rows of a text file with commas, tabs or semicolons; quoted cells may hold line ends.</summary>
public sealed class CsvSource : ITableSource
{
    private readonly string _path;
    private readonly FileStream _file;
    private readonly StreamReader _reader;
    private readonly CsvParser _parser;
    private readonly List<string> _headers = [];

    /// <summary>Opens a file.</summary>
    /// <exception cref="ReportException">It is empty, has a cell without end, or too many columns.</exception>
    public CsvSource(string path)
    {
        _path = path;
        Encoding encoding = TextEncodings.Of(path);
        char delimiter = Delimiter(path, encoding);
        _file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        _reader = new StreamReader(_file, encoding, detectEncodingFromByteOrderMarks: true, 1 << 16);
        _parser = new CsvParser(_reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            BadDataFound = null,
            MaxFieldSize = TableLimits.RefusedCell,
            BufferSize = 1 << 16,
            IgnoreBlankLines = true,
        });
        if (!Next())
        {
            throw new ReportException($"「{path}」是空文件，第一行应是列名（如：编号,企业名称,地区,经营范围）。");
        }

        if (_parser.Count > TableLimits.Columns)
        {
            throw new ReportException($"「{path}」有 {_parser.Count} 列，超过 {TableLimits.Columns} 列，请检查分隔符。");
        }

        _headers = HeaderNames.Distinct(_parser.Record ?? []);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Headers => _headers;

    /// <inheritdoc/>
    public double? Progress => _file.Length == 0 ? 1 : (double)_file.Position / _file.Length;

    /// <inheritdoc/>
    public IEnumerable<TableRow> Rows()
    {
        while (Next())
        {
            int count = _parser.Count;
            string[] cells = new string[_headers.Count];
            bool isEmpty = true;
            for (int i = 0; i < cells.Length; i++)
            {
                cells[i] = i < count ? _parser[i] : "";
                isEmpty &= cells[i].Length == 0;
            }

            if (count > cells.Length && Enumerable.Range(cells.Length, count - cells.Length).Any(i => _parser[i].Trim().Length > 0))
            {
                yield return new TableRow(_parser.RawRow, cells, null, $"这一行有 {count} 格，比列名多，请检查引号和分隔符。");
            }
            else if (!isEmpty || count >= cells.Length)
            {
                yield return new TableRow(_parser.RawRow, cells);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _parser.Dispose();
        _reader.Dispose();
        _file.Dispose();
    }

    private static char Delimiter(string path, Encoding encoding)
    {
        using StreamReader reader = new(path, encoding);
        char[] head = new char[8192];
        int length = reader.ReadBlock(head, 0, head.Length);
        Dictionary<char, int> counts = new() { [','] = 0, ['\t'] = 0, [';'] = 0 };
        bool quoted = false;
        foreach (char c in head.AsSpan(0, length))
        {
            quoted ^= c == '"';
            if (!quoted && c is '\r' or '\n' && counts.Values.Any(v => v > 0))
            {
                break;
            }

            if (!quoted && counts.TryGetValue(c, out int count))
            {
                counts[c] = count + 1;
            }
        }

        return counts.OrderByDescending(p => p.Value).ThenBy(p => p.Key == ',' ? 0 : 1).First().Key;
    }

    private bool Next()
    {
        try
        {
            return _parser.Read();
        }
        catch (MaxFieldSizeException mistake)
        {
            throw new ReportException($"「{_path}」第 {_parser.RawRow} 行附近有一格超过 {TableLimits.RefusedCell / 1024 / 1024} 百万字，多半是引号没有配对；请修改后重试。", mistake);
        }
    }
}
