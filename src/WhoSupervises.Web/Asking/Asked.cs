using System.Globalization;
using System.Text;
using WhoSupervises.Resolution.Understanding;
using WhoSupervises.Resolution.Understanding.Scopes;

namespace WhoSupervises.Web.Asking;

/// <summary>A question as it came over HTTP, trimmed and bounded; equal questions have equal keys.</summary>
internal sealed record Asked
{
    /// <summary>Characters that a field may have.</summary>
    public const int LongestField = 500;

    /// <summary>Characters that a business scope may have.</summary>
    public const int LongestScope = 2_000;

    private static readonly string[][] Names =
    [
        ["region", "地区"], ["enterprise", "企业类型"], ["activity", "活动"], ["place", "场所"], ["industry", "行业代码"], ["asOf", "日期"],
        ["name", "企业名称"], ["scope", "经营范围"], ["approver", "审批部门"], ["organiser", "主办单位"], ["affiliation", "隶属"], ["inherit", "继承"], ["id", "编号"],
    ];

    private static readonly (string Fact, string Name)[] Facts = [("审批部门", "approver"), ("主办单位", "organiser"), ("隶属", "affiliation")];

    private readonly Dictionary<string, string> _fields;

    private Asked(Dictionary<string, string> fields, DateOnly day, bool inherit)
    {
        _fields = fields;
        Day = day;
        Inherit = inherit;
    }

    public string Region => this["region"];

    public string Enterprise => this["enterprise"];

    public string Activity => this["activity"];

    public DateOnly Day { get; }

    public bool Inherit { get; }

    /// <summary>Whether the question names its day.</summary>
    public bool HasDay => _fields.ContainsKey("asOf");

    /// <summary>Whether nothing at all was filled in.</summary>
    public bool IsEmpty => _fields.Keys.All(k => k is "inherit" or "asOf" or "name");

    /// <summary>Everything the answer depends on.</summary>
    public string Key => Join(withDay: true, withId: true);

    /// <summary>A field as trimmed, or empty.</summary>
    public string this[string name] => _fields.GetValueOrDefault(name, "");

    /// <summary>The English name of a field known by its English or Chinese name, or null.</summary>
    public static string? KnownField(string name) => Array.Find(Names, n => n.Contains(name, StringComparer.OrdinalIgnoreCase))?[0];

    /// <summary>Reads a question from fields.</summary>
    /// <param name="given">Names and values; an empty value counts as not given.</param>
    /// <param name="today">The day where none is given.</param>
    /// <param name="strict">Whether an unknown name is an error.</param>
    /// <returns>The question and null, or as much of it as was readable and what is wrong in one Chinese sentence.</returns>
    public static (Asked Asked, string? Error) Read(IEnumerable<KeyValuePair<string, string>> given, DateOnly today, bool strict)
    {
        Dictionary<string, string> fields = new(StringComparer.Ordinal);
        string? error = null;
        foreach ((string name, string raw) in given)
        {
            string value = raw.Trim();
            if (KnownField(name) is not { } known)
            {
                error ??= strict ? $"不认识字段「{Short(name)}」；可用的字段是：{string.Join('、', Names.Select(n => $"{n[0]}（{n[1]}）"))}。" : null;
            }
            else if (value.Length > (known == "scope" ? LongestScope : LongestField))
            {
                error ??= $"「{Names.First(n => n[0] == known)[1]}」有 {value.Length} 个字，最多 {(known == "scope" ? LongestScope : LongestField)} 个。";
            }
            else if (value.Length > 0)
            {
                fields[known] = Clean(value);
            }
        }

        DateOnly day = today;
        if (fields.TryGetValue("asOf", out string? text) && !TryDay(text, out day))
        {
            error ??= $"日期「{Short(text)}」读不懂，请写成 2026-11-01 的样子。";
            fields.Remove("asOf");
            day = today;
        }

        bool inherit = true;
        if (fields.Remove("inherit", out string? inherits) && !TryYesNo(inherits, out inherit))
        {
            error ??= $"「继承」要写 true 或 false（是或否），不能写「{Short(inherits)}」。";
        }

        return (new Asked(fields, day, inherit), error);
    }

    /// <summary>The question that a registration puts.</summary>
    /// <param name="registration">The registration.</param>
    /// <param name="today">A registration of this day is asked without a day.</param>
    public static Asked Of(Registration registration, DateOnly today)
    {
        Question question = registration.Question;
        Dictionary<string, string> fields = new(StringComparer.Ordinal);
        (string Name, string? Value)[] given =
        [
            ("region", question.Region), ("enterprise", question.Enterprise), ("activity", question.Activity), ("place", question.Place), ("industry", question.Industry),
            ("name", registration.Scope is null ? null : registration.Name), ("scope", registration.Scope), ("asOf", question.AsOf == today ? null : question.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            .. Facts.Select(f => (f.Name, question.Facts.FirstOrDefault(q => q.Key == f.Fact).Value)),
        ];
        foreach ((string name, string? value) in given)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                fields[name] = Clean(value.Trim());
            }
        }

        return new Asked(fields, question.AsOf, question.Inherit);
    }

    /// <summary>The question for the resolver.</summary>
    public Question ToQuestion() => new()
    {
        Id = Maybe("id"),
        Region = Region,
        Enterprise = Maybe("enterprise"),
        Activity = Maybe("activity"),
        Place = Maybe("place"),
        Industry = Maybe("industry"),
        AsOf = Day,
        Inherit = Inherit,
        Facts = [.. Facts.Where(f => this[f.Name].Length > 0).Select(f => KeyValuePair.Create(f.Fact, this[f.Name]))],
    };

    /// <summary>The business with its scope, where one was given.</summary>
    public Registration? ToRegistration() => Maybe("scope") is { } scope ? new Registration(ToQuestion(), Maybe("name"), scope) : null;

    /// <summary>Names and values of the question, for the hidden fields of a form; the day only where it was given.</summary>
    public IEnumerable<(string Name, string Value)> Pairs() => Pairs(HasDay, withId: false);

    /// <summary>The question as a query string that begins with a question mark; the day only where it was given, unless <paramref name="pinned"/>.</summary>
    public string ToQuery(bool pinned = false) => "?" + Join(pinned || HasDay, withId: false);

    /// <summary>The query string with one field changed.</summary>
    public string ToQueryWith(string name, string value)
    {
        Dictionary<string, string> fields = new(_fields, StringComparer.Ordinal) { [name] = value };
        return new Asked(fields, Day, Inherit).ToQuery();
    }

    /// <summary>Reads a day in any spelling that officials use.</summary>
    public static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy/M/d", "yyyy-M-d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日"], CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>Reads yes or no as people and programs write it.</summary>
    public static bool TryYesNo(string text, out bool yes)
    {
        yes = text is "true" or "True" or "1" or "是" or "on";
        return yes || text is "false" or "False" or "0" or "否" or "off";
    }

    private static string Short(string text) => text.Length <= 30 ? text : text[..30] + "……";

    private static string Clean(string value)
    {
        int at = value.AsSpan().IndexOfAnyInRange('\0', '\u001f');
        return at < 0 ? value : string.Concat(value.Select(c => c < ' ' ? ' ' : c));
    }

    private string? Maybe(string name) => _fields.GetValueOrDefault(name);

    private string Join(bool withDay, bool withId)
    {
        StringBuilder text = new();
        foreach ((string name, string value) in Pairs(withDay, withId))
        {
            text.Append(text.Length > 0 ? "&" : "").Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }

        return text.ToString();
    }

    private IEnumerable<(string Name, string Value)> Pairs(bool withDay, bool withId)
    {
        foreach (string[] names in Names)
        {
            string name = names[0];
            string value = name switch
            {
                "asOf" => withDay ? Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "",
                "inherit" => Inherit ? "" : "false",
                "id" => withId ? this["id"] : "",
                _ => this[name],
            };
            if (value.Length > 0)
            {
                yield return (name, value);
            }
        }
    }
}
