using System.Collections.Immutable;
using WhoSupervises.Language.Grammar;
using WhoSupervises.Language.Text;
using WhoSupervises.Model.Cases;

namespace WhoSupervises.Language.Reading;

/// <summary>Reads <c>.cases</c>.</summary>
internal static class CaseReader
{
    private static readonly string[] Headings = ["案例"];
    private static readonly string[] Expectations = ["牵头", "状态", "依据", "并列", "不得"];

    public static void Read(string text, FileContext context, FilePart part)
    {
        foreach (Block block in BlockReader.Read(text, context))
        {
            foreach (Block child in block.Children)
            {
                context.Report(child.Heading, Messages.SubHeadingNotAllowed(child.Heading.Content, "案例"));
            }

            if (Heading.Read(context, block, Headings) is { } heading && heading.RequireName(context) is { } name)
            {
                part.Cases.Add(Case(context, block, name));
            }
        }
    }

    private static Case Case(FileContext context, Block block, Lexeme name)
    {
        Fields fields = Fields.Read(context, block, "案例", VocabularyForms.Case);
        fields.Demand("日期", "- 日期：2026-11-01");
        if (!Expectations.Any(fields.Has))
        {
            fields.Demand("牵头", "- 牵头：某局");
        }

        return new()
        {
            Name = name.Text,
            Region = fields.Required("地区", "- 地区：新疆"),
            Enterprise = fields.Text("企业") ?? "",
            Activity = fields.Text("活动") ?? "",
            Place = fields.Text("场所") ?? "",
            AsOf = fields.Date("日期") ?? DateOnly.MinValue,
            Inherit = !fields.Has("继承") || fields.Yes("继承"),
            Facts = Facts(context, fields),
            Leads = Leads(context, fields),
            Statuses = Statuses(context, fields),
            Clauses = fields.Value("依据") is { } basis ? Values.Clauses(context, fields.Line("依据"), basis) : [],
            Beside = [.. fields.Words("并列")],
            Never = [.. fields.Words("不得")],
            Position = context.At(block.Heading, name),
        };
    }

    private static ImmutableArray<KeyValuePair<string, string>> Facts(FileContext context, Fields fields) =>
        [.. Values.Pairs(context, fields.Line("事实"), fields.Value("事实"), "事实").Select(p => new KeyValuePair<string, string>(p.Name.Text, p.Value.Text))];

    /// <summary>甲、乙；或：丙 gives {甲, 乙} or {丙}; 无 gives the empty set.</summary>
    private static ImmutableArray<ImmutableArray<string>> Leads(FileContext context, Fields fields)
    {
        if (fields.Entry("牵头") is not { } entry)
        {
            return [];
        }

        RuleLine line = fields.Line("牵头");
        IEnumerable<Lexeme> sets = entry.Fields.Where(f => f.Key.Span.SequenceEqual("或")).Select(f => f.Value).Prepend(entry.Value);
        return [.. sets.Select(set => set.Span.SequenceEqual("无") ? [] : Values.Words(context, line, set, "牵头"))];
    }

    private static ImmutableArray<string> Statuses(FileContext context, Fields fields)
    {
        List<string> statuses = [];
        foreach (NamedItem item in fields.Names("状态"))
        {
            if (Values.OneOf(context, fields.Line("状态"), item.Name, "状态", EnumNames.Statuses) >= 0)
            {
                statuses.Add(item.Name.Text);
            }
        }

        return [.. statuses];
    }
}
