using WhoSupervises.Resolution.Jurisdictions;
using WhoSupervises.Resolution.Understanding;
using WhoSupervises.Resolution.Understanding.Scopes;
using WhoSupervises.Reports.Tables;

namespace WhoSupervises.Reports.Triage;

/// <summary>Turns the fields of a row into a registration.</summary>
/// <param name="reader">Tells a legal form (有限责任公司) from a kind of business.</param>
/// <param name="defaultRegion">Region of rows that name none, or null.</param>
/// <param name="today">Day of rows that name none.</param>
/// <param name="regions">Finds the region that an address names, in rows that name none; null to leave addresses alone.</param>
public sealed class RegistrationReader(Resolution.Understanding.TextReader reader, string? defaultRegion, DateOnly today, RegionIndex? regions = null)
{
    private static readonly (RowField Field, string Fact)[] Facts = [(RowField.Approver, "审批部门"), (RowField.Organiser, "主办单位"), (RowField.Affiliation, "隶属")];
    private readonly BoundedMemo<string, bool> _forms = new(10_000);
    private readonly BoundedMemo<string, (string Code, bool IsKnown)> _industries = new(10_000);
    private readonly BoundedMemo<string, string?> _addresses = new(50_000);

    /// <summary>How a default region is given where this runs, as the end of a Chinese sentence.</summary>
    public string RegionHint { get; init; } = "用 --region 给出默认地区";

    /// <summary>Reads a row.</summary>
    /// <param name="fields">By <see cref="RowField"/>; null or blank where the row has none.</param>
    /// <returns>The registration, or the reason in one Chinese sentence why the row is none.</returns>
    public (Registration? Registration, string? Error) Read(string?[] fields)
    {
        if (Array.FindIndex(fields, f => f is { Length: > TableLimits.LongCell }) is >= 0 and var tooLong)
        {
            return (null, $"{NameOf((RowField)tooLong)}一格有 {fields[tooLong]!.Length} 字，超过 {TableLimits.LongCell} 字，请检查。");
        }

        DateOnly asOf = today;
        if (Text(fields, RowField.AsOf) is { } day && !DateTexts.TryRead(day, out asOf))
        {
            return (null, $"日期「{day}」读不懂，请写成 2026-11-01 的样子。");
        }

        string? region = Text(fields, RowField.Region) is { } named ? CellTexts.Narrow(named) : FromAddress(Text(fields, RowField.Address)) ?? FromAddress(Text(fields, RowField.Registrar)) ?? defaultRegion;
        if (region is null)
        {
            return (null, $"这一行没有地区，请补上，或{RegionHint}。");
        }

        string? enterprise = Text(fields, RowField.Enterprise);
        enterprise = enterprise is not null && IsLegalForm(enterprise) ? null : enterprise;
        string? name = Text(fields, RowField.Name);
        string? scope = Text(fields, RowField.Scope);
        string? activity = Text(fields, RowField.Activity);
        (string? industry, enterprise) = IndustryOf(Text(fields, RowField.Industry), enterprise);
        bool onlyName = scope is null && enterprise is null && activity is null && industry is null;
        Question question = new()
        {
            Id = Text(fields, RowField.Id),
            Region = region,
            Enterprise = onlyName ? name : enterprise,
            Activity = activity,
            Place = Text(fields, RowField.Place),
            Industry = industry,
            AsOf = asOf,
            Inherit = Text(fields, RowField.Inherit) is not ("false" or "False" or "FALSE" or "否" or "0"),
            Facts = FactsOf(fields),
        };
        if (scope is not null && industry is not null && !reader.TryIndustry(industry, out _, out _, out _))
        {
            return (null, $"行业代码「{industry}」不在 GB/T 4754-2017 中；请用门类字母或二至四位数字代码。");
        }

        return onlyName && name is null
            ? (null, "这一行没有经营范围、企业类型、活动、行业代码，不知道要问什么。")
            : (new Registration(question, name, scope), null);
    }

    private static IReadOnlyList<KeyValuePair<string, string>> FactsOf(string?[] fields)
    {
        List<KeyValuePair<string, string>>? facts = null;
        foreach ((RowField field, string fact) in Facts)
        {
            if (Text(fields, field) is { } stated)
            {
                (facts ??= []).Add(KeyValuePair.Create(fact, stated));
            }
        }

        return facts ?? (IReadOnlyList<KeyValuePair<string, string>>)[];
    }

    /// <summary>The code in 5212, F-5212, F 批发和零售业 or the name alone; another word is a kind of business.</summary>
    private (string? Code, string? Enterprise) IndustryOf(string? cell, string? enterprise)
    {
        if (cell is null)
        {
            return (null, enterprise);
        }

        (string code, bool isKnown) = _industries.Of(cell, reader, static (key, words) =>
        {
            string text = CellTexts.Narrow(key);
            if (words.TryIndustry(text, out _, out _, out _))
            {
                return (text, true);
            }

            string first = new([.. text.TakeWhile(char.IsAsciiLetterOrDigit)]);
            string name = text[first.Length..].Trim(' ', '-', '－', '—', '、', '.', '：', ':', '(', ')', '（', '）', '|');
            return first.Length > 0 && name.Length > 0 && words.TryIndustry(first, out _, out _, out _) ? (first, true)
                : first.Length == 0 && words.TryIndustryName(name, out string? named) ? (named, true)
                : (text, name.Length == 0);
        });
        return isKnown ? (code, enterprise) : (null, enterprise ?? code);
    }

    /// <summary>The region that an address begins with in full; null where it is not clear.</summary>
    private string? FromAddress(string? address) => address is null || regions is null ? null : _addresses.Of(address, regions, static (key, known) =>
        known.Find(CellTexts.Narrow(key)) is { Region: { } region } && key.Contains(region.Name, StringComparison.Ordinal) ? region.Code : null);

    /// <summary>Whether a cell names only a legal form: 有限责任公司(自然人独资), 个体工商户.</summary>
    public bool IsLegalForm(string value) => _forms.Of(value, reader, static (key, words) =>
    {
        Reading reading = words.Read(key);
        bool hasForm = key.Contains("公司", StringComparison.Ordinal) || key.Contains("个体", StringComparison.Ordinal) || key.Contains("独资", StringComparison.Ordinal) || key.Contains("合伙", StringComparison.Ordinal)
            || key.Contains("合作社", StringComparison.Ordinal) || key.Contains("法人", StringComparison.Ordinal) || key.Contains("所有制", StringComparison.Ordinal) || key.Contains("股份", StringComparison.Ordinal) || key.Contains("分支机构", StringComparison.Ordinal);
        return reading.Subjects.Count == 0 && (reading.Leftovers.Count == 0 || hasForm);
    });

    /// <summary>The Chinese name of a field.</summary>
    public static string NameOf(RowField field) => field switch
    {
        RowField.Id => "编号",
        RowField.Name => "企业名称",
        RowField.LegalForm => "登记类型",
        RowField.Region => "地区",
        RowField.Enterprise => "企业类型",
        RowField.Industry => "行业代码",
        RowField.Activity => "活动",
        RowField.Place => "场所",
        RowField.Scope => "经营范围",
        RowField.Approver => "审批部门",
        RowField.Organiser => "主办单位",
        RowField.Affiliation => "隶属",
        RowField.AsOf => "日期",
        RowField.Address => "住所",
        RowField.Registrar => "登记机关",
        _ => "继承",
    };

    private static string? Text(string?[] fields, RowField field) => fields[(int)field] is { } cell && CellTexts.Clean(cell) is var text && text.AsSpan().Trim() is { Length: > 0 } trimmed ? (trimmed.Length == text.Length ? text : trimmed.ToString()) : null;
}
