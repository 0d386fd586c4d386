using System.CommandLine;
using System.Globalization;
using WhoSupervises.Cli.Rendering;
using WhoSupervises.Reports;
using WhoSupervises.Reports.Triage;
using WhoSupervises.Resolution;

namespace WhoSupervises.Cli.Commands;

/// <summary><c>triage INPUT -o OUTPUT</c>: many matters at once.</summary>
public static class TriageCommand
{
    private const int MostUnmatched = 10;

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        Argument<string> input = new("INPUT") { Description = "输入文件：csv、xlsx 或 jsonl，第一行是列名（编号、企业名称、地区、行业代码、经营范围……）。" };
        Option<string> output = new("--output", "-o") { Description = "输出文件：csv、xlsx 或 jsonl，按扩展名。", Required = true };
        Option<string?> region = new("--region") { Description = "行内没有地区时用的地区。" };
        Option<string?> sheet = new("--sheet") { Description = "xlsx 的工作表名，默认第一张。" };
        Option<string?> asOf = new("--as-of") { Description = "行内没有日期时按哪一天的规定回答；默认今天。" };
        Option<bool> resume = new("--resume") { Description = "接着上次中断的地方做。" };
        Option<string?> byDepartment = new("--by-department") { Description = "在这个目录给每个部门写一份告知单。" };
        Option<int?> workers = new("--workers") { Description = "同时用几个线程，默认按处理器个数。" };
        Command command = new("triage", "成批判断：一行一户（或一个事项），逐行给出牵头部门；只涉及安全生产监督管理。") { input, output, region, sheet, asOf, resume, byDepartment, workers };
        command.SetAction((parsed, token) =>
        {
            Resolver resolver = context.LoadResolver(parsed);
            TriageOptions options = new()
            {
                Input = parsed.GetValue(input)!,
                Output = parsed.GetValue(output)!,
                Region = parsed.GetValue(region),
                Sheet = parsed.GetValue(sheet),
                Today = parsed.GetValue(asOf) is { } day ? QuestionReader.Day(day) : DateOnly.FromDateTime(context.Clock.GetLocalNow().DateTime),
                Resume = parsed.GetValue(resume),
                ByDepartment = parsed.GetValue(byDepartment),
                Workers = Math.Clamp(parsed.GetValue(workers) ?? Environment.ProcessorCount, 1, 64),
            };
            // Not on this thread: Ctrl-C is heard only once the action has given the thread back.
            return Task.Run(() => Run(context, resolver, options, token), CancellationToken.None);
        });
        return command;
    }

    private static int Run(CommandContext context, Resolver resolver, TriageOptions options, CancellationToken token)
    {
        long started = context.Clock.GetTimestamp();
        ProgressLine line = new(context.Error, context.Clock);
        try
        {
            TriageTally tally = new TriageJob(resolver, options, context.Clock).Run(line.Report, token);
            line.Clear();
            Summarise(context, tally, context.Clock.GetElapsedTime(started));
            return CommandLine.Done;
        }
        catch (ReportException mistake)
        {
            line.Clear();
            throw new UserException(mistake.Message);
        }
        catch (OperationCanceledException)
        {
            line.Clear();
            context.Error.WriteLine("已中断；原有的输出没有改动。加 --resume 可以接着做。");
            return CommandLine.Interrupted;
        }
    }

    private static void Summarise(CommandContext context, TriageTally tally, TimeSpan time)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        string statuses = string.Join('，', StatusNames.All.Where(tally.Statuses.ContainsKey).Select(s => string.Create(culture, $"{StatusNames.Of(s)} {tally.Statuses[s]:N0}")));
        context.Error.WriteLine(string.Create(culture, $"共 {tally.Rows:N0} 行{(statuses.Length > 0 ? "：" + statuses : "")}；需人工 {tally.Persons:N0} 行。用时 {time.TotalSeconds:N1} 秒，每秒 {tally.Rows / Math.Max(time.TotalSeconds, 0.001):N0} 行。"));
        if (tally.Unmatched.Count > 0)
        {
            IEnumerable<string> most = tally.Unmatched.OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Take(MostUnmatched).Select(p => string.Create(culture, $"「{p.Key}」{p.Value:N0}"));
            context.Error.WriteLine(string.Create(culture, $"没有识别的说法 {tally.Unmatched.Count:N0} 种，最多的：{string.Join('，', most)}。"));
        }
    }
}
