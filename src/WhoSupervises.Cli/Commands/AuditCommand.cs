using System.CommandLine;
using WhoSupervises.Cli.Files;
using WhoSupervises.Cli.Parsing;
using WhoSupervises.Model.Documents;
using WhoSupervises.Reports.Auditing;
using WhoSupervises.Resolution;
using WhoSupervises.Resolution.Jurisdictions;

namespace WhoSupervises.Cli.Commands;

/// <summary><c>audit</c>: what nobody supervises in a region and what several do; or one document against itself.</summary>
public static class AuditCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        Option<string?> region = new("--region") { Description = "地区：区划代码、全称、简称或路径。", HelpName = "地区" };
        Option<string?> document = new("--document") { Description = "只查这一个文件自身，给文件代号，如 xinjiang-sange-bixu。", HelpName = "代号" };
        Option<string?> asOf = new("--as-of") { Description = "按哪一天的规定审查；不给就按今天。", HelpName = "日期" };
        Option<bool> noInherit = new("--no-inherit") { Description = "只看本地区自己的文件，不看上级和国家的。" };
        Option<string?> output = new("--output", "-o") { Description = "写到这个文件：.html、.xlsx、.json 或 .txt。", HelpName = "文件" };
        Command command = new("audit", "审查一个地区的监管空白和职责交叉，或一个文件自身的矛盾。") { region, document, asOf, noInherit, output };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(context, parsed, new Wanted(parsed.GetValue(region), parsed.GetValue(document), parsed.GetValue(asOf), !parsed.GetValue(noInherit), parsed.GetValue(output)), cancel)));
        return command;
    }

    private static int Run(CommandContext context, ParseResult parsed, Wanted wanted, CancellationToken cancel)
    {
        if ((wanted.Region is null) == (wanted.Document is null))
        {
            throw new UserException("请给出 --region（审查地区）或 --document（审查一个文件），二者选一。");
        }

        ReportFile.Check(wanted.Output);
        DateOnly day = wanted.AsOf is { } given ? QuestionReader.Day(given) : context.Today;
        Resolver resolver = context.LoadResolver(parsed);
        return wanted.Document is { } id ? AuditDocument(context, resolver, id, day, wanted.Output) : AuditRegion(context, resolver, wanted, day, cancel);
    }

    private static int AuditRegion(CommandContext context, Resolver resolver, Wanted wanted, DateOnly day, CancellationToken cancel)
    {
        (Jurisdiction? where, string? error) = resolver.JurisdictionOf(wanted.Region!, day, wanted.Inherit);
        RegionAudit audit = RegionAuditor.Run(resolver, where ?? throw new UserException(error!), cancel);
        Timing.Mark("审查完");
        ReportFile.Write(context, wanted.Output, new ReportForms(() => AuditText.Write(audit), () => AuditHtml.Write(audit), () => AuditSheets.Of(audit), bytes => AuditJson.Write(bytes, audit)));
        Timing.Mark("写出报告");
        return CommandLine.Done;
    }

    private static int AuditDocument(CommandContext context, Resolver resolver, string id, DateOnly day, string? output)
    {
        SourceDocument document = resolver.Rules.Source.Documents.FirstOrDefault(d => d.Id == id)
            ?? throw new UserException(Messages.UnknownDocument(id, NearestWord.Of(id, [.. resolver.Rules.Source.Documents.Select(d => d.Id)])));
        (Jurisdiction? where, string? error) = resolver.JurisdictionOf(document.Region, day, inherit: true);
        IReadOnlyList<DocumentFinding> findings = DocumentAuditor.Run(resolver, document, where ?? throw new UserException(error!));
        ReportFile.Write(context, output, new ReportForms(() => AuditText.Write(document, findings), () => DocumentAuditReport.Html(document, findings), () => DocumentAuditReport.Sheets(findings), bytes => AuditJson.Write(bytes, document, findings)));
        return findings.Any(f => f.IsProblem) ? CommandLine.Findings : CommandLine.Done;
    }

    private sealed record Wanted(string? Region, string? Document, string? AsOf, bool Inherit, string? Output);
}
