using System.Collections.Immutable;
using WhoSupervises.Language.Grammar;
using WhoSupervises.Language.Text;
using WhoSupervises.Model.Duties;

namespace WhoSupervises.Language.Reading;

/// <summary>Reads <c>.rulings</c>.</summary>
internal static class RulingReader
{
    private static readonly string[] Headings = ["认定"];

    public static void Read(string text, FileContext context, FilePart part)
    {
        foreach (Block block in BlockReader.Read(text, context))
        {
            if (Heading.Read(context, block, Headings) is { } heading && heading.RequireName(context) is { } name)
            {
                part.Rulings.Add(Ruling(context, part, block, name));
            }
        }
    }

    private static Ruling Ruling(FileContext context, FilePart part, Block block, Lexeme name)
    {
        Fields fields = Fields.Read(context, block, "认定", VocabularyForms.Ruling);
        fields.Demand("自", "- 自：2023-06-01");
        fields.Demand("事项", "- 事项：剧本杀");
        string region = fields.RegionCode("地区", part, "- 地区：653100");
        bool isFunction = !fields.Has("部门") && fields.Has("职能");
        if (!isFunction)
        {
            fields.Demand("部门", "- 部门：某市文化和旅游局");
        }

        string key = isFunction ? "职能" : "部门";
        NamedItem? organ = fields.Names(key) is [var first, ..] ? first : null;
        if (organ is { } named)
        {
            part.Uses.Add(new(isFunction ? NameKind.Function : NameKind.Organ, named.Name.Text, context.At(fields.Line(key), named.Name), region));
        }

        return new()
        {
            Body = fields.Required("机关", "- 机关：某市安全生产委员会"),
            Instrument = fields.Text("文书") ?? name.Text,
            Region = region,
            From = fields.Date("自") ?? DateOnly.MinValue,
            Until = fields.Date("止"),
            Subjects = Terms(context, part, fields, "事项"),
            Places = Terms(context, part, fields, "场所"),
            Organ = new(organ?.Name.Text ?? "", isFunction, OrganLevels.All, organ?.Literal?.Text),
            Position = context.At(block.Heading, name),
        };
    }

    private static ImmutableArray<Term> Terms(FileContext context, FilePart part, Fields fields, string key)
    {
        List<Term> terms = [];
        foreach (NamedItem item in fields.Terms(key))
        {
            part.Uses.Add(new(NameKind.Subject, item.Name.Text, context.At(fields.Line(key), item.Name)));
            terms.Add(new(item.Name.Text, item.Literal?.Text));
        }

        return [.. terms];
    }
}
