using Sprache;
using WhoSupervises.Language.Grammar;
using WhoSupervises.Language.Text;
using WhoSupervises.Model.Organs;

namespace WhoSupervises.Language.Reading;

/// <summary>Reads functions (职能), organs (部门) and successions (沿革).</summary>
internal static class OrganReader
{
    private static readonly string[] FunctionLevels = ["国务院", "省级", "市级", "县级"];

    private static readonly Parser<(Lexeme From, Lexeme To)> Arrow =
        from before in Tokens.Run("→-＞>", Expected.Name)
        from mark in Tokens.Mark("→", "→").XOr(from dash in Tokens.Mark("→", "-") from head in Tokens.Mark("→", ">") select head)
        from after in Tokens.Run("→", Expected.Name)
        from end in Tokens.AtEnd
        select (before, after);

    public static OrganFunction Function(FileContext context, FilePart part, Block block, Lexeme name)
    {
        Fields fields = Fields.Read(context, block, "职能", VocabularyForms.Function);
        string?[] names = new string?[FunctionLevels.Length];
        foreach (Pair pair in Values.Pairs(context, fields.Line("名称"), fields.Value("名称"), "名称", toEnd: true))
        {
            int level = Values.OneOf(context, fields.Line("名称"), pair.Name, "名称", FunctionLevels);
            if (level >= 0)
            {
                names[level] = pair.Value.Text;
            }
        }

        if (fields.Value("地方承担") is { } bearer)
        {
            part.Uses.Add(new(NameKind.Function, bearer.Text, context.At(fields.Line("地方承担"), bearer)));
        }

        return new()
        {
            Name = name.Text,
            Aliases = [.. fields.Words("别名")],
            NationalName = names[0],
            ProvinceName = names[1],
            CityName = names[2],
            CountyName = names[3],
            Nature = (OrganNature)Math.Max(fields.OneOf("性质", OrganNatureNames.All), 0),
            RegionalKind = fields.Text("驻地机构"),
            LocalBearer = fields.Text("地方承担"),
            From = fields.Date("设立"),
            Position = context.At(block.Heading, name),
        };
    }

    public static Organ Organ(FileContext context, FilePart part, Block block, Lexeme name)
    {
        Fields fields = Fields.Read(context, block, "部门", VocabularyForms.Organ);
        List<string> functions = [];
        foreach (NamedItem item in fields.Names("职能"))
        {
            part.Uses.Add(new(NameKind.Function, item.Name.Text, context.At(fields.Line("职能"), item.Name)));
            functions.Add(item.Name.Text);
        }

        (DateOnly? from, DateOnly? until) = fields.Value("存续") is { } period ? Values.Period(context, fields.Line("存续"), period) : default;
        return new()
        {
            Name = name.Text,
            Region = fields.RegionCode("地区", part, "- 地区：650000"),
            Functions = [.. functions],
            Nature = (OrganNature)Math.Max(fields.OneOf("性质", OrganNatureNames.All), 0),
            Aliases = [.. fields.Words("别名")],
            From = from,
            Until = until,
            AnnexClass = fields.OneOf("附表", EnumNames.AnnexClasses) is >= 0 and int annex ? EnumNames.AnnexClasses[annex] : null,
            LicensingOnly = fields.Yes("只办审批"),
            Position = context.At(block.Heading, name),
        };
    }

    public static void Succession(FileContext context, FilePart part, Block block, Lexeme name)
    {
        Fields fields = Fields.Read(context, block, "沿革", VocabularyForms.Succession);
        IResult<(Lexeme From, Lexeme To)> arrow = Arrow(new LineInput(name.Line, name.Start, name.End));
        if (!arrow.WasSuccessful)
        {
            context.Report(block.Heading, name, Messages.ArrowExpected(name.Text));
            return;
        }

        fields.Demand("自", "- 自：2018-03-21");
        foreach (Lexeme function in new[] { arrow.Value.From, arrow.Value.To })
        {
            part.Uses.Add(new(NameKind.Function, function.Text, context.At(block.Heading, function)));
        }

        List<string> Subjects(string key)
        {
            List<string> subjects = [];
            foreach (NamedItem item in fields.Terms(key))
            {
                part.Uses.Add(new(NameKind.Subject, item.Name.Text, context.At(fields.Line(key), item.Name)));
                subjects.Add(item.Name.Text);
            }

            return subjects;
        }

        part.Successions.Add(new()
        {
            From = arrow.Value.From.Text,
            To = arrow.Value.To.Text,
            Date = fields.Date("自") ?? DateOnly.MinValue,
            Subjects = [.. Subjects("事项")],
            Kept = [.. Subjects("除外")],
            Reform = fields.Text("改革"),
            Unverified = fields.Yes("未核"),
            Position = context.At(block.Heading, name),
        });
    }
}
