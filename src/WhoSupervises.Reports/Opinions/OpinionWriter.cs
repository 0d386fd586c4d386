using System.Globalization;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;
using WhoSupervises.Resolution;
using WhoSupervises.Resolution.Explaining;
using WhoSupervises.Resolution.Jurisdictions;
using WhoSupervises.Resolution.Understanding;

namespace WhoSupervises.Reports.Opinions;

/// <summary>Turns an answer into an opinion that can be put on the table.</summary>
/// <remarks>It proposes and cites. 认定 is left to the body in charge: the word is not used of the opinion's own conclusion.</remarks>
public sealed class OpinionWriter
{
    private const int LongestQuote = 90;

    private readonly Resolver _resolver;

    /// <summary>Makes a writer.</summary>
    public OpinionWriter(Resolver resolver) => _resolver = resolver;

    /// <summary>Writes the opinion.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="answer">The answer; one with an error or an unrecognized matter gives an opinion that says so.</param>
    /// <param name="today">Day of the paper.</param>
    public Opinion Write(Question question, Answer answer, DateOnly today)
    {
        Jurisdiction? where = _resolver.JurisdictionOf(question.Region, question.AsOf, question.Inherit).Jurisdiction;
        List<OpinionParagraph> body = [];
        void Section(string title, IReadOnlyList<OpinionParagraph> paragraphs)
        {
            if (paragraphs.Count > 0)
            {
                body.Add(new OpinionParagraph(OpinionPart.Heading, title));
                body.AddRange(paragraphs);
            }
        }

        Section("事项", [new(OpinionPart.Text, Matter(question, answer))]);
        Section("结论", Conclusion(answer, where));
        Section("依据", Basis(answer));
        Section("理由", Reasons(answer));
        Section("其他部门", Others(answer));
        Section("可能改变结论的情形", Changes(answer));
        Section("有争议时由谁确定", Deciders(answer, where));
        return new Opinion
        {
            Addressee = $"{where?.Region.Name ?? "（地区）"}安全生产委员会办公室：",
            Body = body,
            Attachments = [("适用文件", Documents(answer)), ("回执", Receipt(question, answer))],
            Signature = "（研究单位名称、印章）",
            Date = today.ToString("yyyy年M月d日", CultureInfo.InvariantCulture),
        };
    }

    private static string Matter(Question question, Answer answer)
    {
        List<string> parts = [];
        Part("企业类型", question.Enterprise);
        Part("活动", question.Activity);
        Part("场所", question.Place);
        Part("行业代码", question.Industry);
        foreach ((string name, string value) in question.Facts)
        {
            Part(name, value);
        }

        string taken = string.Join('、', answer.Understood.Select(u => u.Subject).Distinct(StringComparer.Ordinal));
        return $"{answer.Region?.Name ?? question.Region}：{string.Join("，", parts)}。按{question.AsOf.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)}的规定研究，只涉及安全生产监管{(taken.Length > 0 ? $"；所问理解为{taken}" : "")}。";

        void Part(string name, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                parts.Add($"{name}为“{value.Trim()}”");
            }
        }
    }

    private static List<OpinionParagraph> Conclusion(Answer answer, Jurisdiction? where)
    {
        string lead = string.Join('、', answer.Lead.Select(l => l.Department));
        string candidates = string.Join('、', answer.Candidates.Select(c => c.Department));
        string says = answer.Status switch
        {
            "express" => $"条文直接规定由{lead}牵头监管。",
            "principle" => $"条文没有直接点名，按原则建议由{lead}牵头监管，由有权机关确定。",
            "overlap" when lead.Length > 0 => $"{candidates}都有直接职责，按原则建议由{lead}牵头监管，其余部门按各自条款负责，由有权机关确定。",
            "overlap" => $"{candidates}都有直接职责，现有条文和原则分不出牵头部门，须由有权机关确定。",
            "gap" => $"已载入的文件没有点名部门，须由有权机关确定{(candidates.Length > 0 ? $"；业务相近的部门有{candidates}，供参考" : "")}。",
            _ => "所问事项没有读懂，不能提出意见。",
        };
        List<OpinionParagraph> paragraphs = [new(OpinionPart.Text, says)];
        string? draft = where?.Rules.Documents.FirstOrDefault(d => d.Standing == Standing.Draft && (answer.Authority == Authorities.Draft || d.Region == where.Region.Code))?.Title;
        string? authority = answer.Authority switch
        {
            Authorities.Draft => $"本意见依据的{(draft is null ? "文件" : $"《{draft}》")}是征求意见稿，没有效力，本意见仅供参考，不能作为确定职责的依据。",
            Authorities.Derived => "本意见中的部门名称或者结论有推定成分。",
            Authorities.Historical => "条文点名的机构已经改革，由承继职能的部门回答，本意见按历史条款推定。",
            Authorities.Unchecked => "所依据的文本是否仍为现行没有核实，使用前请核对新文本。",
            _ => null,
        };
        if (authority is not null)
        {
            paragraphs.Add(new OpinionParagraph(OpinionPart.Text, authority));
        }

        string beside = string.Join('、', answer.Co.Where(c => !answer.Candidates.Exists(k => k.Department == c.Department)).Select(c => c.Department).Distinct(StringComparer.Ordinal).Take(8));
        if (beside.Length > 0)
        {
            paragraphs.Add(new OpinionParagraph(OpinionPart.Text, $"协同部门：{beside}。", Weight: 1));
        }

        if (answer.General.Count > 0)
        {
            paragraphs.Add(new OpinionParagraph(OpinionPart.Text, $"综合监管：{string.Join('、', answer.General.Select(g => g.Department).Distinct(StringComparer.Ordinal))}。", Weight: 2));
        }

        return paragraphs;
    }

    private static List<OpinionParagraph> Basis(Answer answer)
    {
        List<OpinionParagraph> paragraphs = [];
        HashSet<(string, string)> seen = [];
        foreach (Assignment assignment in answer.Lead.Concat(answer.Candidates))
        {
            foreach (Citation citation in assignment.Basis.Where(c => seen.Add((c.Document, c.Clause))))
            {
                string terms = citation.Terms.Count > 0 ? $"（{string.Join('、', citation.Terms)}）" : "";
                paragraphs.Add(new OpinionParagraph(OpinionPart.Text, $"《{citation.Title}》{citation.Clause}{terms}，{assignment.Department}，{assignment.Role}。", Weight: Math.Min(paragraphs.Count / 2, 3)));
                if (citation.Text is { } wording)
                {
                    paragraphs.Add(new OpinionParagraph(OpinionPart.Quote, $"“{Excerpt(wording, citation.Terms)}”", Weight: Math.Min(paragraphs.Count / 2, 4)));
                }
            }
        }

        return paragraphs;
    }

    private List<OpinionParagraph> Reasons(Answer answer)
    {
        List<(string Principle, string Says, int Weight)> reasons = [];
        if (answer.Steps.Find(s => s.Principle == "管辖") is { } scope)
        {
            reasons.Add(("管辖", scope.Says, 2));
        }

        if (Wording(answer) is { } wording)
        {
            reasons.Add(("条文", wording, 0));
        }

        HashSet<string> told = new(StringComparer.Ordinal);
        foreach (AnswerStep step in answer.Steps.Where(s => s.Principle is not ("理解" or "管辖" or "结论")))
        {
            // One example of a principle says more than three; what the lead's own clause wins by comes first.
            int cited = Math.Max(step.Says.IndexOf('《', StringComparison.Ordinal), 0);
            bool aside = !answer.Lead.Exists(l => step.Says.StartsWith(l.Department, StringComparison.Ordinal) || l.Basis.Any(c => step.Says.AsSpan(cited).StartsWith($"《{c.Title}》{c.Clause}", StringComparison.Ordinal)));
            reasons.Add((step.Principle, step.Says, WeightOf(step.Principle) + (told.Add(step.Principle) ? 0 : 1) + (aside && answer.Lead.Count > 0 ? 1 : 0)));
        }

        return [.. reasons.Select(r => new OpinionParagraph(OpinionPart.Text, r.Says.TrimEnd('。') + "。", $"{r.Principle}：", r.Weight, IsNumbered: true))];
    }

    /// <summary>What the clauses themselves say of the matter, before any principle.</summary>
    private static string? Wording(Answer answer) => answer switch
    {
        { Status: "express", Lead: [{ Basis.Count: > 0 } lead, ..] } => $"《{lead.Basis[0].Title}》{lead.Basis[0].Clause}写到“{string.Join('、', lead.Basis[0].Terms)}”，由{lead.Department}{lead.Role}，经下列各步后只剩这一个部门有直接职责",
        { Status: "overlap" } => $"{string.Join('、', answer.Candidates.Where(c => c.Basis.Count > 0).Take(4).Select(c => $"{c.Department}（《{c.Basis[0].Title}》{c.Basis[0].Clause}，{c.Role}）"))}都有直接职责，只按条文本身分不出先后{(answer.Lead.Count > 0 ? "，须用后面的原则" : "，后面的原则也不能分出")}",
        { Status: "gap" } => "适用的文件里没有一条直接写到所问事项或者它所属的类别",
        _ => null,
    };

    /// <summary>What picked the lead counts most, then legal method; what merely stands beside, or does not fit the stage or place asked, least.</summary>
    private int WeightOf(string principle)
    {
        int stage = _resolver.Rules.PrincipleNamed(principle) is { } name ? _resolver.Rules.Source.Principles.First(p => p.Name == name).Stage : 8;
        return stage switch
        {
            >= 5 => 0,
            2 => principle.StartsWith("环节", StringComparison.Ordinal) ? 4 : 3,
            _ => 1,
        };
    }

    private List<OpinionParagraph> Others(Answer answer)
    {
        HashSet<string> seen = [];
        List<OpinionParagraph> paragraphs = [];
        foreach (DefeatedDepartment lost in answer.Defeated.OrderBy(d => WeightOf(d.Principle) >= 3).Where(d => seen.Add(d.Department)))
        {
            paragraphs.Add(new OpinionParagraph(OpinionPart.Text, $"{lost.Reason.TrimEnd('。')}（{lost.Principle}）。", $"{lost.Department}不作为牵头部门：", Weight: Math.Min(paragraphs.Count, 6)));
        }

        return paragraphs;
    }

    private static List<OpinionParagraph> Changes(Answer answer)
    {
        HashSet<(string, string)> told = [.. answer.Asks.SelectMany(a => answer.Conditional.Where(c => c.Condition is not null && a.Fact == c.Condition && a.IfSo.Contains(c.Department, StringComparison.Ordinal)).Select(c => (c.Condition!, c.Department)))];
        return
        [
            .. answer.Asks.Select((a, i) => new OpinionParagraph(OpinionPart.Text, $"{a.Fact}：{a.IfSo.TrimEnd('。')}。", Weight: Math.Min(i, 2))),
            .. answer.Conditional.Where(c => c.Condition is not null && told.Add((c.Condition, c.Department)))
                .Select((c, i) => new OpinionParagraph(OpinionPart.Text, $"{c.Condition}，{c.Department}有职责（《{c.Basis[0].Title}》{c.Basis[0].Clause}）。", Weight: 3 + Math.Min(i, 4))),
        ];
    }

    private List<OpinionParagraph> Deciders(Answer answer, Jurisdiction? where)
    {
        List<OpinionParagraph> paragraphs = [];
        HashSet<(string, string)> seen = [];
        foreach (ArbitrationClause clause in where?.Rules.Documents.SelectMany(d => d.Clauses).SelectMany(c => c.Provisions).OfType<ArbitrationClause>() ?? [])
        {
            SourceDocument document = _resolver.Rules.Document(clause.Clause.Document);
            bool own = document.Region == where!.Region.Code || answer.Fallback.Exists(f => f.Document == document.Id);
            if (paragraphs.Count < 3 && (own || document.Id.Contains("anquan-shengchan", StringComparison.Ordinal)) && seen.Add((document.Id, clause.Clause.Path.Official)))
            {
                paragraphs.Add(new OpinionParagraph(OpinionPart.Text, $"由{clause.Body}确定：{clause.Says.TrimEnd('。')}（《{document.Title}》{clause.Clause.Path.Official}）。", Weight: Math.Min(paragraphs.Count, 2)));
            }
        }

        foreach (Citation citation in answer.Fallback.Where(f => !seen.Contains((f.Document, f.Clause))).Take(2))
        {
            paragraphs.Add(new OpinionParagraph(OpinionPart.Text, $"《{citation.Title}》{citation.Clause}。", Weight: 2));
        }

        return paragraphs.Count > 0 ? paragraphs : [new(OpinionPart.Text, "已载入的文件没有写明裁决机关；监管职责不明确的，由县级以上地方人民政府按照业务相近的原则确定。")];
    }

    private static IReadOnlyList<string> Documents(Answer answer) =>
    [
        .. answer.Lead.Concat(answer.Candidates).Concat(answer.Co).SelectMany(a => a.Basis).Concat(answer.Fallback).Select(c => c.Title).Distinct(StringComparer.Ordinal).Take(6).Select((t, i) => $"{(i + 1).ToString(CultureInfo.InvariantCulture)}.《{t}》"),
    ];

    private static IReadOnlyList<string> Receipt(Question question, Answer answer) =>
    [
        $"规则指纹 {answer.Receipt.Rulebook}，{answer.Receipt.Engine}",
        $"规定日期：{question.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}；结论：{Surveys.SurveyNames.GradeOf(answer.Status)}；效力：{answer.Authority ?? "无"}",
    ];

    /// <summary>The clause around the term that was matched, at most ninety characters.</summary>
    private static string Excerpt(string wording, IReadOnlyList<string> terms)
    {
        string text = string.Concat(wording.Where(c => !char.IsWhiteSpace(c)));
        if (text.Length <= LongestQuote)
        {
            return text;
        }

        int at = terms.Select(t => text.IndexOf(t, StringComparison.Ordinal)).Where(i => i >= 0).DefaultIfEmpty(0).Min();
        int start = Math.Max(0, Math.Min(at - 25, text.Length - LongestQuote));
        int end = Math.Min(text.Length, start + LongestQuote);
        return (start > 0 ? "……" : "") + text[start..end] + (end < text.Length ? "……" : "");
    }
}
