using System.CommandLine;
using WhoSupervises.Cli.Files;
using WhoSupervises.Cli.Parsing;
using WhoSupervises.Cli.Rendering;
using WhoSupervises.Reports.Opinions;
using WhoSupervises.Resolution;
using WhoSupervises.Resolution.Explaining;
using WhoSupervises.Resolution.Understanding;
using WhoSupervises.Resolution.Understanding.Scopes;

namespace WhoSupervises.Cli.Commands;

/// <summary><c>resolve</c>: one matter.</summary>
public sealed class ResolveCommand
{
    private readonly CommandContext _context;
    private readonly Option<string> _region = new("--region") { Description = "地区：区划代码、全称、简称或路径，如 新疆、魏都区、650000。", HelpName = "地区", Required = true };
    private readonly Option<string?> _enterprise = new("--enterprise") { Description = "企业类型，如 密室逃脱。", HelpName = "企业" };
    private readonly Option<string?> _activity = new("--activity") { Description = "活动或环节，如 储存危险化学品。", HelpName = "活动" };
    private readonly Option<string?> _place = new("--place") { Description = "场所，如 旅游景区。", HelpName = "场所" };
    private readonly Option<string?> _scope = new("--scope") { Description = "经营范围，照营业执照写；逐项回答，主营业务的部门牵头。", HelpName = "经营范围" };
    private readonly Option<string?> _industry = new("--industry") { Description = "国民经济行业代码（GB/T 4754-2017），如 5265。", HelpName = "代码" };
    private readonly Option<string?> _asOf = new("--as-of") { Description = "按哪一天的规定回答，如 2026-11-01；不给就按今天。", HelpName = "日期" };
    private readonly Option<string?> _approver = new("--approver") { Description = "由哪个部门审批或发证。", HelpName = "部门" };
    private readonly Option<string?> _organiser = new("--organiser") { Description = "由哪个部门举办。", HelpName = "部门" };
    private readonly Option<string?> _affiliation = new("--affiliation") { Description = "隶属：央企、省属、市属 等。", HelpName = "隶属" };
    private readonly Option<bool> _noInherit = new("--no-inherit") { Description = "只看本地区自己的文件，不看上级和国家的。" };
    private readonly Option<string?> _whyNot = new("--why-not") { Description = "只说明为什么不是这个部门牵头。", HelpName = "部门" };
    private readonly Option<bool> _duties = new("--duties") { Description = "列出牵头部门接下来还须履行的共同职责。" };
    private readonly Option<string?> _format = new("--format") { Description = "text、json、markdown 或 docx；不给就看输出文件的扩展名。", HelpName = "格式" };
    private readonly Option<string?> _output = new("--output", "-o") { Description = "写到这个文件，不在屏幕上显示。", HelpName = "文件" };

    private ResolveCommand(CommandContext context) => _context = context;

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        ResolveCommand resolve = new(context);
        Command command = new("resolve", "判断一个事项由谁牵头监管，说明依据和理由。");
        foreach (Option option in new Option[]
        {
            resolve._region, resolve._enterprise, resolve._activity, resolve._place, resolve._scope, resolve._industry, resolve._asOf, resolve._approver,
            resolve._organiser, resolve._affiliation, resolve._noInherit, resolve._whyNot, resolve._duties, resolve._format, resolve._output,
        })
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, _) => Task.FromResult(resolve.Run(parsed)));
        return command;
    }

    private int Run(ParseResult parsed)
    {
        Question question = Read(parsed);
        string? output = parsed.GetValue(_output);
        string format = Formats.Choose(parsed.GetValue(_format), output, "text", "json", "markdown", "docx");
        if (output is not null)
        {
            OutputFile.Check(output);
        }
        else if (format == "docx")
        {
            throw new UserException("docx 是文件，请用 -o 写明文件名，如 -o 意见.docx。");
        }

        string? scope = parsed.GetValue(_scope);
        if (!string.IsNullOrWhiteSpace(scope) && format is ("docx" or "markdown"))
        {
            throw new UserException("研究意见一次只写一个事项；问经营范围（--scope）时请用 text 或 json 格式，再就其中一项单独出具意见。");
        }

        Resolver resolver = _context.LoadResolver(parsed);
        Answer answer = string.IsNullOrWhiteSpace(scope) ? resolver.Resolve(question) : new ScopeResolver(resolver).Resolve(new Registration(question, Scope: scope));
        if (answer.Error is { } error)
        {
            throw new UserException(error);
        }

        if (parsed.GetValue(_duties) && resolver.JurisdictionOf(question.Region, question.AsOf, question.Inherit).Jurisdiction is { } where)
        {
            answer.Duties = [.. resolver.CommonDuties(where)];
        }

        Timing.Mark("得出结论");
        if (format is "docx" || (format is "markdown" && parsed.GetValue(_whyNot) is null && answer.Duties is null))
        {
            OpinionOutput.Write(_context, new OpinionWriter(resolver).Write(question, answer, _context.Today), format, output);
            return Outcome(answer);
        }

        Show(resolver, answer, format, output, parsed.GetValue(_whyNot));
        Timing.Mark("写出答复");
        return Outcome(answer);
    }

    private Question Read(ParseResult parsed)
    {
        string region = parsed.GetValue(_region)!;
        if (string.IsNullOrWhiteSpace(region))
        {
            throw new UserException(Messages.EmptyRegion);
        }

        (string, string?)[] facts = [("审批部门", parsed.GetValue(_approver)), ("主办单位", parsed.GetValue(_organiser)), ("隶属", parsed.GetValue(_affiliation))];
        return new Question
        {
            Region = region,
            Enterprise = parsed.GetValue(_enterprise),
            Activity = parsed.GetValue(_activity),
            Place = parsed.GetValue(_place),
            Industry = parsed.GetValue(_industry),
            AsOf = parsed.GetValue(_asOf) is { } day ? QuestionReader.Day(day) : _context.Today,
            Inherit = !parsed.GetValue(_noInherit),
            Facts = [.. facts.Where(f => !string.IsNullOrWhiteSpace(f.Item2)).Select(f => KeyValuePair.Create(f.Item1, f.Item2!))],
        };
    }

    private void Show(Resolver resolver, Answer answer, string format, string? output, string? whyNot)
    {
        IReadOnlyList<string>? reasons = whyNot is null ? null : Reasons(resolver, answer, whyNot.Trim());
        if (format == "text")
        {
            IReadOnlyList<PageLine> page = reasons is null ? AnswerPage.Of(answer) : AnswerPage.WhyNot(answer, reasons);
            if (output is null && _context.Terminal is { } terminal)
            {
                AnswerTerminal.Write(terminal, page);
                return;
            }

            Write(output, AnswerText.Plain(page));
            return;
        }

        Write(output, format == "json" ? AnswerJson.Pretty(answer) + "\n" : AnswerMarkdown.Write(answer, reasons));
    }

    /// <summary>Why a department does not lead, as sentences with the clauses.</summary>
    /// <exception cref="UserException">The rules know no such department.</exception>
    private static string[] Reasons(Resolver resolver, Answer answer, string department)
    {
        IReadOnlyList<WhyNotReason> reasons = WhyNot.Explain(resolver, answer, department);
        return reasons.Count > 0
            ? [.. reasons.Select(r => r.Says.TrimEnd('。') + (r.Basis.Count > 0 ? $"；条款：{CitationWords.List(r.Basis, 3)}。" : "。"))]
            : throw new UserException(Messages.UnknownDepartment(department, NearestWord.Of(department, resolver.Rules.Source.Organs.Select(o => o.Name).Concat(resolver.Rules.FunctionAliases.Keys))));
    }

    private void Write(string? output, string text)
    {
        if (output is null)
        {
            _context.Output.Write(text);
        }
        else
        {
            OutputFile.Write(output, text);
        }
    }

    private int Outcome(Answer answer)
    {
        if (answer.Status != "unrecognized")
        {
            return CommandLine.Done;
        }

        string[] nearest = [.. answer.NotUnderstood.SelectMany(n => n.Nearest).Distinct(StringComparer.Ordinal).Take(3)];
        _context.Error.WriteLine(Messages.Unrecognized([.. answer.NotUnderstood.Select(n => n.Text)], nearest));
        return CommandLine.BadInput;
    }
}
