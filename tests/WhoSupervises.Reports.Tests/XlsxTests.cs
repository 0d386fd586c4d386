using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using WhoSupervises.Reports.Spreadsheets;
using WhoSupervises.Reports.Tables;

namespace WhoSupervises.Reports.Tests;

public sealed class XlsxTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Run_XlsxToXlsx_HasResultsSummaryAndWhatNeedsAPerson()
    {
        Write("in.xlsx", ["企业名称", "地区", "经营范围"], ["=甲", "魏都区", "餐饮服务"], ["乙", "魏都区", "铛铛咚咚"]);

        Shared.Run(Shared.Options(_folder["in.xlsx"], _folder["out.xlsx"]));

        using XlsxSource results = new(_folder["out.xlsx"], null);
        string[][] rows = [.. results.Rows().Select(r => r.Cells)];
        rows[0][0].Should().Be("=甲");
        rows[0][4].Should().Be("区商务局");
        using XlsxSource summary = new(_folder["out.xlsx"], "汇总");
        summary.Rows().SelectMany(r => r.Cells).Should().Contain("区商务局");
        using XlsxSource persons = new(_folder["out.xlsx"], "需人工");
        persons.Rows().Single().Cells[2].Should().Be("乙");
    }

    [Fact]
    public void Run_Xlsx_IsAValidSpreadsheetWithFrozenHeaderAndFilter()
    {
        Write("in.xlsx", ["企业名称", "地区", "经营范围"], ["甲", "魏都区", "餐饮服务"]);

        Shared.Run(Shared.Options(_folder["in.xlsx"], _folder["out.xlsx"]));

        using SpreadsheetDocument document = SpreadsheetDocument.Open(_folder["out.xlsx"], isEditable: false);
        new OpenXmlValidator().Validate(document).Select(e => e.Description + e.Path?.XPath).Should().BeEmpty();
        string sheet = new StreamReader(((WorksheetPart)document.WorkbookPart!.GetPartById("rId1")).GetStream()).ReadToEnd();
        sheet.Should().Contain("state=\"frozen\"").And.Contain("<autoFilter").And.Contain("customWidth").And.NotContain("<f>");
    }

    [Fact]
    public void Run_Twice_GivesTheSameBytes()
    {
        Write("in.xlsx", ["企业名称", "地区", "经营范围"], ["甲", "魏都区", "餐饮服务"]);

        Shared.Run(Shared.Options(_folder["in.xlsx"], _folder["a.xlsx"]));
        Shared.Run(Shared.Options(_folder["in.xlsx"], _folder["b.xlsx"]));

        File.ReadAllBytes(_folder["a.xlsx"]).Should().Equal(File.ReadAllBytes(_folder["b.xlsx"]));
    }

    [Fact]
    public void Open_SheetByName_TakesIt()
    {
        WorkbookWriter.Write(_folder["in.xlsx"], [Sheet("一", ["甲"]), Sheet("二", ["乙"])], default);

        using ITableSource source = TableSources.Open(_folder["in.xlsx"], "二");

        source.Headers.Should().Equal("乙");
    }

    [Fact]
    public void Open_UnknownSheet_NamesThoseThereAre()
    {
        WorkbookWriter.Write(_folder["in.xlsx"], [Sheet("一", ["甲"])], default);

        FluentActions.Invoking(() => TableSources.Open(_folder["in.xlsx"], "三")).Should().Throw<ReportException>().WithMessage($"「{_folder["in.xlsx"]}」里没有名为「三」的工作表；有：一。");
    }

    [Fact]
    public void Open_PackedBomb_IsRefused()
    {
        using (ZipArchive zip = ZipFile.Open(_folder["in.xlsx"], ZipArchiveMode.Create))
        {
            using Stream entry = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 64; i++)
            {
                entry.Write(nothing);
            }
        }

        FluentActions.Invoking(() => TableSources.Open(_folder["in.xlsx"])).Should().Throw<ReportException>().WithMessage("*疑为压缩炸弹，没有读。");
    }

    [Theory]
    [InlineData("不是表格")]
    [InlineData("")]
    public void Open_NoSpreadsheet_IsRefused(string text)
    {
        File.WriteAllText(_folder["in.xlsx"], text);

        FluentActions.Invoking(() => TableSources.Open(_folder["in.xlsx"])).Should().Throw<ReportException>().WithMessage($"「{_folder["in.xlsx"]}」不是完好的 xlsx 文件，请用 Excel 或 LibreOffice 打开另存后再用。");
    }

    [Fact]
    public void Rows_TypedCells_AreReadAsShown()
    {
        using (ZipArchive zip = ZipFile.Open(_folder["in.xlsx"], ZipArchiveMode.Create))
        {
            Part(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/><Override PartName=\"/xl/s.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/><Override PartName=\"/xl/w.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
            Part(zip, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Part(zip, "xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"一\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            Part(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"w.xml\"/><Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/><Relationship Id=\"r3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"s.xml\"/></Relationships>");
            Part(zip, "xl/styles.xml", "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
            Part(zip, "xl/s.xml", "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>餐饮</t></si><si><r><t>家</t></r><r><t>具</t></r><rPh sb=\"0\" eb=\"1\"><t>jia</t></rPh></si></sst>");
            Part(zip, "xl/w.xml", "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>甲</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>乙</t></is></c><c r=\"C1\" t=\"inlineStr\"><is><t>丙</t></is></c><c r=\"D1\" t=\"inlineStr\"><is><t>丁</t></is></c></row><row r=\"3\"><c r=\"A3\" t=\"s\"><v>1</v></c><c r=\"C3\" s=\"1\"><v>46348</v></c><c r=\"D3\"><v>9.1411002E+7</v></c></row></sheetData></worksheet>");
        }

        using XlsxSource source = new(_folder["in.xlsx"], null);

        TableRow row = source.Rows().Single();
        row.Number.Should().Be(3);
        row.Cells.Should().Equal("家具", "", "2026-11-22", "91411002");
    }

    private static void Part(ZipArchive zip, string name, string xml)
    {
        using Stream entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(xml));
    }

    private static WorkbookSheet Sheet(string name, string[] headers, params string[][] rows) => new(name, [.. headers.Select(h => new WorkbookColumn(h, 20))], rows);

    private void Write(string name, string[] headers, params string[][] rows) => WorkbookWriter.Write(_folder[name], [Sheet("表", headers, rows)], default);
}
