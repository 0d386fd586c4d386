using WhoSupervises.Model.Duties;
using WhoSupervises.Model.Regions;
using WhoSupervises.Model.Subjects;
using WhoSupervises.Resolution.Compiled;
using WhoSupervises.Web.Html;
using WhoSupervises.Web.Rules;

namespace WhoSupervises.Web.Pages;

/// <summary>A subject: its names, its neighbours, and who is charged with it in which region.</summary>
internal static class SubjectPage
{
    private const int MostNarrower = 60;

    /// <summary>The address of a subject.</summary>
    public static string PathOf(string name) => "/subjects/" + Uri.EscapeDataString(name);

    public static byte[] Write(ServedRules rules, int index)
    {
        SubjectGraph graph = rules.Resolver.Rules.Graph;
        Subject subject = graph[index];
        return new Frame(subject.Name, "/subjects", rules).Page(html =>
        {
            html.Add($"""<p class="asked"><a href="/subjects">全部事项</a></p><h1>{subject.Name}</h1><dl class="facts">""");
            Names(html, "又名", subject.Aliases);
            foreach (IGrouping<EdgeKind, SubjectEdge> edges in subject.Edges.GroupBy(e => e.Kind))
            {
                Links(html, EdgeWord(edges.Key), [.. edges.Select(e => e.Target).Where(t => graph.IndexOf(t) >= 0)]);
            }

            List<string> narrower = [];
            foreach ((EdgeKind kind, int source) in graph.EdgesInto(index))
            {
                if (kind is EdgeKind.KindOf or EdgeKind.Sector && narrower.Count < MostNarrower)
                {
                    narrower.Add(graph[source].Name);
                }
            }

            Links(html, "包括", narrower);
            Links(html, "统指", [.. subject.Members]);
            Names(html, "行业代码", subject.Codes);
            html.Add($"""
                </dl>
                <form action="/answer" method="get" class="ask"><input type="hidden" name="enterprise" value="{subject.Name}">
                <div class="field"><label for="region">在哪个地区由谁监管</label><div class="row"><input id="region" name="region" type="text" data-suggest="region" autocomplete="off" maxlength="60"><button type="submit">查</button></div></div></form>
                """);
            Charged(html, rules, index);
        });
    }

    private static string EdgeWord(EdgeKind kind) => kind switch
    {
        EdgeKind.KindOf => "是一种",
        EdgeKind.Sector => "属于行业",
        EdgeKind.LocatedIn => "位于",
        EdgeKind.Involves => "涉及",
        _ => "可能涉及",
    };

    private static void Charged(HtmlWriter html, ServedRules rules, int index)
    {
        List<Charge> charges = [];
        foreach (int id in rules.Resolver.Rules.ChargesOn(index))
        {
            charges.Add(rules.Resolver.Rules.Charges[id]);
        }

        html.Add($"""<h2>直接点名它的条款</h2>""");
        if (charges.Count == 0)
        {
            html.Add($"""<p>没有条款直接点名。可以在上面按地区查：答复会看更宽的事项、场所和原则。</p>""");
            return;
        }

        foreach (IGrouping<string, Charge> region in charges.GroupBy(c => c.Document.Region, StringComparer.Ordinal).OrderBy(g => g.Key == "100000").ThenBy(g => g.Key, StringComparer.Ordinal))
        {
            string name = rules.Resolver.Regions.ByCode.TryGetValue(region.Key, out Region? found) ? found.Name : region.Key;
            html.Add($"""<h3>{name}</h3><div class="scroll"><table><thead><tr><th scope="col">部门</th><th scope="col">履职方式</th><th scope="col">条款</th></tr></thead><tbody>""");
            foreach (Charge charge in region.DistinctBy(c => (c.Duty.Organ.Name, c.Verb, c.Duty.Clause)).OrderBy(c => c.Verb))
            {
                html.Add($"""<tr><td>{charge.Duty.Organ.Name}</td><td>{VerbNames.NameOf(charge.Verb)}{(charge.Duty.Stages.Length > 0 ? "（" + string.Join('、', charge.Duty.Stages) + "）" : "")}</td><td>{w => Clause(w, rules, charge)}</td></tr>""");
            }

            html.Add($"</tbody></table></div>");
        }
    }

    private static void Clause(HtmlWriter html, ServedRules rules, Charge charge)
    {
        if (rules.Rulebook.Documents.Any(d => d.Id == charge.Document.Id))
        {
            string number = charge.Duty.Clause.Path.ToString();
            html.Add($"""<a href="{DocumentPage.PathOf(charge.Document.Id, number)}">《{charge.Document.Title}》{number}</a>""");
        }
        else
        {
            html.Add($"《{charge.Document.Title}》");
        }
    }

    private static void Names(HtmlWriter html, string title, IReadOnlyList<string> names)
    {
        if (names.Count > 0)
        {
            html.Add($"<dt>{title}</dt><dd>{string.Join('、', names)}</dd>");
        }
    }

    private static void Links(HtmlWriter html, string title, IReadOnlyList<string> names)
    {
        if (names.Count == 0)
        {
            return;
        }

        html.Add($"<dt>{title}</dt><dd>");
        for (int i = 0; i < names.Count; i++)
        {
            html.Add($"""{(i > 0 ? "、" : "")}<a href="{PathOf(names[i])}">{names[i]}</a>""");
        }

        html.Add($"</dd>");
    }
}
