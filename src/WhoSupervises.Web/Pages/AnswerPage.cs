using WhoSupervises.Resolution.Explaining;
using WhoSupervises.Web.Asking;
using WhoSupervises.Web.Html;
using WhoSupervises.Web.Rules;

namespace WhoSupervises.Web.Pages;

/// <summary>An answer: the lead large with its citation, everything else below it.</summary>
internal sealed class AnswerPage
{
    private const int MostDepartments = 5;

    private readonly ServedRules _rules;
    private readonly Asked _asked;
    private readonly Answer _answer;
    private readonly string _department;
    private readonly CitationList _basis;
    private readonly string _question;

    private AnswerPage(ServedRules rules, Asked asked, Answer answer, string department)
    {
        _rules = rules;
        _asked = asked;
        _answer = answer;
        _department = department;
        _basis = new CitationList(rules);
        _question = AnswerWords.Question(rules, asked, answer);
    }

    /// <summary>Writes the page.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="asked">The question.</param>
    /// <param name="answer">Its answer.</param>
    /// <param name="department">A department of which it is asked why it does not lead, or empty.</param>
    public static byte[] Write(ServedRules rules, Asked asked, Answer answer, string department)
    {
        AnswerPage page = new(rules, asked, answer, department);
        return new Frame($"{AnswerWords.Headline(answer)}：{page._question}", "/", rules).Page(page.Content);
    }

    private void Content(HtmlWriter html)
    {
        html.Add($"""
            <p class="asked"><span>{_answer.Region?.Name}</span> <span>{_question}</span> <span class="quiet">按 {_answer.AsOf} 的规定</span> <a href="/{_asked.ToQuery()}">修改问题</a></p>
            """);
        Verdict(html);
        NotUnderstood(html);
        ScopeSections.Write(html, _rules, _answer);
        Candidates(html);
        Departments(html, "co", "协同部门", "各按自己的条款负责，不牵头。", _answer.Co.Where(c => !_answer.Candidates.Exists(l => l.Department == c.Department && l.Aspect == c.Aspect)));
        Departments(html, "conditional", "附条件的部门", "符合所列条件时才牵头或负责。", _answer.Conditional);
        Departments(html, "general", "综合监管", "综合监督管理，不代替行业主管部门。", _answer.General);
        Fallback(html);
        Asks(html);
        Steps(html);
        new WhyNotSection(_rules, _asked, _answer, _department).Write(html);
        Notes(html);
        Receipt(html);
    }

    private void Verdict(HtmlWriter html)
    {
        string status = _answer.Status;
        html.Add($"""<section class="verdict {StatusClass(status)}" aria-labelledby="verdict"><p class="tags"><strong class="tag {StatusClass(status)}">{AnswerWords.Status(status)}</strong>""");
        if (_answer.Authority is { } authority && status != "unrecognized")
        {
            html.Add($"""<span class="tag plain">{AnswerWords.Authority(authority)}</span>""");
        }

        html.Add($"""</p><p class="label">{(_answer.Lead.Count > 0 ? "牵头监管" : "结论")}</p><h1 id="verdict">{AnswerWords.Headline(_answer)}</h1><p>{AnswerWords.Meaning(_answer)}</p>""");
        foreach (Assignment lead in _answer.Lead)
        {
            html.Add($"""<p class="marks">{(_answer.Lead.Count > 1 ? lead.Department + "：" : "")}履职方式：{AnswerWords.Marks(lead)}{(lead.Principle is { } p ? "；" + p : "")}</p>""");
            _basis.Write(html, lead.Basis, openly: true);
        }

        html.Add($"""
            <div class="actions"><button type="button" class="second" data-copy="#citable" hidden>复制结论和依据</button>
            <button type="button" class="second" data-copy-link hidden>复制链接</button>
            <button type="button" class="second" data-print hidden>打印</button>
            {Opinion}<a href="/api/v1/resolve{_asked.ToQuery(pinned: true)}">数据（JSON）</a></div>
            <p id="citable" class="citable" hidden>{AnswerWords.Citable(_answer, _question)}</p></section>
            """);
    }

    /// <summary>An opinion needs something that was understood; it is written for one matter, not for a whole scope.</summary>
    private void Opinion(HtmlWriter html)
    {
        if (_answer.Status != "unrecognized" && _answer.Phrases is null)
        {
            html.Add($"""<a href="/answer/opinion.docx{_asked.ToQuery(pinned: true)}" download>下载研究意见（Word）</a> """);
        }
    }

    private static string StatusClass(string status) => status is "express" or "principle" or "overlap" or "gap" ? status : "unrecognized";

    private void NotUnderstood(HtmlWriter html)
    {
        if (_answer.NotUnderstood.Count == 0)
        {
            return;
        }

        html.Add($"""<section aria-labelledby="unknown"><h2 id="unknown">没有读懂的词</h2><ul>""");
        foreach (AnswerUnknown unknown in _answer.NotUnderstood)
        {
            html.Add($"<li>「{unknown.Text}」{w => Near(w, unknown)}</li>");
        }

        html.Add($"</ul></section>");
    }

    private void Near(HtmlWriter html, AnswerUnknown unknown)
    {
        string field = _asked.Enterprise.Contains(unknown.Text, StringComparison.Ordinal) ? "enterprise" : "activity";
        for (int i = 0; i < unknown.Nearest.Count; i++)
        {
            string name = unknown.Nearest[i];
            html.Add($"""{(i == 0 ? "，相近的有：" : "、")}<a href="/answer{_asked.ToQueryWith(field, name)}">{name}</a>""");
        }
    }

    private void Candidates(HtmlWriter html)
    {
        Assignment[] others = [.. _answer.Candidates.Where(c => !_answer.Lead.Exists(l => l.Department == c.Department))];
        bool proposed = _answer.Status is "principle" or "gap";
        Departments(html, "candidates", proposed ? "建议的部门" : "负有直接职责的部门", proposed ? "业务相近，供有权机关确定时参考。" : _answer.Lead.Count > 0 ? "也有直接职责，按原则不牵头。" : "都有直接职责，分不出谁牵头。", others);
    }

    private void Departments(HtmlWriter html, string id, string title, string hint, IEnumerable<Assignment> assignments)
    {
        Assignment[] all = [.. assignments];
        if (all.Length == 0)
        {
            return;
        }

        html.Add($"""<section aria-labelledby="{id}"><h2 id="{id}">{title}</h2><p class="hint">{hint}</p>""");
        bool folded = all.Length > MostDepartments + 1;
        Departments(html, folded ? all[..MostDepartments] : all);
        if (folded)
        {
            html.Add($"""<details class="rest"><summary>另有 {all.Length - MostDepartments} 个部门</summary>""");
            Departments(html, all[MostDepartments..]);
            html.Add($"</details>");
        }

        html.Add($"</section>");
    }

    private void Departments(HtmlWriter html, Assignment[] shown)
    {
        html.Add($"""<ul class="departments">""");
        foreach (Assignment a in shown)
        {
            html.Add($"""<li><p class="department"><strong>{a.Department}</strong> <span class="marks">{AnswerWords.Marks(a)}</span></p>""");
            if (a.Condition is { } condition)
            {
                html.Add($"""<p class="condition">{condition}</p>""");
            }

            _basis.Write(html, a.Basis);
            html.Add($"</li>");
        }

        html.Add($"</ul>");
    }

    private void Fallback(HtmlWriter html)
    {
        if (_answer.Fallback.Count > 0)
        {
            html.Add($"""<section aria-labelledby="fallback"><h2 id="fallback">由谁确定</h2><p class="hint">职责不明或有争议时，按这些条款由有权机关确定。</p>""");
            _basis.Write(html, _answer.Fallback);
            html.Add($"</section>");
        }
    }

    private void Asks(HtmlWriter html)
    {
        if (_answer.Asks.Count == 0)
        {
            return;
        }

        html.Add($"""<section aria-labelledby="asks"><h2 id="asks">什么会改变结论</h2><ul>""");
        foreach (AnswerAsk ask in _answer.Asks)
        {
            html.Add($"<li>{ask.Fact}：{ask.IfSo.TrimEnd('。')}。</li>");
        }

        html.Add($"""</ul><p><a href="/{_asked.ToQuery()}">补充情况再问</a></p></section>""");
    }

    private void Steps(HtmlWriter html)
    {
        if (_answer.Steps.Count == 0)
        {
            return;
        }

        html.Add($"""<section aria-labelledby="steps"><h2 id="steps">怎样得出</h2><ol class="steps">""");
        foreach (AnswerStep step in _answer.Steps)
        {
            html.Add($"""<li><span class="principle">{step.Principle}</span> {step.Says.TrimEnd('。')}。</li>""");
        }

        html.Add($"</ol></section>");
    }

    private void Notes(HtmlWriter html)
    {
        if (_answer.Notes.Count == 0)
        {
            return;
        }

        html.Add($"""<section aria-labelledby="notes"><h2 id="notes">说明</h2><ul>""");
        foreach (string note in _answer.Notes)
        {
            html.Add($"<li>{note}</li>");
        }

        html.Add($"</ul></section>");
    }

    private void Receipt(HtmlWriter html)
    {
        html.Add($"""<section aria-labelledby="receipt" class="receipt"><h2 id="receipt">凭据</h2><dl><dt>所问理解为</dt><dd>{Understood}</dd><dt>按哪一天的规定</dt><dd>{_answer.AsOf}</dd><dt>规则指纹</dt><dd class="code">{_answer.Receipt.Rulebook}</dd><dt>程序</dt><dd>{_answer.Receipt.Engine}</dd></dl></section>""");
    }

    private void Understood(HtmlWriter html)
    {
        if (_answer.Understood.Count == 0)
        {
            html.Add($"无");
        }

        for (int i = 0; i < _answer.Understood.Count; i++)
        {
            AnswerWord word = _answer.Understood[i];
            html.Add($"""{(i > 0 ? "；" : "")}{(word.Text == word.Subject ? "" : word.Text + "，即")}""");
            if (_rules.Resolver.Rules.Graph.IndexOf(word.Subject) >= 0)
            {
                html.Add($"""<a href="{SubjectPage.PathOf(word.Subject)}">{word.Subject}</a>""");
            }
            else
            {
                html.Add($"{word.Subject}");
            }
        }
    }
}
