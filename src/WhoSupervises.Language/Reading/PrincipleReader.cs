using System.Collections.Immutable;
using Sprache;
using WhoSupervises.Language.Grammar;
using WhoSupervises.Language.Text;
using WhoSupervises.Model.Duties;
using WhoSupervises.Model.Organs;
using WhoSupervises.Model.Principles;

namespace WhoSupervises.Language.Reading;

/// <summary>Reads <c>.principle</c>: a principle and its rules.</summary>
internal static class PrincipleReader
{
    private static readonly string[] Headings = ["原则"];
    private static readonly string[] Applies = ["始终", "须载明"];
    private static readonly string[] Repeatable = ["当"];

    /// <summary>In the order of the number of candidates.</summary>
    private static readonly string[] Overs = ["事项", "甲", "甲、乙"];

    public static void Read(string text, FileContext context, FilePart part)
    {
        foreach (Block block in BlockReader.Read(text, context))
        {
            if (Heading.Read(context, block, Headings) is { } heading && heading.RequireName(context) is { } name)
            {
                part.Principles.Add(Principle(context, block, name));
            }
        }
    }

    private static Principle Principle(FileContext context, Block block, Lexeme name)
    {
        Fields fields = Fields.Read(context, block, "原则", VocabularyForms.Principle);
        fields.Demand("阶段", "- 阶段：3");
        fields.Demand("适用", "- 适用：始终");
        return new()
        {
            Name = name.Text,
            Aliases = [.. fields.Words("别名")],
            Stage = fields.Value("阶段") is { } stage ? Values.Number(context, fields.Line("阶段"), stage, "阶段", 1, 9) : 1,
            Strength = fields.Value("强度") is { } strength ? Values.Number(context, fields.Line("强度"), strength, "强度", 0, 1000) : 0,
            MustBeStated = fields.OneOf("适用", Applies) == 1,
            Basis = fields.Text("依据"),
            Rules = [.. block.Children.Select(child => Rule(context, child)).OfType<PrincipleRule>()],
            Position = context.At(block.Heading, name),
        };
    }

    private static PrincipleRule? Rule(FileContext context, Block block)
    {
        if (Heading.TryParse(block.Heading) is not { Kind: "规则" } heading)
        {
            context.Report(block.Heading, Messages.UnknownHeading(block.Heading.Content, ["规则"], "规则"));
            return null;
        }

        Lexeme? name = heading.RequireName(context);
        List<(RuleLine Line, Lexeme Value)> conditions = [];
        Fields fields = Fields.Read(context, block, "规则", VocabularyForms.Rule, Repeatable, (line, entry) => conditions.Add((line, entry.Value)));
        fields.Demand("对", "- 对：甲、乙");
        fields.Demand("则", "- 则：甲胜乙");
        int over = Over(context, fields);
        int effect = fields.OneOf("则", EnumNames.Effects);
        if (effect >= 0)
        {
            Within(context, fields.Line("则"), fields.Value("则")!.Value, EnumNames.Effects[effect], over);
        }

        string reason = fields.Required("理由", "- 理由：{甲.条款}管的是{甲.事项}");
        if (fields.Value("理由") is { } template)
        {
            ReasonTemplate.Check(context, fields.Line("理由"), template, over);
        }

        return new(
            name?.Text ?? "",
            over,
            [.. conditions.Select(c => Condition(context, c.Line, c.Value, over)).OfType<PrincipleCondition>()],
            (PrincipleEffect)Math.Max(effect, 0),
            reason,
            context.At(block.Heading));
    }

    private static int Over(FileContext context, Fields fields)
    {
        if (fields.Value("对") is not { } value)
        {
            return 2;
        }

        string written = string.Join('、', fields.Names("对").Select(n => n.Name.Text));
        int over = Array.IndexOf(Overs, written);
        if (over < 0)
        {
            context.Report(fields.Line("对"), value, Messages.NotOneOf(value.Text, "对", Overs, Nearest.Of(written, Overs)));
        }

        return over < 0 ? 2 : over;
    }

    private static PrincipleCondition? Condition(FileContext context, RuleLine line, Lexeme value, int over)
    {
        IResult<(bool Negated, ConditionMatch Match)> result = ConditionGrammar.Line(new LineInput(value.Line, value.Start, value.End));
        if (!result.WasSuccessful)
        {
            context.Report(line, value, Messages.UnknownCondition(value.Text, Nearest.Of(value.Text, ConditionGrammar.Known)));
            return null;
        }

        ConditionMatch match = result.Value.Match;
        Within(context, line, value, match.Swapped ? ConditionGrammar.Swap(match.Primitive.Pattern) : match.Primitive.Pattern, over);
        if (match.Argument is not null)
        {
            CheckArgument(context, line, value, match);
        }

        return new(match.Primitive.Name, match.Argument, result.Value.Negated, match.Swapped, value.Text);
    }

    private static void CheckArgument(FileContext context, RuleLine line, Lexeme value, ConditionMatch match)
    {
        (string Key, IReadOnlyList<string> Known)? list = match.Primitive.Name switch
        {
            "verbIs" => ("履职方式", VerbNames.All),
            "natureIs" => ("性质", OrganNatureNames.All),
            "aspectIsNot" => ("领域", EnumNames.Aspects),
            _ => null,
        };
        if (list is not { } closed)
        {
            return;
        }

        int start = value.Line.IndexOf(match.Argument!, value.Start, StringComparison.Ordinal);
        Lexeme argument = new(value.Line, start, start + match.Argument!.Length);
        foreach (NamedItem item in Values.Names(context, line, argument, closed.Key))
        {
            Values.OneOf(context, line, item.Name, closed.Key, closed.Known);
        }
    }

    /// <summary>Reports a word that speaks of more candidates than the rule ranges over.</summary>
    private static void Within(FileContext context, RuleLine line, Lexeme value, string words, int over)
    {
        string? beyond = over < 2 && words.Contains('乙', StringComparison.Ordinal) ? "乙"
            : over < 1 && words.Contains('甲', StringComparison.Ordinal) ? "甲"
            : null;
        if (beyond is not null)
        {
            context.Report(line, value, Messages.ConditionBeyond(beyond, Overs[over]));
        }
    }
}
