using System.Text;
using CsvHelper;

namespace WhoSupervises.Reports.Tables;

/// <summary>Rows of a text file with commas, tabs or semicolons; quoted cells may hold line ends.</summary>
public sealed class CsvSource : ITableSource
{
    private readonly string _path;
    private readonly FileStream _file;
    private readonly CsvReader _reader;
    private readonly List<string> _headers = [];

    /// <summary>Opens a file.</summary>
    /// <exception cref="ReportException">It is empty, has a cell without end, or too many columns.</exception>
    public CsvSource(string path)
    {
        _path = path;
        Encoding encoding = TextEncodings.Of(path);
        char delimiter = Delimiter(path, encoding);
        _file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        _reader = CsvReader.Create(_file, new CsvReaderOptions
        {
            Separator = delimiter,
            HasHeader = false,
            DetectSeparatorHint = false,
            MaxRecordSize = TableLimits.RefusedRecord,
            Encoding = encoding.CodePage == TextEncodings.Utf8.CodePage ? null : encoding,
            TrackLineNumbers = true,
            BufferSize = 1 << 17,
        });
        if (!Next())
        {
            throw new ReportException($"「{path}」是空文件，第一行应是列名（如：编号,企业名称,地区,经营范围）。");
        }

        if (_reader.FieldCount > TableLimits.Columns)
        {
            throw new ReportException($"「{path}」有 {_reader.FieldCount} 列，超过 {TableLimits.Columns} 列，请检查分隔符。");
        }

        _headers = HeaderNames.Distinct(_reader.Current.ToArray());
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
            yield return Row();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader.Dispose();
        _file.Dispose();
    }

    private TableRow Row()
    {
        int count = _reader.FieldCount;
        string[] cells = new string[_headers.Count];
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = i < count ? _reader.GetString(i) : "";
        }

        bool tooMany = false;
        for (int i = cells.Length; i < count; i++)
        {
            tooMany |= !_reader.IsEmpty(i);
        }

        return new TableRow(_reader.LineNumber, cells, null, tooMany ? $"这一行有 {count} 格，比列名多，请检查引号和分隔符。" : null);
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
            return _reader.Read();
        }
        catch (CsvFormatException mistake)
        {
            throw new ReportException($"「{_path}」第 {_reader.LineNumber + 1} 行起有一格超过 {TableLimits.RefusedRecord / 1024 / 1024} MB，多半是引号没有配对；请修改后重试。", mistake);
        }
    }
}
