using System.CommandLine;
using WhoSupervises.Cli.Files;
using WhoSupervises.Language;
using WhoSupervises.Model.Diagnostics;
using WhoSupervises.Reports.Differences;
using WhoSupervises.Resolution;

namespace WhoSupervises.Cli.Commands;

/// <summary><c>diff OLD NEW</c>: which answers a change of rules changes; exit code 1 when any does.</summary>
public static class DiffCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        Argument<string> old = new("OLD_RULES") { Description = "旧的规则目录。" };
        Argument<string> now = new("NEW_RULES") { Description = "新的规则目录。" };
        Option<string[]> regions = new("--region") { Description = "只看这些地区；不给就看两套规则里有自己文件的全部地区。", HelpName = "地区", AllowMultipleArgumentsPerToken = false };
        Option<string?> asOf = new("--as-of") { Description = "按哪一天的规定比较；不给就按今天。", HelpName = "日期" };
        Option<string?> output = new("--output", "-o") { Description = "写到这个文件：.html、.xlsx、.json 或 .txt。", HelpName = "文件" };
        Command command = new("diff", "比较两套规则的答复：改了规则以后，哪些事项的牵头、状态或依据变了。") { old, now, regions, asOf, output };
        command.SetAction((parsed, cancel) =>
        {
            string? path = parsed.GetValue(output);
            ReportFile.Check(path);
            DateOnly day = parsed.GetValue(asOf) is { } given ? QuestionReader.Day(given) : context.Today;
            Resolver before = Load(parsed.GetValue(old)!);
            Resolver after = Load(parsed.GetValue(now)!);
            string[] codes = [.. (parsed.GetValue(regions) ?? []).Select(r => after.Regions.Find(r) is { Region: { } found } ? found.Code : throw new UserException(after.Regions.Find(r).Message!))];
            RuleDifference difference = RuleDiffer.Run(before, after, codes, day, cancel);
            ReportFile.Write(context, path, new ReportForms(() => DifferenceReport.Text(difference), () => DifferenceReport.Html(difference), () => DifferenceReport.Sheets(difference), bytes => DifferenceReport.Json(bytes, difference)));
            return Task.FromResult(difference.IsEmpty ? CommandLine.Done : CommandLine.Findings);
        });
        return command;
    }

    private static Resolver Load(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new UserException(Messages.RulesMissing(folder));
        }

        RulebookLoadResult loaded = RulebookLoader.Load([folder], RulebookCache.ForUser());
        return loaded.Rulebook is { } rulebook
            ? new Resolver(rulebook)
            : throw new UserException(Messages.RulesBroken(loaded.Diagnostics.First(d => d.Severity == Severity.Error), loaded.Diagnostics.Count(d => d.Severity == Severity.Error)));
    }
}
