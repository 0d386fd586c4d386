using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Regions;
using WhoSupervises.Web.Html;
using WhoSupervises.Web.Rules;

namespace WhoSupervises.Web.Pages;

/// <summary>All documents by region, and a search over their clauses.</summary>
internal static class DocumentsPage
{
    private const int MostFound = 100;

    public static byte[] Write(ServedRules rules, string wanted) => new Frame(wanted.Length > 0 ? $"搜索“{wanted}”" : "文件", "/documents", rules).Page(html =>
    {
        html.Add($"""
            <h1>文件和条款</h1>
            <form action="/documents" method="get" class="search" role="search"><label for="q">按部门、事项、条款里的词搜索条款</label>
            <div class="row"><input id="q" name="q" type="search" value="{wanted}" maxlength="60"><button type="submit">搜索</button></div></form>
            """);
        if (wanted.Length > 0)
        {
            Found(html, rules, wanted);
        }
        else
        {
            All(html, rules);
        }
    });

    private static void Found(HtmlWriter html, ServedRules rules, string wanted)
    {
        (IReadOnlyList<(SourceDocument Document, RuleClause Clause)> found, int count) = rules.Search.Find(wanted, MostFound);
        html.Add($"""<p role="status">“{wanted}”找到 {count} 条{(count > MostFound ? $"，显示前 {MostFound} 条" : "")}。</p><ul class="departments">""");
        foreach ((SourceDocument document, RuleClause clause) in found)
        {
            html.Add($"""<li><p><a href="{DocumentPage.PathOf(document.Id, clause.Path.ToString())}">《{document.Title}》<strong>{clause.Path.ToString()}</strong></a></p>{w => DocumentPage.Provisions(w, rules, clause)}</li>""");
        }

        html.Add($"</ul>");
    }

    private static void All(HtmlWriter html, ServedRules rules)
    {
        foreach (IGrouping<string, SourceDocument> region in rules.Rulebook.Documents.GroupBy(d => d.Region, StringComparer.Ordinal).OrderBy(g => g.Key == "100000").ThenBy(g => g.Key, StringComparer.Ordinal))
        {
            string name = rules.Resolver.Regions.ByCode.TryGetValue(region.Key, out Region? found) ? (rules.Resolver.Regions.PathOf(found) is { Length: > 0 } path ? path : found.Name) : region.Key;
            html.Add($"""<section><h2>{name}</h2><ul class="plain documents">""");
            foreach (SourceDocument document in region.OrderBy(d => d.Kind).ThenBy(d => d.Title, StringComparer.Ordinal))
            {
                html.Add($"""<li><a href="{DocumentPage.PathOf(document.Id, null)}">《{document.Title}》</a> <span class="quiet">{DocumentWords.KindOf(document)}，{DocumentWords.StandingOf(document)}，{document.Clauses.Length} 条</span></li>""");
            }

            html.Add($"</ul></section>");
        }
    }
}
