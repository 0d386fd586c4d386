using System.Text.Json;
using System.Text.RegularExpressions;
using WhoSupervises.Resolution.Explaining;
using WhoSupervises.Resolution.Jurisdictions;
using WhoSupervises.Web.Rules;

namespace WhoSupervises.Web.Asking;

/// <summary>Answers questions for pages and API alike.</summary>
internal static partial class Answering
{
    /// <summary>The answer, with the command line's option names taken out of its sentences.</summary>
    public static Answer Answer(ServedRules rules, Asked asked)
    {
        Answer answer = asked.ToRegistration() is not { } business ? rules.Resolver.Resolve(asked.ToQuestion())
            : IsKnownIndustry(rules, business.Question.Industry) ? rules.Scopes.Resolve(business)
            : new Answer { Error = $"行业代码「{business.Question.Industry}」不在 GB/T 4754-2017 中；请用门类字母或二至四位数字代码。" };
        answer.Error = answer.Error is null ? null : Plain(answer.Error);
        answer.Asks = [.. answer.Asks.Select(a => new AnswerAsk(Plain(a.Fact), Plain(a.IfSo)))];
        answer.Notes = [.. answer.Notes.Select(Plain).Distinct(StringComparer.Ordinal)];
        return answer;
    }

    /// <summary>The answer as JSON in UTF-8.</summary>
    public static byte[] Json(Answer answer) => JsonSerializer.SerializeToUtf8Bytes(answer, JsonForms.Answer);

    /// <summary>What the region of a question means, where it is wrong; null where it is well.</summary>
    public static RegionMatch? BadRegion(ServedRules rules, Asked asked)
    {
        RegionMatch match = rules.Resolver.Regions.Find(asked.Region);
        return match.Region is null ? match : null;
    }

    /// <summary>A sentence without （--option）.</summary>
    public static string Plain(string sentence) => sentence.Contains("--", StringComparison.Ordinal) ? Option().Replace(sentence, "") : sentence;

    private static bool IsKnownIndustry(ServedRules rules, string? code) => code is null || rules.Resolver.Understander.Reader.TryIndustry(code, out _, out _, out _);

    [GeneratedRegex(@"[（(]\s*--[a-z-]+\s*[）)]|\s*--[a-z-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Option();

    private static class JsonForms
    {
        public static readonly System.Text.Json.Serialization.Metadata.JsonTypeInfo<Answer> Answer = new AnswerJson(new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }).Answer;
    }
}
