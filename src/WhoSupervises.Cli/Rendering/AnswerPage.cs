using WhoSupervises.Resolution.Explaining;

namespace WhoSupervises.Cli.Rendering;

/// <summary>An answer as a page of lines: what an official needs first stands first; everything else is in the JSON form.</summary>
internal sealed class AnswerPage
{
    private const int MostConditional = 6;
    private const int MostLosers = 6;
    private const int MostOfAStep = 2;
    private const int MostBasis = 2;

    private readonly Answer _answer;
    private readonly ShortTitles _titles;
    private readonly List<PageLine> _lines = [];

    private AnswerPage(Answer answer)
    {
        _answer = answer;
        _titles = new ShortTitles(answer);
    }

    /// <summary>The page of an answer.</summary>
    public static IReadOnlyList<PageLine> Of(Answer answer)
    {
        AnswerPage page = new(answer);
        page.Head();
        page.Lead();
        page.Phrases();
        page.Beside();
        page.WhoDecides();
        page.Reasons();
        page.Rest();
        return page._lines;
    }

    /// <summary>The page that answers why a department does not lead.</summary>
    public static IReadOnlyList<PageLine> WhyNot(Answer answer, IReadOnlyList<string> sentences)
    {
        AnswerPage page = new(answer);
        page.Head();
        page.Lead();
        page.Section("为什么不是它", sentences);
        page.Section("什么会改变结论", answer.Asks.Select(a => $"{a.Fact}：{a.IfSo}。"));
        page.Receipt();
        return page._lines;
    }

    private void Head()
    {
        Add($"{_answer.Region?.Name}　{AnswerWords.Asked(_answer)}", LineStyle.Title);
        Add($"按{_answer.AsOf}适用的规定，只就安全生产监管作答", LineStyle.Quiet);
        Add("", LineStyle.Plain);
        string lead = _answer.Lead.Count > 0 ? string.Join('、', _answer.Lead.Select(l => $"{l.Department}（{AssignmentMarks.Of(l, _answer, withAspect: true)}）")) : "无";
        Add($"牵头部门：{lead}", LineStyle.Lead);
        Add($"结论性质：{AnswerWords.StatusOf(_answer)}。{AnswerWords.MeaningOf(_answer)}。", _answer.Status == "express" ? LineStyle.Plain : LineStyle.Caution, hang: 10);
        if (_answer.Authority is null)
        {
            return;
        }

        Add($"效力：{AnswerWords.AuthorityOf(_answer)}", _answer.Authority is "现行" ? LineStyle.Plain : LineStyle.Caution, hang: 6);
    }

    private void Lead()
    {
        foreach (Citation citation in _answer.Lead.SelectMany(l => l.Basis))
        {
            Cite(citation, "依据：", 0);
        }
    }

    /// <summary>Each phrase of a business scope with its own lead; one that was not understood says so.</summary>
    private void Phrases() =>
        Section("经营范围逐项", (_answer.Phrases ?? []).Select(p =>
        {
            string main = p.Main ? "（主营）" : "";
            string lead = p.Lead.Count > 0 ? string.Join('、', p.Lead.Select(l => l.Department)) : "无";
            string basis = p.Lead.SelectMany(l => l.Basis).FirstOrDefault() is { } first ? $"，{CitationWords.List([first], 1)}" : "";
            return $"{p.Text}{main}：{lead}（{AnswerWords.StatusOf(p.Status)}{basis}）";
        }));

    private void Beside()
    {
        Assignment[] rivals = [.. _answer.Candidates.Where(c => !_answer.Lead.Exists(l => l.Department == c.Department))];
        Parts(_answer.Status is "gap" or "principle" ? "还可考虑（业务相近）" : "同样负有直接职责", rivals, wording: true);
        Assignment[] co = [.. _answer.Co.Where(c => !rivals.Any(r => r.Department == c.Department))];
        if (co.Length > 0)
        {
            Heading("各管一面的部门");
            foreach (IGrouping<string, Assignment> side in co.GroupBy(c => c.Aspect ?? "行业", StringComparer.Ordinal).OrderBy(g => g.Key != "行业"))
            {
                Add($"{side.Key}方面", LineStyle.Plain, 2);
                foreach (Assignment part in side)
                {
                    Part(part, 4, withAspect: false);
                }
            }
        }

        Conditional();
        Parts("综合监管（不替代行业牵头）", _answer.General, wording: false);
    }

    private void Conditional()
    {
        if (_answer.Conditional.Count == 0)
        {
            return;
        }

        Heading("视情况而定");
        foreach (Assignment part in _answer.Conditional.Take(MostConditional))
        {
            Add($"{part.Condition}：{part.Department}（{AssignmentMarks.Of(part, _answer, withAspect: true)}），{CitationWords.List(part.Basis, MostBasis)}", LineStyle.Plain, 2);
        }

        More(_answer.Conditional.Count - MostConditional, "种情况");
    }

    private void Parts(string title, IReadOnlyList<Assignment> parts, bool wording)
    {
        if (parts.Count == 0)
        {
            return;
        }

        Heading(title);
        foreach (Assignment part in parts)
        {
            Part(part, 2, withAspect: true);
            foreach (Citation citation in part.Basis.Where(b => wording && b.Text is not null).Take(1))
            {
                Wording(citation, 4);
            }
        }
    }

    private void Part(Assignment part, int indent, bool withAspect)
    {
        string terms = string.Join('、', part.Basis.Take(MostBasis).SelectMany(b => b.Terms).Distinct(StringComparer.Ordinal).Take(2));
        string about = part.Condition ?? terms;
        Add($"{part.Department}（{AssignmentMarks.Of(part, _answer, withAspect)}{(about.Length > 0 ? "，" + about : "")}）：{CitationWords.List(part.Basis, MostBasis)}", LineStyle.Plain, indent);
    }

    private void WhoDecides()
    {
        if (_answer.Fallback.Count == 0)
        {
            return;
        }

        Heading("由谁确定");
        foreach (Citation citation in _answer.Fallback)
        {
            Cite(citation, "", 2);
        }
    }

    private void Reasons()
    {
        if (_answer.Status == "unrecognized")
        {
            return;
        }

        Heading("推理");
        int number = 1;
        foreach (IGrouping<string, AnswerStep> step in _answer.Steps.GroupBy(s => s.Principle, StringComparer.Ordinal))
        {
            string[] says = [.. step.Select(s => s.Says.TrimEnd('。'))];
            string more = says.Length > MostOfAStep ? $"；同类的还有{says.Length - MostOfAStep}处" : "";
            Add($"{number++}. {step.Key}：{string.Join('；', says.Take(MostOfAStep))}{more}。", LineStyle.Plain, 2, 3);
        }

        DefeatedDepartment[] lost = [.. _answer.Defeated.OrderBy(IsAside).DistinctBy(d => d.Department).Where(d => !(IsAside(d) && Elsewhere(d.Department)))];
        Section("为什么不是别的部门", lost.Take(MostLosers).Select(d => $"{d.Department}：{d.Reason.TrimEnd('。')}（{d.Principle}）。"));
        More(lost.Length - MostLosers, "个部门");
        Section("什么会改变结论", _answer.Asks.Select(a => $"{a.Fact}：{a.IfSo}。"));
    }

    /// <summary>Told by a rule that sets a duty beside the matter and does not weigh it.</summary>
    private static bool IsAside(DefeatedDepartment lost) => lost.By is null;

    private bool Elsewhere(string department) =>
        _answer.Conditional.Concat(_answer.Co).Concat(_answer.General).Any(a => a.Department == department);

    private void Rest()
    {
        Section("牵头部门还须履行的共同职责", (_answer.Duties ?? []).Select(d => $"{d.Says.TrimEnd('。')}（《{d.Basis.Title}》{d.Basis.Clause}）。"));
        Section("没有读懂的词", _answer.NotUnderstood.Select(u => $"「{u.Text}」{(u.Nearest.Count > 0 ? $"，相近的有{string.Join('、', u.Nearest)}" : "")}。"));
        Section("说明", _answer.Notes.Distinct(StringComparer.Ordinal));
        Receipt();
    }

    private void Receipt()
    {
        Add("", LineStyle.Plain);
        Add($"规则指纹 {_answer.Receipt.Rulebook[..Math.Min(12, _answer.Receipt.Rulebook.Length)]}，{_answer.Receipt.Engine}", LineStyle.Quiet);
    }

    private void Section(string title, IEnumerable<string> items)
    {
        bool first = true;
        foreach (string item in items)
        {
            if (first)
            {
                Heading(title);
                first = false;
            }

            Add("· " + item, LineStyle.Plain, 2);
        }
    }

    private void Cite(Citation citation, string label, int indent)
    {
        Add(label + CitationWords.One(citation), LineStyle.Plain, indent, Cells.Width(label));
        Wording(citation, indent + Cells.Width(label));
    }

    private void Wording(Citation citation, int indent)
    {
        if (citation.Text is { } wording)
        {
            Add($"原文：{wording.ReplaceLineEndings("").Trim()}", LineStyle.Quiet, indent, 6);
        }
    }

    private void More(int count, string what)
    {
        if (count > 0)
        {
            Add($"另有{count}{what}，见 --format json。", LineStyle.Quiet, 2);
        }
    }

    private void Heading(string title)
    {
        Add("", LineStyle.Plain);
        Add(title, LineStyle.Heading);
    }

    private void Add(string text, LineStyle style, int indent = 0, int hang = 2) => _lines.Add(new PageLine(_titles.Apply(text), style, indent, hang));
}
