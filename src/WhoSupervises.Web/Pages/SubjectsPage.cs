using WhoSupervises.Model.Subjects;
using WhoSupervises.Web.Html;
using WhoSupervises.Web.Rules;

namespace WhoSupervises.Web.Pages;

/// <summary>Search over what is supervised.</summary>
internal static class SubjectsPage
{
    private const int Most = 200;

    public static byte[] Write(ServedRules rules, string wanted) => new Frame(wanted.Length > 0 ? $"事项“{wanted}”" : "事项", "/subjects", rules).Page(html =>
    {
        bool Holds(string name) => name.Contains(wanted, StringComparison.OrdinalIgnoreCase);
        Subject[] found = wanted.Length == 0
            ? [.. rules.Rulebook.Subjects.Where(s => s.Hazard >= 2)]
            : [.. rules.Rulebook.Subjects.Where(s => Holds(s.Name) || s.Aliases.Any(Holds)).OrderBy(s => s.Name != wanted).ThenBy(s => !Holds(s.Name)).ThenBy(s => s.Name.Length)];
        html.Add($"""
            <h1>事项</h1>
            <form action="/subjects" method="get" class="search" role="search"><label for="q">按名称或别名找事项：行业、场所、设备、物品、活动</label>
            <div class="row"><input id="q" name="q" type="search" value="{wanted}" maxlength="60" data-suggest="subject" autocomplete="off"><button type="submit">查找</button></div></form>
            <p role="status">{(wanted.Length == 0 ? $"共有 {rules.Rulebook.Subjects.Length} 个事项。下面是高危的 {found.Length} 个：" : $"“{wanted}”找到 {found.Length} 个{(found.Length > Most ? $"，显示前 {Most} 个" : "")}。")}</p>
            <ul class="plain columns">
            """);
        foreach (Subject subject in found.Take(Most))
        {
            string? alias = wanted.Length > 0 && !Holds(subject.Name) ? subject.Aliases.FirstOrDefault(Holds) : null;
            html.Add($"""<li><a href="{SubjectPage.PathOf(subject.Name)}">{subject.Name}</a>{(alias is null ? "" : $"（又名{alias}）")}</li>""");
        }

        html.Add($"</ul>");
    });
}
