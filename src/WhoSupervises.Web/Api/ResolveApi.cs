using System.Text.Json;
using Microsoft.AspNetCore.Http;
using WhoSupervises.Resolution.Explaining;
using WhoSupervises.Resolution.Jurisdictions;
using WhoSupervises.Web.Asking;
using WhoSupervises.Web.Hosting;
using WhoSupervises.Web.Metrics;
using WhoSupervises.Web.Rules;

namespace WhoSupervises.Web.Api;

/// <summary><c>/api/v1/resolve</c>: one matter.</summary>
internal sealed class ResolveApi(RulesKeeper keeper, ServiceOptions options, ServiceMetrics metrics)
{
    /// <summary>GET: the question is in the query string.</summary>
    public Task GetAsync(HttpContext context)
    {
        (Asked asked, string? error) = Asked.Read(context.Request.Query.SelectMany(q => q.Value, (q, v) => KeyValuePair.Create(q.Key, v ?? "")), Today.Of(options), strict: true);
        return AnswerAsync(context, asked, error);
    }

    /// <summary>POST: the question is a JSON object.</summary>
    public async Task PostAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
        {
            await Problem.WrongType("application/json").SendAsync(context);
            return;
        }

        (byte[]? body, Problem? problem) = await Body.ReadAsync(context, options.LargestQuestion, options.QuestionTimeout);
        if (problem is not null)
        {
            await problem.SendAsync(context);
            return;
        }

        List<KeyValuePair<string, string>>? fields = Fields(body!, out string? wrong);
        if (fields is null)
        {
            await Problem.BadJson(wrong!).SendAsync(context);
            return;
        }

        (Asked asked, string? error) = Asked.Read(fields, Today.Of(options), strict: true);
        await AnswerAsync(context, asked, error);
    }

    private static List<KeyValuePair<string, string>>? Fields(byte[] body, out string? wrong)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 8 });
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                wrong = "内容要是一个 JSON 对象，如 {\"region\": \"新疆\", \"enterprise\": \"密室逃脱\"}。";
                return null;
            }

            List<KeyValuePair<string, string>> fields = [];
            foreach (JsonProperty field in json.RootElement.EnumerateObject())
            {
                if (field.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                {
                    wrong = "字段的值要是文字、数字、true、false 或 null，不能是对象或列表。";
                    return null;
                }

                fields.Add(KeyValuePair.Create(field.Name, field.Value.ValueKind switch { JsonValueKind.Null => "", JsonValueKind.String => field.Value.GetString()!, _ => field.Value.GetRawText() }));
            }

            wrong = null;
            return fields;
        }
        catch (JsonException e)
        {
            wrong = $"第 {(e.LineNumber ?? 0) + 1} 行第 {(e.BytePositionInLine ?? 0) + 1} 个字节处不是正确的 JSON，请检查引号、逗号和括号。";
            return null;
        }
        catch (InvalidOperationException)
        {
            wrong = "JSON 里的文字不是正确的 UTF-8。";
            return null;
        }
    }

    private async Task AnswerAsync(HttpContext context, Asked asked, string? error)
    {
        ServedRules rules = keeper.Current;
        if (error is not null)
        {
            await Problem.BadQuestion(error).SendAsync(context);
            return;
        }

        string key = "j|" + asked.Key;
        byte[]? packed = rules.Answers.Find(key);
        if (packed is null)
        {
            Answer answer = Answering.Answer(rules, asked);
            metrics.Resolved(answer.Status);
            if (answer.Error is not null)
            {
                await Refusal(rules, asked, answer.Error).SendAsync(context);
                return;
            }

            packed = Packing.Pack(Answering.Json(answer));
            rules.Answers.Keep(key, packed);
        }

        context.Response.Headers["X-Rulebook"] = rules.Fingerprint;
        if (!Reply.IsHeld(context, rules.Tag(key)))
        {
            await Reply.SendPackedAsync(context, packed, Reply.Json);
        }
    }

    private static Problem Refusal(ServedRules rules, Asked asked, string error) =>
        Answering.BadRegion(rules, asked) is { } match
            ? Problem.UnknownRegion(asked.Region.Length == 0 ? "没有说明地区，请给出 region（地区）。" : error, [.. match.Candidates.Take(20).Select(r => ListApi.Item(rules, r))])
            : Problem.BadQuestion(error);
}
