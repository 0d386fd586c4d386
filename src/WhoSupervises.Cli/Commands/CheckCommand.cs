using System.CommandLine;
using WhoSupervises.Documents.Citations;
using WhoSupervises.Language;
using WhoSupervises.Model;
using WhoSupervises.Model.Cases;
using WhoSupervises.Model.Diagnostics;
using WhoSupervises.Resolution;
using WhoSupervises.Resolution.Cases;

namespace WhoSupervises.Cli.Commands;

/// <summary><c>check [DIR] [--sources DIR]</c>: reads the rules, runs their cases and, with the official texts at hand, verifies every citation.</summary>
public static class CheckCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        Argument<string?> folder = new("DIR") { Description = "规则目录；不给就用 --rules 指的目录，再不然是随程序的规则。", HelpName = "目录", Arity = ArgumentArity.ZeroOrOne };
        Option<bool> noCases = new("--no-cases") { Description = "不运行案例。" };
        Option<string?> filter = new("--only") { Description = "只显示路径含有这段文字的文件。", HelpName = "文字" };
        Command command = new("check", "检查规则：写法错误、案例；给出 --sources 时还核对引用和覆盖。") { folder, noCases, filter };
        command.SetAction((parsed, _) =>
        {
            IReadOnlyList<string> folders = parsed.GetValue(folder) is { } given ? [given] : context.RulesFolders(parsed);
            return Task.FromResult(Run(context, folders, context.SourcesFolder(parsed), !parsed.GetValue(noCases), parsed.GetValue(filter)));
        });
        return command;
    }

    private static int Run(CommandContext context, IReadOnlyList<string> folders, string? sources, bool runCases, string? filter)
    {
        foreach (string folder in folders.Where(f => !Directory.Exists(f)))
        {
            throw new UserException(Messages.RulesMissing(folder));
        }

        RulebookLoadResult loaded = RulebookLoader.Load(folders);
        Show(context, loaded.Diagnostics, filter);
        context.Output.WriteLine($"规则：{loaded.FileCount} 个文件，错误 {Count(loaded, Severity.Error)}，警告 {Count(loaded, Severity.Warning)}，提示 {Count(loaded, Severity.Note)}；指纹 {loaded.Fingerprint[..12]}。");
        if (loaded.Rulebook is not { } rulebook)
        {
            return CommandLine.Findings;
        }

        bool clean = true;
        if (runCases)
        {
            clean &= RunCases(context, rulebook, filter);
        }

        if (sources is not null)
        {
            clean &= CheckCitations(context, rulebook, sources, filter);
        }

        return clean ? CommandLine.Done : CommandLine.Findings;
    }

    private static void Show(CommandContext context, IEnumerable<Diagnostic> diagnostics, string? filter)
    {
        foreach (Diagnostic diagnostic in diagnostics.Where(d => d.Severity != Severity.Note && (filter is null || d.Position.File.Contains(filter, StringComparison.Ordinal))))
        {
            context.Output.WriteLine($"{(diagnostic.Severity == Severity.Error ? "错误" : "警告")} {diagnostic}");
        }
    }

    private static int Count(RulebookLoadResult loaded, Severity severity) => loaded.Diagnostics.Count(d => d.Severity == severity);

    private static bool RunCases(CommandContext context, Rulebook rulebook, string? filter)
    {
        CaseRunner runner = new(new Resolver(rulebook));
        int failed = 0;
        int run = 0;
        foreach (Case expected in rulebook.Cases.Where(c => filter is null || c.Position.File.Contains(filter, StringComparison.Ordinal)))
        {
            run++;
            IReadOnlyList<string> differences = runner.Run(expected);
            if (differences.Count > 0)
            {
                failed++;
                context.Output.WriteLine($"案例不符 {expected.Position.File}:{expected.Position.Line} {expected.Name}（{expected.Region}｜{expected.Enterprise}｜{expected.Activity}）：{string.Join(' ', differences)}");
            }
        }

        context.Output.WriteLine($"案例：{run} 个，不符 {failed} 个。");
        return failed == 0;
    }

    private static bool CheckCitations(CommandContext context, Rulebook rulebook, string sources, string? filter)
    {
        CitationReport report = CitationChecker.Check(rulebook, sources);
        Show(context, report.Diagnostics, filter);
        context.Output.WriteLine(Documents.Rendering.CitationReportText.Render(report));
        context.Output.WriteLine(Documents.Rendering.FlawReportText.Render(rulebook));
        return !report.Diagnostics.Any(d => d.Severity == Severity.Error);
    }
}
