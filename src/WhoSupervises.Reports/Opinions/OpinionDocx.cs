using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace WhoSupervises.Reports.Opinions;

/// <summary>An opinion as a Word document laid out like an official paper: A4, margins and type of GB/T 9704-2012, one to two pages.</summary>
public static class OpinionDocx
{
    private const string Title = "方正小标宋简体";
    private const string Hei = "黑体";
    private const string Kai = "楷体";
    private const string Fang = "仿宋";
    private const string Song = "宋体";

    /// <summary>Writes the document to <paramref name="output"/>, which must be seekable.</summary>
    public static void Write(Stream output, Opinion opinion)
    {
        OpinionFit fit = OpinionFit.Of(opinion);
        using WordprocessingDocument file = WordprocessingDocument.Create(output, WordprocessingDocumentType.Document);
        MainDocumentPart main = file.AddMainDocumentPart();
        main.AddNewPart<FontTablePart>().Fonts = FontTable();
        main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(Fonts(Fang), new FontSize { Val = Number(fit.Size) }, new Languages { Val = "en-US", EastAsia = "zh-CN" })),
            new ParagraphPropertiesDefault()));
        FooterPart footer = main.AddNewPart<FooterPart>();
        footer.Footer = PageNumber();
        Body body = new();
        Fill(body, opinion, fit);
        body.Append(new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(footer) },
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = 2098, Bottom = 1984, Left = 1588, Right = 1474, Header = 851, Footer = 992, Gutter = 0 }));
        main.Document = new Document(body);
        file.PackageProperties.Title = opinion.Title;
    }

    private static void Fill(Body body, Opinion opinion, OpinionFit fit)
    {
        body.Append(Paragraph(Layout.Center(600, after: fit.Line / 2), Run(opinion.Title, Title, 44)));
        body.Append(Paragraph(Layout.Plain(fit.Line), Run(opinion.Addressee, Fang, fit.Size)));
        foreach (OpinionParagraph paragraph in fit.Body)
        {
            body.Append(paragraph.Part switch
            {
                OpinionPart.Heading => Paragraph(Layout.Indented(fit) with { KeepNext = true }, Run(paragraph.Text, Hei, fit.Size)),
                OpinionPart.Quote => Paragraph(Layout.Indented(fit), Run(paragraph.Text, Kai, fit.Size)),
                _ when paragraph.Lead.Length > 0 => Paragraph(Layout.Indented(fit), Run(paragraph.Lead, Kai, fit.Size), Run(paragraph.Text, Fang, fit.Size)),
                _ => Paragraph(Layout.Indented(fit), Run(paragraph.Text, Fang, fit.Size)),
            });
        }

        if (fit.LeftOut > 0)
        {
            body.Append(Paragraph(Layout.Indented(fit), Run($"限于篇幅略去次要内容 {fit.LeftOut.ToString(CultureInfo.InvariantCulture)} 段，全文可另存为 markdown。", Kai, fit.Size)));
        }

        for (int i = 0; i < opinion.Attachments.Count; i++)
        {
            string text = (i == 0 ? "附件：" : "　　　") + Number(i + 1) + "." + opinion.Attachments[i].Title;
            body.Append(Paragraph(Layout.Indented(fit) with { Before = i == 0 ? fit.Line / 2 : 0, KeepNext = true }, Run(text, Fang, fit.Size)));
        }

        body.Append(Paragraph(Layout.Right(fit.Line, 4, before: fit.Line / 2) with { KeepNext = true }, Run(opinion.Signature, Fang, fit.Size)));
        body.Append(Paragraph(Layout.Right(fit.Line, 4, before: 0), Run(opinion.Date, Fang, fit.Size)));
        for (int i = 0; i < opinion.Attachments.Count; i++)
        {
            body.Append(Paragraph(Layout.Plain(340) with { Before = 120, KeepNext = true }, Run($"附件{Number(i + 1)}　{opinion.Attachments[i].Title}", Hei, OpinionFit.SmallSize)));
            foreach (string line in opinion.Attachments[i].Lines)
            {
                body.Append(Paragraph(Layout.Small(320), Run(line, Fang, OpinionFit.SmallSize)));
            }
        }
    }

    private static Paragraph Paragraph(Layout layout, params Run[] runs)
    {
        ParagraphProperties properties = new();
        if (layout.KeepNext)
        {
            properties.Append(new KeepNext());
        }

        properties.Append(new WidowControl { Val = false });
        properties.Append(new SpacingBetweenLines { Before = Number(layout.Before), After = Number(layout.After), Line = Number(layout.Line), LineRule = LineSpacingRuleValues.Exact });
        properties.Append(new Indentation { FirstLine = Number(layout.FirstLine), FirstLineChars = layout.FirstLine > 0 ? 200 : 0, Right = Number(layout.RightChars * 300), RightChars = layout.RightChars * 100 });
        properties.Append(new Justification { Val = layout.Align });
        Paragraph paragraph = new(properties);
        paragraph.Append(runs);
        return paragraph;
    }

    private static Run Run(string text, string font, int size) =>
        new(new RunProperties(Fonts(font), new FontSize { Val = Number(size) }, new FontSizeComplexScript { Val = Number(size) }), new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static RunFonts Fonts(string name) => new() { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = name, ComplexScript = "Times New Roman", Hint = FontTypeHintValues.EastAsia };

    private static Footer PageNumber() => new(new Paragraph(
        new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
        Run("— ", Song, 28), new Run(new RunProperties(Fonts(Song), new FontSize { Val = "28" }), new FieldChar { FieldCharType = FieldCharValues.Begin }),
        new Run(new FieldCode(" PAGE ") { Space = SpaceProcessingModeValues.Preserve }), new Run(new FieldChar { FieldCharType = FieldCharValues.End }), Run(" —", Song, 28)));

    /// <summary>Each font with what stands in for it where it is missing.</summary>
    private static Fonts FontTable()
    {
        Fonts table = new();
        foreach ((string name, string instead) in new[] { (Title, "宋体"), (Hei, "SimHei"), (Kai, "楷体_GB2312"), (Fang, "仿宋_GB2312"), (Song, "SimSun") })
        {
            table.Append(new Font(new AltName { Val = instead }, new FontCharSet { Val = "86" }, new FontFamily { Val = name == Hei ? FontFamilyValues.Modern : FontFamilyValues.Roman }) { Name = name });
        }

        return table;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private readonly record struct Layout(int Line, JustificationValues Align, int FirstLine, int RightChars, int Before, int After, bool KeepNext)
    {
        public static Layout Plain(int line) => new(line, JustificationValues.Both, 0, 0, 0, 0, false);

        public static Layout Indented(OpinionFit fit) => new(fit.Line, JustificationValues.Both, fit.Size * 20, 0, 0, 0, false);

        public static Layout Small(int line) => new(line, JustificationValues.Left, 0, 0, 0, 0, false);

        public static Layout Center(int line, int after) => new(line, JustificationValues.Center, 0, 0, 0, after, false);

        public static Layout Right(int line, int chars, int before) => new(line, JustificationValues.Right, 0, chars, before, 0, false);
    }
}
