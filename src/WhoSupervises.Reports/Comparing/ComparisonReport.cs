using System.Text;
using System.Text.Json;
using WhoSupervises.Model.Documents;
using WhoSupervises.Reports.Auditing;
using WhoSupervises.Reports.Rendering;
using WhoSupervises.Reports.Surveys;

namespace WhoSupervises.Reports.Comparing;

/// <summary>The comparison as a page, tables, JSON or a few lines of text.</summary>
public static class ComparisonReport
{
    private const string Extra = """
        #c1:checked~table tr[data-d=n],#c2:checked~table tr:not([data-o]):not(.h){display:none}input[name=c]:focus-visible+label{text-decoration:underline}
        """;

    private const string Script = """
        var box=document.getElementById('q');
        if(box){box.parentNode.hidden=false;box.addEventListener('input',function(){var q=box.value.trim();document.querySelectorAll('tbody.m tr').forEach(function(r){r.hidden=q!==''&&r.textContent.indexOf(q)<0})})}
        """;

    /// <summary>The page.</summary>
    public static string Html(Comparison comparison)
    {
        string names = string.Join('、', comparison.Surveys.Select(s => s.Place));
        HtmlPage page = new($"{names}监管职责对照", Extra);
        page.Add($"<h1>{names}监管职责对照</h1>\n<p class=\"s\">同一事项在各地由谁牵头。部门按职能比较：名称不同而职能相同的不算不同。</p>\n");
        foreach (string draft in Drafts(comparison))
        {
            page.Add($"<p><strong>{draft}</strong></p>\n");
        }

        page.Raw("<h2>概要</h2>\n<table><thead><tr><th>层级</th><th>合计</th><th>牵头不同</th>");
        foreach (Survey survey in comparison.Surveys)
        {
            page.Add($"<th>只有{survey.Where.Region.Name}有牵头</th>");
        }

        page.Raw("</tr></thead><tbody>\n");
        foreach (IReadOnlyList<object?> row in Counts(comparison))
        {
            page.Raw("<tr>");
            foreach (object? cell in row)
            {
                page.Add($"<td>{cell}</td>");
            }

            page.Raw("</tr>\n");
        }

        page.Raw("</tbody></table>\n<h2>对照表</h2>\n<p class=\"filters\" hidden=\"hidden\"><label>查找 <input id=\"q\" type=\"search\"/></label></p>\n<section><input type=\"radio\" name=\"c\" id=\"c0\"/><label for=\"c0\">全部　</label><input type=\"radio\" name=\"c\" id=\"c1\" checked=\"checked\"/><label for=\"c1\">只看不同的　</label><input type=\"radio\" name=\"c\" id=\"c2\"/><label for=\"c2\">只看一地独有的</label>\n<table class=\"f\"><thead><tr class=\"h\"><th>事项</th>");
        foreach (Survey survey in comparison.Surveys)
        {
            page.Add($"<th>{survey.Where.Region.Name}</th>");
        }

        page.Raw("</tr></thead><tbody class=\"m\">\n");
        foreach (ComparedMatter matter in comparison.Matters)
        {
            page.Raw(matter.Differs ? "<tr data-d=\"y\"" : "<tr data-d=\"n\"").Raw(matter.OnlyIn >= 0 ? " data-o=\"y\">" : ">").Add($"<td>{matter.Matter.Title}</td>");
            foreach (SurveyRow row in matter.Rows)
            {
                page.Raw("<td>").Raw(HtmlPage.Grade(row.Status)).Add($" {SurveyNames.LeadOf(row)}<br/><small>{Citations.Brief(row.Basis.Take(2))}</small></td>");
            }

            page.Raw("</tr>\n");
        }

        page.Raw("</tbody></table></section>\n");
        page.Add($"<p class=\"s\">本报告只涉及安全生产监管。按 {comparison.Surveys[0].Where.AsOf:yyyy-MM-dd} 的规定作出；规则指纹 {comparison.Surveys[0].Receipt.Rulebook}，{comparison.Surveys[0].Receipt.Engine}。</p>\n");
        return page.Finish(Script);
    }

    /// <summary>The tables.</summary>
    public static IReadOnlyList<Sheet> Sheets(Comparison comparison)
    {
        List<(string, int)> columns = [("层级", 8), ("代码", 10), ("名称", 30), ("不同", 8), ("独有", 14)];
        foreach (Survey survey in comparison.Surveys)
        {
            string name = survey.Where.Region.Name;
            columns.AddRange([(name + "：结论", 10), (name + "：牵头", 28), (name + "：依据", 50)]);
        }

        return
        [
            new Sheet("概要", [("层级", 10), ("合计", 10), ("牵头不同", 12), .. comparison.Surveys.Select(s => ($"只有{s.Where.Region.Name}有牵头", 24))], [.. Counts(comparison)]),
            new Sheet("对照", columns, [.. comparison.Matters.Select(m => (IReadOnlyList<object?>)
            [
                SurveyNames.LevelOf(m.Matter.Level), m.Matter.IsIndustry ? m.Matter.Key : "", m.Matter.Name, m.Differs ? "是" : "", m.OnlyIn >= 0 ? comparison.Surveys[m.OnlyIn].Where.Region.Name : "",
                .. m.Rows.SelectMany(r => new object?[] { SurveyNames.GradeOf(r.Status), r.LeadNames, Citations.Text(r.Basis) }),
            ])]),
        ];
    }

    /// <summary>The JSON.</summary>
    public static void Json(Stream output, Comparison comparison)
    {
        using Utf8JsonWriter json = new(output, AuditJson.Settings);
        json.WriteStartObject();
        AuditJson.Array(json, "regions", comparison.Surveys, static (w, s) =>
        {
            w.WriteStartObject();
            w.WriteString("code", s.Where.Region.Code);
            w.WriteString("name", s.Place);
            w.WriteEndObject();
        });
        AuditJson.Receipt(json, comparison.Surveys[0].Receipt);
        AuditJson.Array(json, "matters", comparison.Matters, (w, m) =>
        {
            w.WriteStartObject();
            w.WriteString("level", m.Matter.Level.ToString().ToLowerInvariant());
            w.WriteString("key", m.Matter.Key);
            w.WriteString("name", m.Matter.Name);
            w.WriteBoolean("differs", m.Differs);
            w.WriteString("onlyIn", m.OnlyIn >= 0 ? comparison.Surveys[m.OnlyIn].Where.Region.Code : null);
            AuditJson.Array(w, "answers", m.Rows.Select((r, i) => (Row: r, Region: comparison.Surveys[i].Where.Region.Code)), static (x, a) =>
            {
                x.WriteStartObject();
                x.WriteString("region", a.Region);
                x.WriteString("status", a.Row.Status);
                x.WriteString("authority", a.Row.Authority);
                AuditJson.Strings(x, "lead", a.Row.Lead.Select(l => l.Department));
                AuditJson.Strings(x, "functions", a.Row.Lead.Select(l => l.Function).OfType<string>());
                AuditJson.Basis(x, "basis", a.Row.Basis);
                x.WriteEndObject();
            });
            w.WriteEndObject();
        });
        json.WriteEndObject();
    }

    /// <summary>A few lines: counts, then the heaviest matters that differ.</summary>
    public static string Text(Comparison comparison)
    {
        StringBuilder text = new();
        text.Append($"{string.Join('、', comparison.Surveys.Select(s => s.Place))}：共 {comparison.Matters.Count} 项，牵头不同 {comparison.Matters.Count(m => m.Differs)} 项。\n");
        foreach (Survey survey in comparison.Surveys)
        {
            int index = comparison.Surveys.ToList().IndexOf(survey);
            text.Append($"只有{survey.Where.Region.Name}有牵头部门的：{comparison.Matters.Count(m => m.OnlyIn == index)} 项。\n");
        }

        foreach (string draft in Drafts(comparison))
        {
            text.Append($"注意：{draft}\n");
        }

        foreach (ComparedMatter matter in comparison.Matters.Where(m => m.Differs && m.Matter.Level == MatterLevel.Subject).OrderByDescending(m => m.Matter.Hazard).Take(20))
        {
            text.Append($"  {matter.Matter.Title}：{string.Join("；", matter.Rows.Select((r, i) => $"{comparison.Surveys[i].Where.Region.Name} {SurveyNames.GradeOf(r.Status)} {(r.Lead.Count > 0 ? r.LeadNames : "无")}"))}\n");
        }

        return text.ToString();
    }

    private static IEnumerable<string> Drafts(Comparison comparison) =>
        comparison.Surveys.SelectMany(s => s.Where.Rules.Documents).Where(d => d.Standing == Standing.Draft).Select(d => $"《{d.Title}》是征求意见稿，没有效力，涉及它的判断仅供参考。").Distinct(StringComparer.Ordinal);

    private static IEnumerable<IReadOnlyList<object?>> Counts(Comparison comparison) => Enum.GetValues<MatterLevel>().Select(level =>
    {
        ComparedMatter[] of = [.. comparison.Matters.Where(m => m.Matter.Level == level)];
        return (IReadOnlyList<object?>)[SurveyNames.LevelOf(level), of.Length, of.Count(m => m.Differs), .. comparison.Surveys.Select((_, i) => (object?)of.Count(m => m.OnlyIn == i))];
    });
}
