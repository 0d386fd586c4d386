using System.CommandLine;
using System.Text;
using System.Text.Json;
using WhoSupervises.Resolution;
using WhoSupervises.Resolution.Explaining;
using WhoSupervises.Resolution.Understanding.Scopes;

namespace WhoSupervises.Cli.Commands;

/// <summary><c>triage INPUT -o OUTPUT</c>: many matters at once.</summary>
public static class TriageCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        Argument<string> input = new("INPUT") { Description = "输入文件（jsonl，每行一个事项）。" };
        Option<string> output = new("--output", "-o") { Description = "输出文件。", Required = true };
        Option<string?> region = new("--region") { Description = "行内没有地区时用的地区。" };
        Command command = new("triage", "成批判断：一行一个事项，逐行给出牵头部门。") { input, output, region };
        command.SetAction((parsed, token) =>
        {
            Run(context, context.LoadResolver(parsed), parsed.GetValue(input)!, parsed.GetValue(output)!, parsed.GetValue(region), token);
            return Task.FromResult(CommandLine.Done);
        });
        return command;
    }

    private static void Run(CommandContext context, Resolver resolver, string input, string output, string? region, CancellationToken token)
    {
        if (!File.Exists(input))
        {
            throw new UserException($"找不到输入文件「{input}」，请检查路径。");
        }

        DateOnly today = DateOnly.FromDateTime(context.Clock.GetLocalNow().DateTime);
        string temporary = output + ".tmp";
        using (StreamWriter writer = new(temporary, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
        {
            int line = 0;
            ScopeResolver scopes = new(resolver);
            foreach (string text in File.ReadLines(input))
            {
                token.ThrowIfCancellationRequested();
                line++;
                if (!string.IsNullOrWhiteSpace(text))
                {
                    writer.Write(AnswerJson.Line(AnswerRow(scopes, text, line, region, today)));
                    writer.Write('\n');
                }
            }
        }

        File.Move(temporary, output, overwrite: true);
    }

    private static Answer AnswerRow(ScopeResolver scopes, string text, int line, string? region, DateOnly today)
    {
        try
        {
            using JsonDocument row = JsonDocument.Parse(text);
            Answer answer = scopes.Resolve(new Registration(QuestionReader.Read(row.RootElement, region, today, out Dictionary<string, JsonElement> rest), row.RootElement.TryGetProperty("name", out JsonElement n) ? n.GetString() : null, row.RootElement.TryGetProperty("scope", out JsonElement s) ? s.GetString() : null));
            answer.Input = rest.Count > 0 ? rest : null;
            return answer;
        }
        catch (JsonException)
        {
            return new Answer { Error = $"第 {line} 行不是一个完整的 JSON 对象，请检查这一行。" };
        }
        catch (UserException mistake)
        {
            return new Answer { Error = $"第 {line} 行：{mistake.Message}" };
        }
    }
}
