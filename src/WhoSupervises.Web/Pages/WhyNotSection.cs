using WhoSupervises.Resolution.Explaining;
using WhoSupervises.Web.Asking;
using WhoSupervises.Web.Html;
using WhoSupervises.Web.Rules;

namespace WhoSupervises.Web.Pages;

/// <summary>The part of an answer that says why other departments do not lead: those that lost, and whichever else a person asks about.</summary>
internal sealed class WhyNotSection(ServedRules rules, Asked asked, Answer answer, string department)
{
    private readonly CitationList _basis = new(rules);

    public void Write(HtmlWriter html)
    {
        if (answer.Status == "unrecognized")
        {
            return;
        }

        html.Add($"""<section aria-labelledby="whynot"><h2 id="whynot">为什么不是别的部门</h2>""");
        foreach (IGrouping<string, DefeatedDepartment> lost in answer.Defeated.GroupBy(d => d.Department, StringComparer.Ordinal))
        {
            html.Add($"""<details class="why" id="why-{lost.Key}"><summary>为什么不是{lost.Key}</summary><ul>""");
            foreach (DefeatedDepartment reason in lost.DistinctBy(d => d.Reason, StringComparer.Ordinal))
            {
                html.Add($"""<li><p><span class="principle">{reason.Principle}</span> {reason.Reason.TrimEnd('。')}。</p>""");
                _basis.Write(html, reason.Basis);
                html.Add($"</li>");
            }

            html.Add($"</ul></details>");
        }

        Ask(html);
        html.Add($"</section>");
    }

    private void Ask(HtmlWriter html)
    {
        html.Add($"""
            <form action="/answer#whynot" method="get" class="why-not">{Question}<div class="field"><label for="why-not">问另一个部门为什么不牵头</label>
            <div class="row"><input id="why-not" name="whyNot" type="text" value="{department}" maxlength="60" autocomplete="off" required data-suggest="department"><button type="submit">问</button></div></div></form>
            """);
        if (department.Length == 0)
        {
            return;
        }

        html.Add($"""<div class="reasons" role="status"><ul>""");
        IReadOnlyList<WhyNotReason> reasons = WhyNot.Explain(rules.Resolver, answer, department);
        if (reasons.Count == 0)
        {
            html.Add($"<li><p>规则里没有「{department}」这个部门，请核对名称。</p></li>");
        }

        foreach (WhyNotReason reason in reasons)
        {
            html.Add($"<li><p>{reason.Says}</p>");
            _basis.Write(html, reason.Basis);
            html.Add($"</li>");
        }

        html.Add($"</ul></div>");
    }

    private void Question(HtmlWriter html)
    {
        foreach ((string name, string value) in asked.Pairs())
        {
            html.Add($"""<input type="hidden" name="{name}" value="{value}">""");
        }
    }
}
