using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace WhoSupervises.Reports.Tables;

/// <summary>Rows of a sheet of a spreadsheet, streamed; the first row that is not empty holds the headers.</summary>
public sealed class XlsxSource : ITableSource
{
    private readonly string _path;
    private readonly FileStream _file;
    private readonly SpreadsheetDocument _document;
    private readonly Stream _sheet;
    private readonly XmlReader _xml;
    private readonly List<string> _shared = [];
    private readonly bool[] _dates;
    private readonly bool _from1904;
    private readonly List<string> _headers;
    private readonly long _lastRow;
    private long _row;

    /// <summary>Opens a sheet.</summary>
    /// <exception cref="ReportException">The file is no spreadsheet, is packed suspiciously, or has no such sheet.</exception>
    public XlsxSource(string path, string? sheet)
    {
        _path = path;
        RefuseBombs(path);
        _file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        try
        {
            _document = SpreadsheetDocument.Open(_file, isEditable: false);
            WorkbookPart workbook = _document.WorkbookPart ?? throw Broken(path, null);
            _from1904 = workbook.Workbook.WorkbookProperties?.Date1904?.Value ?? false;
            _dates = DateFormats(workbook);
            ReadShared(workbook);
            _sheet = ((WorksheetPart)workbook.GetPartById(SheetId(workbook, path, sheet))).GetStream(FileMode.Open, FileAccess.Read);
            _xml = XmlReader.Create(_sheet, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, IgnoreWhitespace = false, IgnoreComments = true });
        }
        catch (Exception mistake) when (mistake is FileFormatException or OpenXmlPackageException or XmlException or InvalidDataException or InvalidOperationException or ArgumentException)
        {
            _file.Dispose();
            throw Broken(path, mistake);
        }

        _lastRow = Dimension();
        List<string>? first = NextCells();
        _headers = HeaderNames.Distinct(first ?? throw new ReportException($"「{path}」的工作表是空的，第一行应是列名。"));
        if (_headers.Count > TableLimits.Columns)
        {
            throw new ReportException($"「{path}」有 {_headers.Count} 列，超过 {TableLimits.Columns} 列。");
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Headers => _headers;

    /// <inheritdoc/>
    public double? Progress => _lastRow > 0 ? Math.Min(1, (double)_row / _lastRow) : null;

    /// <inheritdoc/>
    public IEnumerable<TableRow> Rows()
    {
        while (NextCells() is { } cells)
        {
            bool isLong = cells.Count > _headers.Count && cells.Skip(_headers.Count).Any(c => c.Length > 0);
            string[] row = new string[_headers.Count];
            for (int i = 0; i < row.Length; i++)
            {
                row[i] = i < cells.Count ? cells[i] : "";
            }

            yield return new TableRow(_row, row, null, isLong ? "这一行的格比列名多，请检查。" : null);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _xml.Dispose();
        _sheet.Dispose();
        _document.Dispose();
        _file.Dispose();
    }

    private static ReportException Broken(string path, Exception? inner) => new($"「{path}」不是完好的 xlsx 文件，请用 Excel 或 LibreOffice 打开另存后再用。", inner);

    private static void RefuseBombs(string path)
    {
        try
        {
            using ZipArchive zip = ZipFile.OpenRead(path);
            foreach (ZipArchiveEntry entry in zip.Entries)
            {
                if (entry.Length > TableLimits.LargestEntry || (entry.Length > TableLimits.SmallEntry && entry.Length > entry.CompressedLength * TableLimits.PackedRatio))
                {
                    throw new ReportException($"「{path}」解开后大得反常（{entry.FullName}：{entry.CompressedLength} 字节解成 {entry.Length} 字节），疑为压缩炸弹，没有读。");
                }
            }
        }
        catch (InvalidDataException mistake)
        {
            throw Broken(path, mistake);
        }
    }

    private static string SheetId(WorkbookPart workbook, string path, string? wanted)
    {
        Sheet[] sheets = [.. workbook.Workbook.Sheets?.Elements<Sheet>() ?? []];
        Sheet? found = wanted is null ? sheets.FirstOrDefault(s => s.State is null || s.State.Value == SheetStateValues.Visible) ?? sheets.FirstOrDefault() : Array.Find(sheets, s => s.Name?.Value == wanted);
        return found?.Id?.Value ?? throw new ReportException(sheets.Length == 0
            ? $"「{path}」里没有工作表。"
            : $"「{path}」里没有名为「{wanted}」的工作表；有：{string.Join('、', sheets.Select(s => s.Name?.Value))}。");
    }

    private static bool[] DateFormats(WorkbookPart workbook)
    {
        Stylesheet? styles = workbook.WorkbookStylesPart?.Stylesheet;
        Dictionary<uint, string> custom = styles?.NumberingFormats?.Elements<NumberingFormat>().Where(f => f.NumberFormatId?.Value is not null).ToDictionary(f => f.NumberFormatId!.Value, f => f.FormatCode?.Value ?? "") ?? [];
        return [.. styles?.CellFormats?.Elements<CellFormat>().Select(f => IsDate(f.NumberFormatId?.Value ?? 0, custom)) ?? []];
    }

    private static bool IsDate(uint id, Dictionary<uint, string> custom) =>
        id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58)
        || (custom.TryGetValue(id, out string? code) && code.Contains('y', StringComparison.OrdinalIgnoreCase) && code.Contains('d', StringComparison.OrdinalIgnoreCase));

    private void ReadShared(WorkbookPart workbook)
    {
        if (workbook.SharedStringTablePart is not { } part)
        {
            return;
        }

        long total = 0;
        using Stream stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using XmlReader xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        StringBuilder text = new();
        bool phonetic = false;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                text.Clear();
                if (xml.IsEmptyElement)
                {
                    _shared.Add("");
                }
            }
            else if (xml.LocalName == "rPh" && !xml.IsEmptyElement)
            {
                phonetic = xml.NodeType == XmlNodeType.Element;
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA && !phonetic)
            {
                text.Append(xml.Value);
                Refuse(text.Length);
            }
            else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "si")
            {
                total += text.Length;
                if (total > TableLimits.SharedText)
                {
                    throw new ReportException($"「{_path}」里的文字超过 {TableLimits.SharedText / 1024 / 1024} 百万字，请拆成几个文件。");
                }

                _shared.Add(text.ToString());
            }
        }
    }

    private void Refuse(int length)
    {
        if (length > TableLimits.RefusedCell)
        {
            throw new ReportException($"「{_path}」有一格超过 {TableLimits.RefusedCell / 1024 / 1024} 百万字，请检查。");
        }
    }

    private long Dimension()
    {
        while (_xml.Read())
        {
            if (_xml.NodeType == XmlNodeType.Element && _xml.LocalName == "dimension")
            {
                string reference = _xml.GetAttribute("ref") ?? "";
                string digits = new([.. reference[(reference.LastIndexOf(':') + 1)..].Where(char.IsAsciiDigit)]);
                return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long row) ? row : 0;
            }

            if (_xml.NodeType == XmlNodeType.Element && _xml.LocalName == "sheetData")
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>The cells of the next row that is not empty.</summary>
    private List<string>? NextCells()
    {
        while (_xml.Read())
        {
            if (_xml.NodeType == XmlNodeType.Element && _xml.LocalName == "row")
            {
                _row = long.TryParse(_xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : _row + 1;
                List<string> cells = _xml.IsEmptyElement ? [] : Cells();
                if (cells.Exists(c => c.Length > 0))
                {
                    return cells;
                }
            }
            else if (_xml.NodeType == XmlNodeType.EndElement && _xml.LocalName == "sheetData")
            {
                return null;
            }
        }

        return null;
    }

    private List<string> Cells()
    {
        List<string> cells = [];
        while (_xml.Read() && !(_xml.NodeType == XmlNodeType.EndElement && _xml.LocalName == "row"))
        {
            if (_xml.NodeType != XmlNodeType.Element || _xml.LocalName != "c")
            {
                continue;
            }

            int column = Column(_xml.GetAttribute("r")) is >= 0 and var stated ? stated : cells.Count;
            string type = _xml.GetAttribute("t") ?? "n";
            int style = int.TryParse(_xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out int s) ? s : 0;
            string value = _xml.IsEmptyElement ? "" : Value();
            if (column > TableLimits.Columns)
            {
                continue;
            }

            while (cells.Count <= column)
            {
                cells.Add("");
            }

            cells[column] = Shown(value, type, style);
        }

        return cells;
    }

    private string Value()
    {
        StringBuilder text = new();
        bool inValue = false;
        while (_xml.Read() && !(_xml.NodeType == XmlNodeType.EndElement && _xml.LocalName == "c"))
        {
            if (_xml.LocalName is "v" or "t" && _xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
            {
                inValue = _xml.NodeType == XmlNodeType.Element && !_xml.IsEmptyElement;
            }
            else if (inValue && _xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
            {
                text.Append(_xml.Value);
                Refuse(text.Length);
            }
        }

        return text.ToString();
    }

    private string Shown(string value, string type, int style)
    {
        switch (type)
        {
            case "s":
                return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < _shared.Count ? _shared[index] : "";
            case "b":
                return value == "1" ? "是" : "否";
            case "n" when style < _dates.Length && _dates[style] && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double day) && day is > 0 and < 2_900_000:
                DateTime date = new DateTime(1899, 12, 30).AddDays(day + (_from1904 ? 1462 : 0));
                return date.TimeOfDay == TimeSpan.Zero ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : date.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
            case "n" when value.Contains('E', StringComparison.OrdinalIgnoreCase) && decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number):
                return number.ToString(CultureInfo.InvariantCulture);
            default:
                return value;
        }
    }

    private static int Column(string? reference)
    {
        int column = 0;
        foreach (char c in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(c))
            {
                break;
            }

            column = (column * 26) + (c - 'A' + 1);
        }

        return column - 1;
    }
}
