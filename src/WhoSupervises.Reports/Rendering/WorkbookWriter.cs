using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Tab = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace WhoSupervises.Reports.Rendering;

/// <summary>Writes tables as an xlsx workbook: a frozen bold heading row with filters, wrapped text, numbers as numbers.</summary>
public static class WorkbookWriter
{
    private const int LongestCell = 32_000;

    /// <summary>Writes the sheets to <paramref name="output"/>, which must be seekable.</summary>
    public static void Write(Stream output, IReadOnlyList<Sheet> sheets)
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Create(output, SpreadsheetDocumentType.Workbook);
        WorkbookPart book = document.AddWorkbookPart();
        book.Workbook = new Workbook();
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        Sheets tabs = book.Workbook.AppendChild(new Sheets());
        uint id = 1;
        foreach (Sheet sheet in sheets)
        {
            WorksheetPart part = book.AddNewPart<WorksheetPart>();
            Fill(part, sheet);
            tabs.Append(new Tab { Id = book.GetIdOfPart(part), SheetId = id++, Name = sheet.Name });
        }
    }

    /// <summary>The letters of a column counted from 0: A, B … Z, AA ….</summary>
    public static string ColumnName(int index)
    {
        string name = "";
        for (int rest = index + 1; rest > 0; rest = (rest - 1) / 26)
        {
            name = (char)('A' + ((rest - 1) % 26)) + name;
        }

        return name;
    }

    private static void Fill(WorksheetPart part, Sheet sheet)
    {
        using OpenXmlWriter writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(sheet.Columns.Select((c, i) => new Column { Min = (uint)(i + 1), Max = (uint)(i + 1), Width = c.Width, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, 1, [.. sheet.Columns.Select(c => (object?)c.Title)], style: 1);
        for (int i = 0; i < sheet.Rows.Count; i++)
        {
            WriteRow(writer, i + 2, sheet.Rows[i], style: 2);
        }

        writer.WriteEndElement();
        if (sheet.Rows.Count > 0)
        {
            writer.WriteElement(new AutoFilter { Reference = $"A1:{ColumnName(sheet.Columns.Count - 1)}{(sheet.Rows.Count + 1).ToString(CultureInfo.InvariantCulture)}" });
        }

        writer.WriteEndElement();
    }

    private static void WriteRow(OpenXmlWriter writer, int number, IReadOnlyList<object?> cells, uint style)
    {
        string row = number.ToString(CultureInfo.InvariantCulture);
        writer.WriteStartElement(new Row { RowIndex = (uint)number });
        for (int i = 0; i < cells.Count; i++)
        {
            string reference = ColumnName(i) + row;
            switch (cells[i])
            {
                case null or "":
                    break;
                case int whole:
                    writer.WriteElement(new Cell(new CellValue(whole)) { CellReference = reference, DataType = CellValues.Number, StyleIndex = style });
                    break;
                case { } value:
                    writer.WriteElement(new Cell(new InlineString(new Text(Clean(value.ToString()!)) { Space = SpaceProcessingModeValues.Preserve })) { CellReference = reference, DataType = CellValues.InlineString, StyleIndex = style });
                    break;
            }
        }

        writer.WriteEndElement();
    }

    /// <summary>XML cannot hold control characters, and Excel no cell above 32,767.</summary>
    private static string Clean(string text)
    {
        StringBuilder clean = new(Math.Min(text.Length, LongestCell));
        foreach (char c in text.AsSpan(0, Math.Min(text.Length, LongestCell)))
        {
            clean.Append(c is '\n' or '\t' || !char.IsControl(c) ? c : ' ');
        }

        return clean.ToString();
    }

    private static Stylesheet Styles() => new(
        new Fonts(
            new Font(new FontSize { Val = 11 }, new FontName { Val = "等线" }),
            new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "等线" })),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE8EEF4" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border()),
        new CellFormats(
            new CellFormat(),
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Center }) { FontId = 1, FillId = 2, ApplyFont = true, ApplyFill = true, ApplyAlignment = true },
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { ApplyAlignment = true }));
}
