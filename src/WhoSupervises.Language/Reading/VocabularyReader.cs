using System.Collections.Immutable;
using WhoSupervises.Language.Grammar;
using WhoSupervises.Language.Text;

namespace WhoSupervises.Language.Reading;

/// <summary>Reads <c>.vocab</c>: whatever its headings declare.</summary>
internal static class VocabularyReader
{
    internal static readonly ImmutableArray<string> Headings = ["事项", "环节", "商品", "后缀", "虚词", "职能", "部门", "沿革", "地区", "地区别名"];

    public static void Read(string text, FileContext context, FilePart part)
    {
        foreach (Block block in BlockReader.Read(text, context))
        {
            if (Heading.Read(context, block, Headings) is { } heading)
            {
                ReadBlock(context, part, block, heading);
            }
        }
    }

    private static void ReadBlock(FileContext context, FilePart part, Block block, Heading heading)
    {
        if (heading.Kind is "事项" or "环节" or "商品" or "后缀" or "虚词")
        {
            foreach (RuleLine line in block.Entries.Concat(block.Children.SelectMany(c => c.Entries)))
            {
                ReadLine(context, part, line, heading.Kind);
            }

            return;
        }

        foreach (Block child in block.Children)
        {
            context.Report(child.Heading, Messages.SubHeadingNotAllowed(child.Heading.Content, heading.Kind));
        }

        if (heading.Kind is "地区别名")
        {
            RegionReader.Aliases(context, part, block);
        }
        else if (heading.RequireName(context) is { } name)
        {
            ReadNamed(context, part, block, heading.Kind, name);
        }
    }

    private static void ReadLine(FileContext context, FilePart part, RuleLine line, string kind)
    {
        switch (kind)
        {
            case "事项":
                NameLineReader.Subject(context, part, line);
                break;
            case "环节":
                NameLineReader.Stage(context, part, line);
                break;
            case "商品":
                NameLineReader.Good(context, part, line);
                break;
            case "后缀":
                Suffixes(context, part, line);
                break;
            default:
                part.EmptyWords.AddRange(Values.Terms(context, line, line.Whole, "-")
                    .Select(w => new Declared<string>(w.Name.Text, context.At(line, w.Name))));
                break;
        }
    }

    private static void Suffixes(FileContext context, FilePart part, RuleLine line)
    {
        foreach (Pair pair in Values.Aliases(context, line))
        {
            part.Uses.Add(new(NameKind.Stage, pair.Value.Text, context.At(line, pair.Value)));
            part.Suffixes.Add(new(new(pair.Name.Text, pair.Value.Text), context.At(line, pair.Name)));
        }
    }

    private static void ReadNamed(FileContext context, FilePart part, Block block, string kind, Lexeme name)
    {
        switch (kind)
        {
            case "职能":
                part.Functions.Add(OrganReader.Function(context, part, block, name));
                break;
            case "部门":
                part.Organs.Add(OrganReader.Organ(context, part, block, name));
                break;
            case "沿革":
                OrganReader.Succession(context, part, block, name);
                break;
            default:
                RegionReader.Region(context, part, block, name);
                break;
        }
    }
}
