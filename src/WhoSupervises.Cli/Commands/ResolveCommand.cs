using System.CommandLine;
using System.Text;
using WhoSupervises.Cli.Rendering;
using WhoSupervises.Resolution;
using WhoSupervises.Resolution.Explaining;
using WhoSupervises.Resolution.Understanding;

namespace WhoSupervises.Cli.Commands;

/// <summary><c>resolve</c>: one matter.</summary>
public static class ResolveCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        Option<string> region = new("--region") { Description = "地区：区划代码、全称、简称或路径。", Required = true };
        Option<string?> enterprise = new("--enterprise") { Description = "企业类型，如：密室逃脱。" };
        Option<string?> activity = new("--activity") { Description = "活动或环节，如：储存危险化学品。" };
        Option<string?> place = new("--place") { Description = "场所，如：旅游景区。" };
        Option<string?> industry = new("--industry") { Description = "GB/T 4754-2017 行业代码。" };
        Option<string?> asOf = new("--as-of") { Description = "按哪一天的规定回答，如 2026-11-01；默认今天。" };
        Option<string?> approver = new("--approver") { Description = "由哪个部门审批。" };
        Option<string?> organiser = new("--organiser") { Description = "由哪个部门举办。" };
        Option<string?> affiliation = new("--affiliation") { Description = "隶属：央企、省属、市属……" };
        Option<bool> noInherit = new("--no-inherit") { Description = "只看本地区自己的文件。" };
        Option<string?> whyNot = new("--why-not") { Description = "解释为什么不是这个部门。" };
        Option<bool> duties = new("--duties") { Description = "列出牵头部门接下来的共同职责。" };
        Option<string> format = new("--format") { Description = "text、json 或 markdown。", DefaultValueFactory = _ => "text" };
        Option<string?> output = new("--output", "-o") { Description = "写到文件。" };
        Command command = new("resolve", "判断一个事项由谁监管。") { region, enterprise, activity, place, industry, asOf, approver, organiser, affiliation, noInherit, whyNot, duties, format, output };
        command.SetAction((parsed, token) =>
        {
            Resolver resolver = context.LoadResolver(parsed);
            Question question = new()
            {
                Region = parsed.GetValue(region)!,
                Enterprise = parsed.GetValue(enterprise),
                Activity = parsed.GetValue(activity),
                Place = parsed.GetValue(place),
                Industry = parsed.GetValue(industry),
                AsOf = parsed.GetValue(asOf) is { } day ? QuestionReader.Day(day) : DateOnly.FromDateTime(context.Clock.GetLocalNow().DateTime),
                Inherit = !parsed.GetValue(noInherit),
                Facts = [.. new[] { ("审批部门", parsed.GetValue(approver)), ("主办单位", parsed.GetValue(organiser)), ("隶属", parsed.GetValue(affiliation)) }
                    .Where(f => !string.IsNullOrWhiteSpace(f.Item2)).Select(f => KeyValuePair.Create(f.Item1, f.Item2!))],
            };
            return Task.FromResult(Run(context, resolver, question, new ResolveOutput(parsed.GetValue(format)!, parsed.GetValue(output), parsed.GetValue(whyNot), parsed.GetValue(duties))));
        });
        return command;
    }

    private static int Run(CommandContext context, Resolver resolver, Question question, ResolveOutput how)
    {
        Answer answer = resolver.Resolve(question);
        if (answer.Error is { } error)
        {
            throw new UserException(error);
        }

        if (how.Duties && resolver.JurisdictionOf(question.Region, question.AsOf, question.Inherit).Jurisdiction is { } where)
        {
            answer.Duties = [.. resolver.CommonDuties(where)];
        }

        string text = how.Format switch
        {
            "json" => AnswerJson.Pretty(answer) + "\n",
            "markdown" => AnswerMarkdown.Write(answer),
            "text" => AnswerText.Write(answer, how.WhyNot),
            _ => throw new UserException($"不认识的格式「{how.Format}」；可用 text、json、markdown。"),
        };
        if (how.Output is { } path)
        {
            File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        else
        {
            context.Output.Write(text);
        }

        if (answer.Status != "unrecognized")
        {
            return CommandLine.Done;
        }

        string nearest = string.Join('、', answer.NotUnderstood.SelectMany(n => n.Nearest).Distinct(StringComparer.Ordinal).Take(3));
        context.Error.WriteLine($"不认识「{string.Join("」「", answer.NotUnderstood.Select(n => n.Text))}」，没有作判断。{(nearest.Length > 0 ? $"相近的说法有：{nearest}。" : "请换一个说法，或用 --industry 给出行业代码。")}");
        return CommandLine.BadInput;
    }

    private sealed record ResolveOutput(string Format, string? Output, string? WhyNot, bool Duties);
}
