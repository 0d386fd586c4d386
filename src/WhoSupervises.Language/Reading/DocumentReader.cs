using WhoSupervises.Language.Grammar;
using WhoSupervises.Language.Text;
using WhoSupervises.Model.Documents;

namespace WhoSupervises.Language.Reading;

/// <summary>Reads <c>.rules</c>: a document's particulars and its clauses.</summary>
internal static class DocumentReader
{
    private static readonly string[] Headings = ["文件"];
    private static readonly string[] Several = ["说明", "未编", "引用未载"];

    public static void Read(string text, FileContext context, FilePart part)
    {
        foreach (Block block in BlockReader.Read(text, context))
        {
            if (Heading.Read(context, block, Headings) is { } heading && heading.RequireName(context) is { } title)
            {
                part.Documents.Add(new(Document(context, part, block, title), context.At(block.Heading)));
            }
        }
    }

    private static SourceDocument Document(FileContext context, FilePart part, Block block, Lexeme title)
    {
        List<string> remarks = [];
        List<string> leftOut = [];
        List<string> notLoaded = [];
        Fields fields = Fields.Read(context, block, "文件", DocumentForms.Header, Several, (line, entry) =>
        {
            switch (entry.Lead.Text)
            {
                case "说明":
                    remarks.Add(entry.Value.Text);
                    break;
                case "未编":
                    leftOut.Add(LeftOut(context, line, entry));
                    break;
                default:
                    notLoaded.AddRange(Values.Titles(context, line, entry.Value, "引用未载").Select(t => t.Name.Text));
                    break;
            }
        });
        SourceDocument document = Header(context, part, fields, title.Text);
        ClauseReader clauses = new(context, part, document);
        foreach (Block child in block.Children)
        {
            clauses.Read(child);
        }

        return document with
        {
            Remarks = [.. remarks],
            LeftOut = [.. leftOut],
            KnownNotLoaded = [.. notLoaded],
            Clauses = clauses.Clauses,
        };
    }

    private static SourceDocument Header(FileContext context, FilePart part, Fields fields, string title)
    {
        string id = fields.Required("代号", "- 代号：英文短名");
        if (id.Length > 0 && !Codes.Id().IsMatch(id))
        {
            context.Report(fields.Line("代号"), fields.Value("代号")!.Value, Messages.BadId(id, "代号"));
        }

        fields.Demand("类型", $"- 类型：{EnumNames.Kinds[4]}");
        fields.Demand("状态", $"- 状态：{EnumNames.Standings[0]}");
        Entry? notBefore = fields.Entry("不早于");
        Entry? superseded = fields.Entry("被取代");
        return new()
        {
            Id = id,
            Title = title,
            Region = fields.RegionCode("地区", part, "- 地区：650000"),
            Kind = (DocumentKind)Math.Max(fields.OneOf("类型", EnumNames.Kinds), 0),
            Standing = (Standing)Math.Max(fields.OneOf("状态", EnumNames.Standings), 0),
            Number = Stated(fields.Text("文号")),
            Issuer = Stated(fields.Text("发布机关")),
            Promulgated = fields.Date("发布"),
            Effective = fields.Date("施行"),
            Repealed = fields.Date("废止"),
            NotBefore = fields.Date("不早于"),
            NotBeforeReason = Values.Text(notBefore?["因"]),
            Version = fields.Date("版本"),
            CheckedUntil = fields.Date("核对至"),
            SupersededBy = fields.Text("被取代"),
            SupersededFrom = Values.Date(context, fields.Line("被取代"), superseded?["自"]),
            SourceFile = fields.Text("源文"),
            SourceHeading = fields.Text("源文标题"),
        };
    }

    private static string? Stated(string? text) => text is "未载明" ? null : text;

    private static string LeftOut(FileContext context, RuleLine line, Entry entry)
    {
        foreach (Lexeme piece in ClauseGrammar.Pieces(entry.Value))
        {
            if (ClauseGrammar.Expand(piece, out bool badRange).IsEmpty)
            {
                context.Report(line, piece, badRange ? Messages.BadRange(piece.Text) : Messages.BadClause(piece.Text));
            }
        }

        string articles = ClauseGrammar.Canonical(entry.Value);
        return Values.Text(entry["因"]) is { } reason ? $"{articles}；因：{reason}" : articles;
    }
}
