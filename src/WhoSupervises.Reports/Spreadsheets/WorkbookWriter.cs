using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace WhoSupervises.Reports.Spreadsheets;

/// <summary>Writes spreadsheets row by row: frozen header, filter, column widths; equal input gives equal bytes.</summary>
/// <remarks>Cells hold texts and numbers only, never formulas, so that nothing in them is run.</remarks>
public static class WorkbookWriter
{
    private const int LongestCell = 32_000;
    private const int MostRows = 1_048_576;
    private static readonly DateTimeOffset Stamp = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a workbook.</summary>
    /// <exception cref="ReportException">A sheet has more rows than a spreadsheet holds.</exception>
    public static void Write(string path, IReadOnlyList<WorkbookSheet> sheets, CancellationToken token)
    {
        using FileStream file = new(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        using ZipArchive zip = new(file, ZipArchiveMode.Create);
        Part(zip, "[Content_Types].xml", ContentTypes(sheets.Count));
        Part(zip, "_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Part(zip, "xl/workbook.xml", Workbook(sheets));
        Part(zip, "xl/_rels/workbook.xml.rels", Relations(sheets.Count));
        Part(zip, "xl/styles.xml", Styles);
        for (int i = 0; i < sheets.Count; i++)
        {
            Sheet(zip, sheets[i], i + 1, token);
        }
    }

    private const string Styles = """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="3"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font><font><b/><sz val="14"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDDE7F3"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>""";

    private static string ContentTypes(int sheets)
    {
        StringBuilder text = new("""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>""");
        for (int i = 1; i <= sheets; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>");
        }

        return text.Append("</Types>").ToString();
    }

    private static string Workbook(IReadOnlyList<WorkbookSheet> sheets)
    {
        StringBuilder text = new("""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>""");
        for (int i = 0; i < sheets.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<sheet name=\"{Escaped(sheets[i].Name)}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>");
        }

        return text.Append("</sheets></workbook>").ToString();
    }

    private static string Relations(int sheets)
    {
        StringBuilder text = new("""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">""");
        for (int i = 1; i <= sheets; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"rId{i}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>");
        }

        return text.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"rId{sheets + 1}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>").ToString();
    }

    private static Stream Open(ZipArchive zip, string name)
    {
        ZipArchiveEntry entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Stamp;
        return entry.Open();
    }

    private static void Part(ZipArchive zip, string name, string xml)
    {
        using Stream stream = Open(zip, name);
        stream.Write(Utf8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml));
    }

    private static void Sheet(ZipArchive zip, WorkbookSheet sheet, int number, CancellationToken token)
    {
        int titles = sheet.Title?.Count ?? 0;
        string last = ColumnName(sheet.Columns.Count - 1);
        using Stream stream = Open(zip, $"xl/worksheets/sheet{number}.xml");
        using StreamWriter to = new(stream, Utf8, 1 << 16);
        to.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetViews><sheetView workbookViewId=\"0\"");
        to.Write(number == 1 ? " tabSelected=\"1\">" : ">");
        to.Write(string.Create(CultureInfo.InvariantCulture, $"<pane ySplit=\"{titles + 1}\" topLeftCell=\"A{titles + 2}\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>"));
        for (int i = 0; i < sheet.Columns.Count; i++)
        {
            to.Write(string.Create(CultureInfo.InvariantCulture, $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{sheet.Columns[i].Width}\" customWidth=\"1\"/>"));
        }

        to.Write("</cols><sheetData>");
        int row = 0;
        foreach (string title in sheet.Title ?? [])
        {
            Row(to, ++row, [title], row == 1 ? 2 : 0);
        }

        Row(to, ++row, [.. sheet.Columns.Select(c => (object)c.Header)], 1);
        foreach (IReadOnlyList<object> cells in sheet.Rows)
        {
            token.ThrowIfCancellationRequested();
            if (row >= MostRows)
            {
                throw new ReportException($"结果超过 {MostRows} 行，一张 Excel 工作表放不下；请改用 .csv 输出，或把输入拆开。");
            }

            Row(to, ++row, cells, 0);
        }

        to.Write("</sheetData>");
        to.Write(string.Create(CultureInfo.InvariantCulture, $"<autoFilter ref=\"A{titles + 1}:{last}{Math.Max(row, titles + 1)}\"/></worksheet>"));
    }

    private static void Row(StreamWriter to, int row, IReadOnlyList<object> cells, int style)
    {
        to.Write("<row r=\"");
        to.Write(row);
        to.Write("\">");
        for (int i = 0; i < cells.Count; i++)
        {
            if (cells[i] is long or int)
            {
                to.Write(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{ColumnName(i)}{row}\" s=\"3\"><v>{cells[i]}</v></c>"));
            }
            else if (cells[i] is string { Length: > 0 } text)
            {
                to.Write("<c r=\"");
                to.Write(ColumnName(i));
                to.Write(row);
                to.Write(style == 0 ? "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" : style == 1 ? "\" s=\"1\" t=\"inlineStr\"><is><t>" : "\" s=\"2\" t=\"inlineStr\"><is><t>");
                Text(to, text.Length > LongestCell ? string.Concat(text.AsSpan(0, LongestCell), "……（过长，余下见 csv 或 jsonl 输出）") : text);
                to.Write("</t></is></c>");
            }
        }

        to.Write("</row>");
    }

    private static readonly string[] ColumnNames = [.. Enumerable.Range(0, 128).Select(Named)];

    private static string ColumnName(int index) => index < ColumnNames.Length ? ColumnNames[index] : Named(index);

    private static string Named(int index)
    {
        string name = "";
        for (int n = index + 1; n > 0; n = (n - 1) / 26)
        {
            name = (char)('A' + ((n - 1) % 26)) + name;
        }

        return name;
    }

    private static string Escaped(string text)
    {
        using StringWriter to = new(CultureInfo.InvariantCulture);
        Text(to, text);
        return to.ToString();
    }

    private static void Text(TextWriter to, string text)
    {
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            string? instead = text[i] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\t' or '\n' or '\r' => null,
                < ' ' or '\uFFFE' or '\uFFFF' => " ",
                >= '\uD800' and <= '\uDFFF' when !IsPair(text, i) => "\uFFFD",
                _ => null,
            };
            if (instead is not null)
            {
                to.Write(text.AsSpan(start, i - start));
                to.Write(instead);
                start = i + 1;
            }
        }

        to.Write(text.AsSpan(start));
    }

    private static bool IsPair(string text, int at) =>
        (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])) || (char.IsLowSurrogate(text[at]) && at > 0 && char.IsHighSurrogate(text[at - 1]));
}
