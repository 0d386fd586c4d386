using WhoSupervises.Language.Grammar;
using WhoSupervises.Language.Text;
using WhoSupervises.Model.Regions;

namespace WhoSupervises.Language.Reading;

/// <summary>Reads declared regions (地区) and their short names (地区别名).</summary>
internal static class RegionReader
{
    public static void Region(FileContext context, FilePart part, Block block, Lexeme name)
    {
        Fields fields = Fields.Read(context, block, "地区", VocabularyForms.Region);
        string code = fields.RegionCode("代码", part, "- 代码：150623-shm", mustExist: false);
        string parent = fields.RegionCode("上级", part, "- 上级：150623");
        fields.Demand("级别", $"- 级别：{EnumNames.RegionLevels[3]}");
        RegionLevel level = (RegionLevel)Math.Max(fields.OneOf("级别", EnumNames.RegionLevels), 0);
        part.Regions.Add(new(new(code, name.Text, parent, level), context.At(block.Heading, name)));
        foreach (NamedItem alias in fields.Names("别名"))
        {
            part.RegionAliases.Add(new(new(alias.Name.Text, code), context.At(fields.Line("别名"), alias.Name)));
        }
    }

    public static void Aliases(FileContext context, FilePart part, Block block)
    {
        foreach (RuleLine line in block.Entries)
        {
            foreach (Pair pair in Values.Aliases(context, line))
            {
                string code = pair.Value.Text;
                if (!Codes.Region().IsMatch(code))
                {
                    context.Report(line, pair.Value, Messages.BadRegionCode(code));
                    continue;
                }

                part.Uses.Add(new(NameKind.Region, code, context.At(line, pair.Value)));
                part.RegionAliases.Add(new(new(pair.Name.Text, code), context.At(line, pair.Name)));
            }
        }
    }
}
