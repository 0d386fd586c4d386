using System.CommandLine;
using WhoSupervises.Cli.Files;
using WhoSupervises.Reports.Comparing;
using WhoSupervises.Resolution;
using WhoSupervises.Resolution.Jurisdictions;

namespace WhoSupervises.Cli.Commands;

/// <summary><c>compare</c>: who leads the same matters in several regions.</summary>
public static class CompareCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        Option<string[]> regions = new("--region") { Description = "地区，至少给两次。", HelpName = "地区", Required = true, AllowMultipleArgumentsPerToken = false };
        Option<string?> asOf = new("--as-of") { Description = "按哪一天的规定对照；不给就按今天。", HelpName = "日期" };
        Option<string?> output = new("--output", "-o") { Description = "写到这个文件：.html、.xlsx、.json 或 .txt。", HelpName = "文件" };
        Command command = new("compare", "把几个地区的同一事项放在一起，看各由谁牵头。") { regions, asOf, output };
        command.SetAction((parsed, cancel) =>
        {
            string[] asked = parsed.GetValue(regions)!;
            string? path = parsed.GetValue(output);
            ReportFile.Check(path);
            DateOnly day = parsed.GetValue(asOf) is { } given ? QuestionReader.Day(given) : context.Today;
            Resolver resolver = context.LoadResolver(parsed);

            // 新疆 and 650000 are one region.
            Jurisdiction[] places = [.. asked.Select(r => Where(resolver, r, day)).DistinctBy(w => w.Region.Code)];
            if (places.Length < 2)
            {
                throw new UserException("对照至少要两个地区，请再给一个 --region。");
            }

            Comparison comparison = RegionComparer.Run(resolver, places, cancel);
            ReportFile.Write(context, path, new ReportForms(() => ComparisonReport.Text(comparison), () => ComparisonReport.Html(comparison), () => ComparisonReport.Sheets(comparison), bytes => ComparisonReport.Json(bytes, comparison)));
            return Task.FromResult(CommandLine.Done);
        });
        return command;
    }

    private static Jurisdiction Where(Resolver resolver, string region, DateOnly day)
    {
        (Jurisdiction? where, string? error) = resolver.JurisdictionOf(region, day, inherit: true);
        return where ?? throw new UserException(error!);
    }
}
