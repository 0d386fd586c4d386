using WhoSupervises.Resolution.Explaining;
using WhoSupervises.Web.Html;
using WhoSupervises.Web.Rules;

namespace WhoSupervises.Web.Pages;

/// <summary>The part of an answer that speaks of a business scope (经营范围): who leads each phrase.</summary>
internal static class ScopeSections
{
    public static void Write(HtmlWriter html, ServedRules rules, Answer answer)
    {
        if (answer.Phrases is not { Count: > 0 } phrases)
        {
            return;
        }

        html.Add($"""
            <section aria-labelledby="phrases"><h2 id="phrases">经营范围逐项分工</h2><p class="hint">上面的结论是主营业务的。</p>
            <div class="scroll"><table class="results"><thead><tr><th scope="col">经营项目</th><th scope="col">牵头部门</th><th scope="col">结论</th><th scope="col">依据</th></tr></thead><tbody>
            """);
        foreach (AnswerPhrase phrase in phrases)
        {
            string who = phrase.Lead.Count > 0 ? string.Join('、', phrase.Lead.Select(l => l.Department)) : phrase.Status == "overlap" ? "未定：" + string.Join('、', phrase.Candidates.Select(c => c.Department).Distinct(StringComparer.Ordinal)) : "";
            html.Add($"""<tr><th scope="row">{phrase.Text}{Main(phrase)}</th><td>{who}</td><td><span class="tag {phrase.Status}">{AnswerWords.Status(phrase.Status)}</span></td><td>{SurveyWords.Clauses(rules, phrase.Lead.SelectMany(l => l.Basis), 2)}</td></tr>""");
        }

        html.Add($"</tbody></table></div>");
        Line(html, "经营范围自己排除的：", answer.Excluded);
        Line(html, "不是经营项目的话：", answer.SetAside);
        html.Add($"</section>");
    }

    private static Action<HtmlWriter> Main(AnswerPhrase phrase) => html =>
    {
        if (phrase.Main)
        {
            html.Add($""" <span class="tag">主营</span>""");
        }
    };

    private static void Line(HtmlWriter html, string title, List<string>? texts)
    {
        if (texts is { Count: > 0 })
        {
            html.Add($"""<p class="quiet">{title}{string.Join('；', texts)}</p>""");
        }
    }
}
