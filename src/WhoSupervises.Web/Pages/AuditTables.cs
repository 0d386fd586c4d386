using WhoSupervises.Model.Documents;
using WhoSupervises.Reports.Auditing;
using WhoSupervises.Web.Hosting;
using WhoSupervises.Web.Html;
using WhoSupervises.Web.Rules;

namespace WhoSupervises.Web.Pages;

/// <summary>The departments and documents of an audit.</summary>
internal static class AuditTables
{
    /// <summary>Departments of the region's own documents, those with something odd first.</summary>
    public static void Departments(HtmlWriter html, RegionAudit audit, PageQuery query)
    {
        html.Add($"<h2>部门</h2>");
        if (audit.Departments.Count == 0)
        {
            html.Add($"<p>本地没有已载入的职责分工文件。</p>");
            return;
        }

        html.Add($"""<div class="scroll"><table class="results"><thead><tr><th scope="col">部门</th><th scope="col">附表分类</th><th scope="col">监管类职责</th><th scope="col">其他职责</th><th scope="col">牵头小类</th><th scope="col">问题</th></tr></thead><tbody>""");
        foreach (DepartmentFinding d in audit.Departments.OrderBy(d => d.Says.Length == 0))
        {
            PageQuery to = query.Only("region", "asOf", "inherit").With(("view", "rows"), ("level", "class"), ("lead", d.Department));
            html.Add($"""<tr><th scope="row">{d.Department}</th><td>{d.AnnexClass}</td><td>{d.Supervising}</td><td>{d.Other}</td><td>{w => Leads(w, d.Leads, to)}</td><td>{d.Says}</td></tr>""");
        }

        html.Add($"</tbody></table></div>");
    }

    /// <summary>What is wrong inside the region's own documents, what they refer to that is not loaded, and what was used.</summary>
    public static void Documents(HtmlWriter html, ServedRules rules, RegionAudit audit)
    {
        html.Add($"""<h2>文件自查</h2><p class="hint">本地区自己的文件里互相矛盾、落空或者缺漏的地方。</p>""");
        if (audit.DocumentFindings.Count == 0)
        {
            html.Add($"<p>没有发现问题。</p>");
        }
        else
        {
            html.Add($"""<div class="scroll"><table class="results"><thead><tr><th scope="col">类别</th><th scope="col">条款</th><th scope="col">问题</th></tr></thead><tbody>""");
            foreach (DocumentFinding finding in audit.DocumentFindings)
            {
                html.Add($"<tr><td>{finding.Kind}{(finding.IsProblem ? "" : "（提示）")}</td><td>{w => Clauses(w, rules, finding)}</td><td>{finding.Says}</td></tr>");
            }

            html.Add($"</tbody></table></div>");
        }

        html.Add($"""<h2 id="notloaded">提到而没有载入的文件</h2><p class="hint">空白的事项可能写在这些文件里。</p><ul>""");
        foreach ((SourceDocument by, IReadOnlyList<string> titles) in audit.NotLoaded)
        {
            html.Add($"""<li><a href="{DocumentPage.PathOf(by.Id, null)}">《{by.Title}》</a>提到：{string.Join('、', titles)}</li>""");
        }

        html.Add($"</ul><h2>所用文件</h2><ul>");
        foreach (SourceDocument document in audit.Survey.Where.Rules.Documents)
        {
            html.Add($"""<li><a href="{DocumentPage.PathOf(document.Id, null)}">《{document.Title}》</a>{(document.Number is null ? "" : $"（{document.Number}）")}</li>""");
        }

        html.Add($"</ul>");
    }

    private static void Leads(HtmlWriter html, int leads, PageQuery to)
    {
        if (leads > 0)
        {
            html.Add($"""<a href="/audit{to.ToString()}">{leads}</a>""");
        }
        else
        {
            html.Add($"{leads}");
        }
    }

    private static void Clauses(HtmlWriter html, ServedRules rules, DocumentFinding finding)
    {
        bool linked = rules.Rulebook.Documents.Any(d => d.Id == finding.Document);
        foreach ((int index, string clause) in finding.Clauses.Index())
        {
            if (linked)
            {
                html.Add($"""{(index > 0 ? "、" : "")}<a href="{DocumentPage.PathOf(finding.Document, clause)}">{clause}</a>""");
            }
            else
            {
                html.Add($"{(index > 0 ? "、" : "")}{clause}");
            }
        }
    }
}
