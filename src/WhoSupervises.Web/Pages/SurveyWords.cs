using WhoSupervises.Model.Regions;
using WhoSupervises.Reports.Rendering;
using WhoSupervises.Reports.Surveys;
using WhoSupervises.Resolution.Explaining;
using WhoSupervises.Resolution.Jurisdictions;
using WhoSupervises.Web.Hosting;
using WhoSupervises.Web.Html;
using WhoSupervises.Web.Rules;

namespace WhoSupervises.Web.Pages;

/// <summary>Pieces that the audit and comparison pages share.</summary>
internal static class SurveyWords
{
    /// <summary>A coloured word for a grade.</summary>
    public static Action<HtmlWriter> Grade(string status) => html => html.Add($"""<span class="tag {status}">{SurveyNames.GradeOf(status)}</span>""");

    /// <summary>Who leads, in words: names, those between whom it is open, or nobody; with what weakens it.</summary>
    public static string Who(SurveyRow row)
    {
        if (row.Status == "gap" && row.Lead.Count == 0)
        {
            return "没有点名";
        }

        string who = row.Lead.Count > 0 ? row.LeadNames
            : "未定" + (row.Candidates.Count > 0 ? "：" + string.Join('、', row.Candidates.Select(c => c.Department).Distinct(StringComparer.Ordinal).Take(5)) : "");
        return who + (row.Authority is "草案" or "历史" or "未核" ? $"（{row.Authority}）" : "") + (row.InheritedFrom is null ? "" : "（承上级）");
    }

    /// <summary>Clauses as links, grouped by document, titles shortened.</summary>
    public static Action<HtmlWriter> Clauses(ServedRules rules, IEnumerable<Citation> citations, int most) => html =>
    {
        Citation[] all = [.. citations.DistinctBy(c => (c.Document, c.Clause))];
        bool isFirst = true;
        foreach (IGrouping<string, Citation> document in all.Take(most).GroupBy(c => c.Document, StringComparer.Ordinal))
        {
            html.Add($"{(isFirst ? "" : "；")}《{Citations.Short(document.First().Title)}》");
            isFirst = false;
            bool linked = rules.Rulebook.Documents.Any(d => d.Id == document.Key);
            foreach ((int index, Citation citation) in document.Index())
            {
                if (linked)
                {
                    html.Add($"""{(index > 0 ? "、" : "")}<a href="{DocumentPage.PathOf(citation.Document, citation.Clause)}">{citation.Clause}</a>""");
                }
                else
                {
                    html.Add($"""{(index > 0 ? "、" : "")}{citation.Clause}""");
                }
            }
        }

        html.Add($"""{(all.Length > most ? $"等 {all.Length} 条" : "")}""");
    };

    /// <summary>The answer page of a matter of a survey.</summary>
    public static string AnswerOf(SurveyMatter matter, Jurisdiction where, PageQuery query) =>
        $"/answer?region={where.Region.Code}&{(matter.IsIndustry ? "industry=" : "enterprise=")}{Uri.EscapeDataString(matter.Key)}{(query["asOf"].Length > 0 ? $"&asOf={where.AsOf:yyyy-MM-dd}" : "")}{(where.Inherit ? "" : "&inherit=false")}";

    /// <summary>What is wrong with the form sent; with regions to choose from, each a link that keeps the rest of the question.</summary>
    public static void Mistake(HtmlWriter html, ServedRules rules, string? error, IReadOnlyList<Region> candidates, Func<Region, string> link)
    {
        if (error is null)
        {
            return;
        }

        html.Add($"""<div class="error-summary" role="alert" aria-labelledby="error-title"><h2 id="error-title">没法查</h2><p>{error}</p>""");
        if (candidates.Count > 0)
        {
            html.Add($"""<p>选一个地区继续：</p><ul class="plain">""");
            foreach (Region region in candidates.Take(20))
            {
                html.Add($"""<li><a href="{link(region)}">{rules.Resolver.Regions.PathOf(region)}</a>（{region.Code}）</li>""");
            }

            html.Add($"</ul>");
        }

        html.Add($"</div>");
    }

    /// <summary>Regions that have documents of their own.</summary>
    public static IEnumerable<Region> WithDocuments(ServedRules rules) => rules.Rulebook.Documents.Select(d => d.Region).Distinct(StringComparer.Ordinal)
        .Where(c => c != RegionIndex.Nation.Code && rules.Resolver.Regions.ByCode.ContainsKey(c)).Select(c => rules.Resolver.Regions.ByCode[c]).OrderByDescending(r => r.Code, StringComparer.Ordinal);

    /// <summary>A choice among a few words.</summary>
    public static Action<HtmlWriter> Select(string name, string label, string chosen, IEnumerable<(string Value, string Word)> choices) => html =>
    {
        html.Add($"""<div><label for="{name}">{label}</label> <select id="{name}" name="{name}">""");
        foreach ((string value, string word) in choices)
        {
            if (value == chosen)
            {
                html.Add($"""<option value="{value}" selected>{word}</option>""");
            }
            else
            {
                html.Add($"""<option value="{value}">{word}</option>""");
            }
        }

        html.Add($"</select></div>");
    };

    /// <summary>Fields of a form that are only carried along.</summary>
    public static Action<HtmlWriter> Hidden(PageQuery query) => html =>
    {
        foreach ((string name, string value) in query.Pairs())
        {
            html.Add($"""<input type="hidden" name="{name}" value="{value}">""");
        }
    };

    /// <summary>Links to the pages before and after.</summary>
    public static Action<HtmlWriter> Pages(string path, PageQuery query, int at, int count) => html =>
    {
        if (count <= 1)
        {
            return;
        }

        html.Add($"""<nav class="pages" aria-label="分页"><ul>""");
        if (at > 1)
        {
            html.Add($"""<li><a rel="prev" href="{path}{query.With(("page", at == 2 ? "" : Number(at - 1))).ToString()}">上一页</a></li>""");
        }

        html.Add($"<li>第 {at} 页，共 {count} 页</li>");
        if (at < count)
        {
            html.Add($"""<li><a rel="next" href="{path}{query.With(("page", Number(at + 1))).ToString()}">下一页</a></li>""");
        }

        html.Add($"</ul></nav>");
    };

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
