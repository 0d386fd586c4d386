using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;
using WhoSupervises.Model.Regions;
using WhoSupervises.Web.Html;
using WhoSupervises.Web.Rules;

namespace WhoSupervises.Web.Pages;

/// <summary>A document: clause by clause, who is charged with what.</summary>
internal static class DocumentPage
{
    /// <summary>The address of a document, or of a clause of it.</summary>
    public static string PathOf(string id, string? clause) => $"/documents/{Uri.EscapeDataString(id)}{(clause is null ? "" : "#" + Uri.EscapeDataString(clause))}";

    public static byte[] Write(ServedRules rules, SourceDocument document) => new Frame(document.Title, "/documents", rules).Page(html =>
    {
        string region = rules.Resolver.Regions.ByCode.TryGetValue(document.Region, out Region? found) ? found.Name : document.Region;
        html.Add($"""
            <p class="asked"><a href="/documents">全部文件</a></p>
            <h1>{document.Title}</h1>
            <dl class="facts"><dt>地区</dt><dd>{region}</dd><dt>类型</dt><dd>{DocumentWords.KindOf(document)}</dd><dt>状态</dt><dd>{DocumentWords.StandingOf(document)}</dd>
            """);
        Fact(html, "文号", document.Number);
        Fact(html, "发布机关", document.Issuer);
        html.Add($"<dt>发布</dt><dd>{DocumentWords.Day(document.Promulgated)}</dd><dt>施行</dt><dd>{DocumentWords.Day(document.Effective)}</dd>");
        Fact(html, "废止", document.Repealed is null ? null : DocumentWords.Day(document.Repealed));
        Fact(html, "手头文本", document.Version is null ? null : DocumentWords.Day(document.Version) + "的版本");
        Fact(html, "已被替代", document.SupersededBy is null ? null : $"《{document.SupersededBy}》自{DocumentWords.Day(document.SupersededFrom)}");
        Fact(html, "代号", document.Id);
        html.Add($"</dl>");
        foreach (string remark in document.Remarks)
        {
            html.Add($"""<p class="remark">{remark}</p>""");
        }

        html.Add($"""<p class="hint">{(rules.Resolver.Wording is null ? "下面是按条款整理的职责，不是原文。" : "竖线旁边的是原文，其余是按条款整理的职责。")}</p>""");
        foreach (RuleClause clause in document.Clauses)
        {
            Clause(html, rules, document, clause);
        }

        LeftOut(html, document);
    });

    /// <summary>What was read from a clause.</summary>
    public static void Provisions(HtmlWriter html, ServedRules rules, RuleClause clause)
    {
        html.Add($"""<ul class="provisions">""");
        foreach (Provision provision in clause.Provisions)
        {
            if (provision is Duty duty)
            {
                html.Add($"<li>{w => Duty(w, rules, duty)}</li>");
            }
            else
            {
                html.Add($"""<li class="quiet">{DocumentWords.Says(provision)}</li>""");
            }
        }

        html.Add($"</ul>");
    }

    private static void Duty(HtmlWriter html, ServedRules rules, Duty duty)
    {
        html.Add($"""<strong>{duty.Organ.Name}</strong> <span class="tag plain">{VerbNames.NameOf(duty.Verb)}</span> """);
        Terms(html, rules, "", duty.Subjects);
        Part(html, "环节", string.Join('、', duty.Stages));
        Terms(html, rules, "主体", duty.Actors);
        Terms(html, rules, "场所", duty.Places);
        Terms(html, rules, "除外", duty.Exclusions);
        Part(html, "会同", string.Join('、', duty.Partners));
        Part(html, "条件", duty.Condition);
        Part(html, "限定", duty.Qualifier);
    }

    private static void Part(HtmlWriter html, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            html.Add($"""<span class="part">{name}：{text}</span> """);
        }
    }

    private static void Terms(HtmlWriter html, ServedRules rules, string name, IReadOnlyList<Term> terms)
    {
        if (terms.Count == 0)
        {
            return;
        }

        html.Add($"""<span class="part">{(name.Length > 0 ? name + "：" : "")}""");
        for (int i = 0; i < terms.Count; i++)
        {
            Term term = terms[i];
            html.Add($"{(i > 0 ? "、" : "")}");
            if (rules.Resolver.Rules.Graph.IndexOf(term.Subject) >= 0)
            {
                html.Add($"""<a href="{SubjectPage.PathOf(term.Subject)}">{term.Wording}</a>""");
            }
            else
            {
                html.Add($"{term.Wording}");
            }
        }

        html.Add($"</span> ");
    }

    private static void Clause(HtmlWriter html, ServedRules rules, SourceDocument document, RuleClause clause)
    {
        string number = clause.Path.ToString();
        html.Add($"""<section class="clause" id="{number}"><h2><a href="{PathOf(document.Id, number)}">{number}</a></h2>""");
        if (rules.Resolver.Wording?.Invoke(document, clause.Path) is { Length: > 0 } wording)
        {
            html.Add($"<blockquote>{wording.Trim()}</blockquote>");
        }

        Provisions(html, rules, clause);
        html.Add($"</section>");
    }

    private static void LeftOut(HtmlWriter html, SourceDocument document)
    {
        if (document.LeftOut.Length > 0)
        {
            html.Add($"""<section><h2>读过而没有整理的条文</h2><ul>""");
            foreach (string left in document.LeftOut)
            {
                html.Add($"<li>{left}</li>");
            }

            html.Add($"</ul></section>");
        }
    }

    private static void Fact(HtmlWriter html, string name, string? value)
    {
        if (value is not null)
        {
            html.Add($"<dt>{name}</dt><dd>{value}</dd>");
        }
    }
}
