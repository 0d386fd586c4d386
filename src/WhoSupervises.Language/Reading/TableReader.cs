using System.Collections.Immutable;
using WhoSupervises.Language.Text;
using WhoSupervises.Model.Diagnostics;
using WhoSupervises.Model.Regions;
using WhoSupervises.Model.Subjects;

namespace WhoSupervises.Language.Reading;

/// <summary>Reads <c>catalogue/regions.csv</c> and <c>catalogue/industries.csv</c>.</summary>
internal static class TableReader
{
    private static readonly string[] RegionColumns = ["code", "name", "parent", "level"];
    private static readonly string[] IndustryColumns = ["code", "name", "parent"];
    private static readonly string[] EnglishLevels = ["nation", "province", "city", "county"];

    public static void Regions(string text, FileContext context, FilePart part)
    {
        CsvTable table = CsvTable.Read(text, context, RegionColumns);
        foreach ((int number, string[] row) in table.Rows)
        {
            string level = table.Get(row, "level");
            int index = Math.Max(EnumNames.RegionLevels.IndexOf(level), Array.IndexOf(EnglishLevels, level));
            SourcePosition position = new(context.File, number, 1);
            if (index < 0)
            {
                context.Diagnostics.Add(Messages.NotOneOf(level, "level", EnglishLevels, Nearest.Of(level, EnglishLevels)).At(position));
                continue;
            }

            bool statistical = table.Get(row, "statistical") is "1" or "true" or "是" or "yes";
            part.Regions.Add(new(new(table.Get(row, "code"), table.Get(row, "name"), table.Get(row, "parent"), (RegionLevel)index, statistical), position));
        }
    }

    public static void Industries(string text, FileContext context, FilePart part)
    {
        CsvTable table = CsvTable.Read(text, context, IndustryColumns);
        foreach ((int number, string[] row) in table.Rows)
        {
            SourcePosition position = new(context.File, number, 1);
            string code = table.Get(row, "code");
            if (!Codes.Industry().IsMatch(code))
            {
                context.Diagnostics.Add(Messages.BadCode(code).At(position));
                continue;
            }

            ImmutableArray<string> subjects = List(table.Get(row, "subjects"));
            ImmutableArray<string> stages = List(table.Get(row, "stages"));
            part.Uses.AddRange(subjects.Select(s => new NameUse(NameKind.Subject, s, position)));
            part.Uses.AddRange(stages.Select(s => new NameUse(NameKind.Stage, s, position)));
            part.Industries.Add(new(new(code, table.Get(row, "name"), table.Get(row, "parent"), subjects, stages), position));
        }
    }

    private static ImmutableArray<string> List(string field) =>
        [.. field.Split([';', '；', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
