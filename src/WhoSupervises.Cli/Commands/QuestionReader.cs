using System.Globalization;
using System.Text.Json;
using WhoSupervises.Resolution.Understanding;

namespace WhoSupervises.Cli.Commands;

/// <summary>Reads a question from a JSON object with the field names of triage.</summary>
public static class QuestionReader
{
    private static readonly string[][] Names =
    [
        ["id", "编号"], ["name", "企业名称"], ["type", "登记类型"], ["region", "地区"], ["enterprise", "企业类型"], ["industry", "行业代码"], ["activity", "活动"],
        ["place", "场所"], ["scope", "经营范围"], ["approver", "审批部门"], ["organiser", "主办单位"], ["affiliation", "隶属"], ["asOf", "日期"], ["inherit", "继承"],
    ];

    private static readonly (string Field, string Fact)[] Facts = [("approver", "审批部门"), ("organiser", "主办单位"), ("affiliation", "隶属")];

    /// <summary>The fields a question knows, by their English name.</summary>
    public static string? KnownField(string name) => Array.Find(Names, n => n.Contains(name, StringComparer.OrdinalIgnoreCase))?[0];

    /// <summary>Reads a question.</summary>
    /// <param name="row">The object.</param>
    /// <param name="defaultRegion">Region where the row names none, or null.</param>
    /// <param name="today">Day where the row names none.</param>
    /// <param name="rest">Fields that are not the question's.</param>
    /// <exception cref="UserException">A date is not a date.</exception>
    public static Question Read(JsonElement row, string? defaultRegion, DateOnly today, out Dictionary<string, JsonElement> rest)
    {
        Dictionary<string, string> fields = new(StringComparer.Ordinal);
        rest = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (JsonProperty property in row.EnumerateObject())
        {
            if (KnownField(property.Name) is { } known)
            {
                fields[known] = property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString()! : property.Value.GetRawText();
            }
            else
            {
                rest[property.Name] = property.Value.Clone();
            }
        }

        return new Question
        {
            Id = fields.GetValueOrDefault("id"),
            Region = fields.GetValueOrDefault("region") is { Length: > 0 } region ? region : defaultRegion ?? "",
            Enterprise = Text(fields, "enterprise"),
            Activity = Text(fields, "activity"),
            Place = Text(fields, "place"),
            Industry = Text(fields, "industry"),
            AsOf = fields.TryGetValue("asOf", out string? day) && day.Length > 0 ? Day(day) : today,
            Inherit = !(fields.TryGetValue("inherit", out string? inherit) && inherit is "false" or "否" or "0" or "False"),
            Facts = [.. Facts.Where(f => Text(fields, f.Field) is not null).Select(f => KeyValuePair.Create(f.Fact, fields[f.Field]))],
        };
    }

    /// <summary>Reads a date.</summary>
    /// <exception cref="UserException">It is none.</exception>
    public static DateOnly Day(string text) =>
        DateOnly.TryParseExact(text.Trim(), ["yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw new UserException($"日期「{text}」读不懂，请写成 2026-11-01 的样子。");

    private static string? Text(Dictionary<string, string> fields, string name) => fields.TryGetValue(name, out string? text) && text.Trim().Length > 0 ? text.Trim() : null;
}
