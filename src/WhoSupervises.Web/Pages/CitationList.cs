using WhoSupervises.Resolution.Explaining;
using WhoSupervises.Web.Html;
using WhoSupervises.Web.Rules;

namespace WhoSupervises.Web.Pages;

/// <summary>Citations as a list, each leading to its clause; the wording stands openly under the lead and on demand elsewhere.</summary>
internal sealed class CitationList(ServedRules rules)
{
    private const int Shown = 3;

    public void Write(HtmlWriter html, IReadOnlyList<Citation> basis, bool openly = false)
    {
        html.Add($"""<ul class="basis">""");
        foreach (Citation citation in basis.Take(Shown))
        {
            html.Add($"<li>{w => Cite(w, citation, openly)}</li>");
        }

        html.Add($"</ul>");
        if (basis.Count > Shown)
        {
            html.Add($"""<details class="rest"><summary>另有 {basis.Count - Shown} 条依据</summary><ul class="basis">""");
            foreach (Citation citation in basis.Skip(Shown))
            {
                html.Add($"<li>{w => Cite(w, citation, openly)}</li>");
            }

            html.Add($"</ul></details>");
        }
    }

    private void Cite(HtmlWriter html, Citation citation, bool openly)
    {
        if (rules.Rulebook.Documents.Any(d => d.Id == citation.Document))
        {
            html.Add($"""<a href="{DocumentPage.PathOf(citation.Document, citation.Clause)}">《{citation.Title}》<strong>{citation.Clause}</strong></a>""");
        }
        else
        {
            html.Add($"{AnswerWords.Cite(citation)}");
        }

        if (citation.Terms.Count > 0)
        {
            html.Add($"""<span class="terms">（{string.Join('、', citation.Terms)}）</span>""");
        }

        if (citation.Text is not { Length: > 0 } wording)
        {
            return;
        }

        if (openly)
        {
            html.Add($"<blockquote>{wording.Trim()}</blockquote>");
        }
        else
        {
            html.Add($"""<details class="rest"><summary>原文</summary><blockquote>{wording.Trim()}</blockquote></details>""");
        }
    }
}
