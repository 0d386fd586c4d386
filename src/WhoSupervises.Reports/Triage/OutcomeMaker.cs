using WhoSupervises.Resolution;
using WhoSupervises.Resolution.Explaining;
using WhoSupervises.Resolution.Understanding;
using WhoSupervises.Resolution.Understanding.Scopes;

namespace WhoSupervises.Reports.Triage;

/// <summary>Turns a registration into the result columns. Safe for use by many threads.</summary>
public sealed class OutcomeMaker
{
    private readonly Resolver _resolver;
    private readonly ScopeResolver _scopes;
    private readonly BoundedMemo<string, RowOutcome> _questions = new(20_000);
    private readonly BoundedMemo<PhraseAnswer, PhraseCells> _mains = new(40_000, ReferenceEqualityComparer.Instance);
    private readonly BoundedMemo<PhraseAnswer, PhraseCells> _cells = new(40_000, ReferenceEqualityComparer.Instance);

    /// <summary>Makes a maker.</summary>
    public OutcomeMaker(Resolver resolver, ScopeResolver scopes)
    {
        _resolver = resolver;
        _scopes = scopes;
    }

    /// <summary>The outcome of a registration.</summary>
    public RowOutcome Make(Registration registration)
    {
        if (registration.Scope is null)
        {
            return _questions.Of(KeyOf(registration.Question), (this, registration), static (_, s) => FromAnswer(s.Item1._resolver.Resolve(s.registration.Question)));
        }

        ScopeAnswer decided = _scopes.Decide(registration);
        return decided.Error is { } error ? RowOutcome.OfError(error) : FromScope(decided);
    }

    private static string KeyOf(Question q) =>
        string.Join('\u001f', q.Region, q.AsOf.DayNumber, q.Inherit ? "1" : "0", Normal(q.Enterprise), Normal(q.Activity), Normal(q.Place), q.Industry, string.Join('|', q.Facts.Select(f => f.Key + "=" + f.Value)));

    private static string Normal(string? text) => text is null ? "" : Lexicon.Normal(text);

    private static RowOutcome FromAnswer(Answer answer)
    {
        if (answer.Error is { } error)
        {
            return RowOutcome.OfError(error);
        }

        string[] unmatched = [.. answer.NotUnderstood.Select(n => n.Text)];
        (string person, string ask) = Needs(answer, unmatched.Length > 0 ? unmatched[0] : "", () => [.. answer.NotUnderstood.SelectMany(n => n.Nearest)]);
        return new RowOutcome
        {
            Main = string.Join(' ', new[] { answer.Enterprise, answer.Activity }.Where(t => !string.IsNullOrEmpty(t))),
            Leads = [.. answer.Lead.Select(l => l.Department)],
            Status = answer.Status,
            Authority = answer.Authority ?? "",
            Basis = BasisOf(answer.Lead),
            Co = [.. answer.Co.Where(c => c.Role != "许可").Select(c => c.Department)],
            Licensing = [.. answer.Co.Where(c => c.Role == "许可").Select(c => c.Department)],
            Conditional = ConditionsOf(answer),
            Candidates = answer.Lead.Count == 0 ? string.Join('、', answer.Candidates.Select(c => c.Department).Distinct(StringComparer.Ordinal)) : "",
            Unmatched = unmatched,
            Person = person,
            Ask = ask,
            Notes = string.Join(' ', answer.Notes),
        };
    }

    private static string BasisOf(IReadOnlyList<Assignment> leads) => string.Join('；', leads.SelectMany(l => l.Basis).Select(b => $"《{b.Title}》{b.Clause}").Distinct(StringComparer.Ordinal));

    private static string ConditionsOf(Answer answer) => string.Join('；', answer.Conditional.Select(c => $"{c.Condition}：{c.Department}"));

    /// <summary>A person is asked for where the main business is unknown, disputed, or dangerous and nobody's.</summary>
    private static (string Person, string Ask) Needs(Answer answer, string unknown, Func<IReadOnlyList<string>> near)
    {
        if (answer.Status == "unrecognized")
        {
            string nearest = string.Join('、', near().Distinct(StringComparer.Ordinal).Take(3));
            return ("没有认出主营业务", $"「{unknown}」具体做什么？{(nearest.Length > 0 ? $"相近的说法：{nearest}" : "可补行业代码")}");
        }

        if (answer.Lead.Count > 0)
        {
            return ("", "");
        }

        return answer.Status == "overlap"
            ? ("几个部门都有规定，未定牵头", answer.Asks.Count > 0 ? $"{answer.Asks[0].Fact}？{answer.Asks[0].IfSo}" : $"由谁牵头：{string.Join('、', answer.Candidates.Select(c => c.Department).Distinct(StringComparer.Ordinal))}？")
            : ("", "");
    }

    private RowOutcome FromScope(ScopeAnswer decided)
    {
        if (decided.MainPhrase is not { } main)
        {
            return new RowOutcome { Status = "unrecognized", Person = "经营范围里没有经营项目", Ask = "请补经营范围或行业代码", Notes = string.Join('；', decided.Text.SetAside) };
        }

        PhraseCells cells = _mains.Of(main, 0, static (phrase, _) => CellsOf(phrase, asMain: true));
        List<string> co = [.. cells.Co];
        List<string> licensing = [.. cells.Licensing];
        List<string>? notes = decided.Remark is { } remark ? [remark] : null;
        List<string>? unmatched = null;
        List<string>? excluded = null;
        string[] phrases = new string[decided.Phrases.Count];
        for (int i = 0; i < phrases.Length; i++)
        {
            PhraseAnswer phrase = decided.Phrases[i];
            PhraseCells own = _cells.Of(phrase, 0, static (p, _) => CellsOf(p, asMain: false));
            phrases[i] = own.Line;
            AddNew(co, i == decided.Main ? own.Others : own.Leads, cells.Leads);
            AddNew(co, own.Others, cells.Leads);
            AddNew(licensing, own.Licensing, []);
            if (!phrase.Reading.IsUnderstood)
            {
                (unmatched ??= []).Add(phrase.Phrase.Text);
            }

            if (phrase.Phrase.Excluded.Count > 0)
            {
                (excluded ??= []).AddRange(phrase.Phrase.Excluded);
            }

            if (phrase.Reading.Notes.Count > 0)
            {
                (notes ??= []).AddRange(phrase.Reading.Notes);
            }
        }

        return new RowOutcome
        {
            Main = main.Phrase.Text,
            Leads = cells.Leads,
            Status = main.Answer.Status,
            Authority = main.Answer.Authority ?? "",
            Basis = cells.Basis,
            Co = co,
            Licensing = licensing,
            Conditional = cells.Conditional,
            Candidates = cells.Candidates,
            Phrases = string.Join('；', phrases),
            Excluded = excluded is null ? "" : string.Join('；', excluded),
            Unmatched = unmatched ?? (IReadOnlyList<string>)[],
            Person = cells.Person,
            Ask = cells.Ask,
            Notes = notes is null ? "" : string.Join(' ', notes.Distinct(StringComparer.Ordinal)),
        };
    }

    private static void AddNew(List<string> to, IReadOnlyList<string> names, IReadOnlyList<string> not)
    {
        foreach (string name in names)
        {
            if (!to.Contains(name) && !not.Contains(name, StringComparer.Ordinal))
            {
                to.Add(name);
            }
        }
    }

    private static PhraseCells CellsOf(PhraseAnswer phrase, bool asMain)
    {
        Answer answer = phrase.Answer;
        string[] leads = [.. answer.Lead.Select(l => l.Department)];
        (string person, string ask) = asMain ? Needs(answer, phrase.Phrase.Text, () => phrase.Reading.Nearest.Value) : ("", "");
        string what = phrase.Reading.IsUnderstood ? leads.Length > 0 ? string.Join('、', leads) : answer.Status == "overlap" ? "待定" : "无" : "未识别";
        return new PhraseCells(
            leads,
            [.. phrase.Others.Select(o => o.Department)],
            [.. answer.Co.Where(c => c.Role != "许可").Select(c => c.Department)],
            [.. answer.Co.Where(c => c.Role == "许可").Select(c => c.Department)],
            BasisOf(answer.Lead),
            ConditionsOf(answer),
            leads.Length == 0 ? string.Join('、', answer.Candidates.Select(c => c.Department).Distinct(StringComparer.Ordinal)) : "",
            $"{phrase.Phrase.Text}：{what}",
            person,
            ask);
    }

    private sealed record PhraseCells(string[] Leads, string[] Others, string[] Co, string[] Licensing, string Basis, string Conditional, string Candidates, string Line, string Person, string Ask);
}
