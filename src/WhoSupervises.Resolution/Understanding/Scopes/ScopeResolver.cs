using System.Globalization;
using System.Runtime.CompilerServices;
using WhoSupervises.Resolution.Compiled;
using WhoSupervises.Resolution.Engine;
using WhoSupervises.Resolution.Explaining;
using WhoSupervises.Resolution.Jurisdictions;

namespace WhoSupervises.Resolution.Understanding.Scopes;

/// <summary>Decides registered businesses: each phrase of the scope by itself, the row by its main business.</summary>
/// <remarks>Phrases recur in thousands of rows, so readings and answers are remembered, within bounds. Safe for use by many threads.</remarks>
public sealed class ScopeResolver
{
    private readonly Resolver _resolver;
    private readonly CompiledRulebook _rules;
    private readonly Explainer _explainer;
    private readonly PhraseReader _reader;
    private readonly ScopeSplitter _splitter;
    private readonly MainBusiness _main;
    private readonly bool _brief;
    private readonly BoundedMemo<(string Region, DateOnly AsOf, bool Inherit), (Jurisdiction? Where, AnswerRegion? Region, string? Error)> _places = new(20_000);
    private readonly BoundedMemo<(string, char, string), bool> _apart = new(100_000);
    private readonly BoundedMemo<string, PhraseReading> _readings = new(100_000);
    private readonly BoundedMemo<(Jurisdiction, string Facts, string Text), PhraseAnswer> _answers;
    private readonly BoundedMemo<(Jurisdiction Where, string Facts, ScopePhrase Phrase), PhraseAnswer> _same;
    private readonly BoundedMemo<(Jurisdiction Where, string Facts, string Matter), Answer> _matters = new(20_000);
    private readonly BoundedMemo<(Jurisdiction, int Subject), BusinessHint> _named = new(20_000);
    private readonly BoundedMemo<(Jurisdiction, string Code), BusinessHint> _codes = new(20_000);

    /// <summary>Makes a resolver.</summary>
    /// <param name="resolver">Decides single matters.</param>
    /// <param name="remembered">How many decided phrases are kept in memory.</param>
    /// <param name="brief">True where only departments and clauses are wanted: reasons are not kept, which saves memory.</param>
    public ScopeResolver(Resolver resolver, int remembered = 20_000, bool brief = false)
    {
        _brief = brief;
        _resolver = resolver;
        _rules = resolver.Rules;
        _explainer = new Explainer(_rules, resolver.Engine, resolver.Namer);
        _reader = new PhraseReader(_rules, resolver.Understander.Reader);
        _main = new MainBusiness(_rules.Graph);
        _answers = new BoundedMemo<(Jurisdiction, string, string), PhraseAnswer>(remembered);
        _same = new BoundedMemo<(Jurisdiction, string, ScopePhrase), PhraseAnswer>(remembered, new SamePhrase());
        _splitter = new ScopeSplitter((left, mark, right) => _apart.Of((left, mark, right), _reader, static (key, reader) => reader.IsApart(key.Item1, key.Item2, key.Item3)), _reader.IsBusiness);
    }

    /// <summary>Decides a business that has a scope.</summary>
    public ScopeAnswer Decide(Registration registration)
    {
        Question question = registration.Question;
        (Jurisdiction? where, AnswerRegion? region, string? error) = _places.Of((question.Region, question.AsOf, question.Inherit), this, static (key, self) => self.PlaceOf(key.Region, key.AsOf, key.Inherit));
        if (where is null)
        {
            return new ScopeAnswer(null, error, new ScopeText([], [], []), [], -1);
        }

        ScopeText text = _splitter.Split(registration.Scope ?? "");
        string facts = FactsOf(question);
        PhraseAnswer[] phrases = new PhraseAnswer[text.Phrases.Count];
        for (int i = 0; i < phrases.Length; i++)
        {
            ScopePhrase phrase = text.Phrases[i];
            phrases[i] = _same.Of((where, facts, phrase), (this, question), static (key, s) =>
                s.Item1._answers.Of((key.Where, key.Facts, KeyOf(key.Phrase)), (s.Item1, key.Phrase, s.question), static (text, t) => t.Item1.Answer(t.Phrase, text.Item1, t.question)));
        }

        int main = phrases.Length <= 1 ? phrases.Length - 1 : _main.Of(phrases, NameHint(registration, where), CodeHint(question.Industry, where));
        return new ScopeAnswer(region, null, text, phrases, main) { Remark = _resolver.Understander.Reader.RemarkOn(question.Industry) };
    }

    /// <summary>Answers a registered business; without a scope, its question.</summary>
    /// <remarks>The answer's lead, status and reasons are those of the main business; co adds who leads the other phrases.</remarks>
    public Answer Resolve(Registration registration)
    {
        if (string.IsNullOrWhiteSpace(registration.Scope))
        {
            return _resolver.Resolve(registration.Question);
        }

        ScopeAnswer decided = Decide(registration);
        Answer answer = _resolver.Begin(registration.Question);
        answer.Error = decided.Error;
        answer.Region = decided.Where;
        if (decided.Error is null)
        {
            Fill(answer, decided);
        }

        return answer;
    }

    private static string KeyOf(ScopePhrase phrase) =>
        phrase.Common.Length > 0 ? (phrase.IsStatedMain ? "*" : "") + phrase.Text + '\u001f' + phrase.Common : phrase.IsStatedMain ? "*" + phrase.Text : phrase.Text;

    private (Jurisdiction? Where, AnswerRegion? Region, string? Error) PlaceOf(string region, DateOnly asOf, bool inherit)
    {
        (Jurisdiction? where, string? error) = _resolver.JurisdictionOf(region, asOf, inherit);
        return where is null
            ? (null, null, error)
            : (where, new AnswerRegion(where.Region.Code, _resolver.Regions.PathOf(where.Region) is { Length: > 0 } path ? path : where.Region.Name), null);
    }

    private static void Fill(Answer answer, ScopeAnswer decided)
    {
        if (decided.MainPhrase is { } main)
        {
            Copy(answer, main.Answer);
            AddOtherLeads(answer, decided, main);
        }
        else
        {
            answer.Notes.Add("经营范围里没有读出任何经营项目，请核对原文。");
        }

        if (decided.Remark is { } remark)
        {
            answer.Notes.Add(remark);
        }

        answer.Phrases = [.. decided.Phrases.Select((p, i) => Shown(p, i == decided.Main))];
        answer.Excluded = [.. decided.Phrases.SelectMany(p => p.Phrase.Excluded).Distinct(StringComparer.Ordinal)];
        answer.SetAside = [.. decided.Text.SetAside];
        foreach (PhraseAnswer phrase in decided.Phrases)
        {
            answer.Notes.AddRange(phrase.Reading.Notes.Where(n => !answer.Notes.Contains(n)));
            if (!phrase.Reading.IsUnderstood)
            {
                answer.NotUnderstood.Add(new AnswerUnknown(phrase.Phrase.Text, phrase.Reading.Nearest.Value));
            }
        }
    }

    private static void Copy(Answer to, Answer from)
    {
        to.Status = from.Status;
        to.Authority = from.Authority;
        to.Understood.AddRange(from.Understood);
        to.Lead.AddRange(from.Lead);
        to.Candidates.AddRange(from.Candidates);
        to.Co.AddRange(from.Co);
        to.Conditional.AddRange(from.Conditional);
        to.General.AddRange(from.General);
        to.Fallback.AddRange(from.Fallback);
        to.Defeated.AddRange(from.Defeated);
        to.Steps.AddRange(from.Steps);
        to.Notes.AddRange(from.Notes);
        to.Asks.AddRange(from.Asks);
    }

    /// <summary>Who leads a phrase that is not the main business takes part; who licenses it does so by its licence.</summary>
    private static void AddOtherLeads(Answer answer, ScopeAnswer decided, PhraseAnswer main)
    {
        HashSet<string> named = [.. answer.Lead.Concat(answer.Co).Select(a => a.Department)];
        foreach (PhraseAnswer phrase in decided.Phrases)
        {
            IEnumerable<Assignment> leads = ReferenceEquals(phrase, main) ? phrase.Others : phrase.Answer.Lead.Concat(phrase.Others).Concat(phrase.Answer.Co.Where(c => c.Role == "许可"));
            foreach (Assignment lead in leads.Where(l => named.Add(l.Department)))
            {
                answer.Co.Add(lead with { Condition = $"经营范围中的「{phrase.Phrase.Text}」" });
            }
        }
    }

    private static AnswerPhrase Shown(PhraseAnswer phrase, bool isMain) => new()
    {
        Text = phrase.Phrase.Text,
        Main = isMain,
        Subjects = phrase.Subjects,
        Status = phrase.Answer.Status,
        Lead = phrase.Answer.Lead,
        Candidates = phrase.Answer.Candidates,
    };

    private PhraseAnswer Answer(ScopePhrase phrase, Jurisdiction where, Question question)
    {
        PhraseReading reading = _readings.Of(phrase.Common.Length == 0 ? phrase.Text : phrase.Text + '\u001f' + phrase.Common, (_reader, phrase), static (_, s) => s._reader.Read(s.phrase));
        if (!reading.IsUnderstood)
        {
            Answer unknown = new();
            unknown.Steps.Add(new AnswerStep("理解", $"「{phrase.Text}」不认识，没有作判断。", []));
            return new PhraseAnswer(phrase, reading, unknown, [], []);
        }

        Answer[] answers = [.. reading.Matters.Select(m => _brief ? Remembered(m, reading, where, question) : Explained(m, reading, where, question))];
        int first = Math.Max(0, Array.FindIndex(answers, a => a.Lead.Count > 0));
        Answer answer = answers[first];
        foreach ((string text, int subject, int stage) in _brief ? [] : reading.Words)
        {
            answer.Understood.Add(subject >= 0 ? new AnswerWord(text, _rules.Graph[subject].Name, "activity", [.. _rules.Graph[subject].Codes]) : new AnswerWord(text, _rules.Stages[stage].Name, "stage", []));
        }

        HashSet<string> leading = [.. answer.Lead.Select(l => l.Department)];
        Assignment[] others = [.. answers.SelectMany(a => a.Lead).Where(l => leading.Add(l.Department))];
        string[] subjects = [.. reading.Matters.Select(m => _rules.Graph[m.Focus].Name).Distinct(StringComparer.Ordinal)];
        return new PhraseAnswer(phrase, reading, answer, others, subjects);
    }

    /// <summary>Many phrases ask the same: whatever is sold is trade. Brief answers carry nothing of the phrase's own words.</summary>
    private Answer Remembered(PhraseMatter asked, PhraseReading reading, Jurisdiction where, Question question)
    {
        string matter = string.Create(CultureInfo.InvariantCulture, $"{asked.Focus}|{asked.Stages}|{string.Join(',', asked.Context)}|{string.Join(',', reading.Excluded)}");
        return _matters.Of((where, FactsOf(question), matter), (this, asked, reading, question), static (key, s) => s.Item1.Explained(s.asked, s.reading, key.Where, s.question));
    }

    private static string FactsOf(Question question) => question.Facts.Count == 0 ? "" : string.Join('|', question.Facts.Select(f => f.Key + "=" + f.Value));

    private Answer Explained(PhraseMatter asked, PhraseReading reading, Jurisdiction where, Question question)
    {
        Answer answer = new();
        Decision decision = _resolver.Engine.Decide(MatterOf(asked, reading, where, question));
        _explainer.Explain(answer, decision, _resolver.Wording);
        if (decision.ProposalLeads && decision.Leads.Length == 0 && answer.Lead.Count > 0 && _rules.Graph[asked.Focus].Hazard == 0)
        {
            // Nearness only proposes: thousands of harmless services are not assigned by it to whoever stands nearest.
            answer.Lead.Clear();
            answer.Status = "gap";
        }

        if (_brief)
        {
            answer.Steps = [];
            answer.Defeated = [];
            answer.Fallback = [];
            answer.General = [];
            answer.Notes = [];
        }

        return answer;
    }

    private Matter MatterOf(PhraseMatter asked, PhraseReading reading, Jurisdiction where, Question question) => new()
    {
        Jurisdiction = where,
        Focus = [asked.Focus],
        Context = asked.Context,
        Places = [.. asked.Context.Prepend(asked.Focus).SelectMany(_rules.Implied.PlacesOf).Distinct()],
        StatedStages = asked.Stages,
        ImpliedStages = _rules.Implied.StagesOf(asked.Focus),
        Aspect = _rules.Graph.AspectOf(asked.Focus),
        AsksGeneral = _rules.Graph.AspectOf(asked.Focus) == Aspects.General,
        Facts = [.. question.Facts.Select(f => new MatterFact(f.Key, f.Value, _resolver.Understander.FunctionOf(f.Value, where)))],
        Excluded = [.. reading.Excluded],
    };

    private BusinessHint NameHint(Registration registration, Jurisdiction where)
    {
        string text = registration.Name ?? registration.Question.Enterprise ?? "";
        if (text.Length is 0 or > 200)
        {
            return BusinessHint.None;
        }

        // A bare product in a name says nothing: 红枣公司 may grow, make or sell them.
        Reading reading = _resolver.Understander.Reader.Read(text);
        int last = reading.Words.FindLastIndex(w => w.Subject >= 0 && reading.Subjects.Contains(w.Subject) && !reading.BareGoods.Contains(w.Text));
        return last < 0 ? BusinessHint.None : _named.Of((where, reading.Words[last].Subject), this, static (key, self) => self.Hint([key.Item2], key.Item1));
    }

    private BusinessHint CodeHint(string? code, Jurisdiction where) =>
        string.IsNullOrWhiteSpace(code) ? BusinessHint.None : _codes.Of((where, code.Trim()), this, static (key, self) =>
            self._resolver.Understander.Reader.TryIndustry(key.Code, out int[] subjects, out _, out _) ? self.Hint(subjects, key.Item1) : BusinessHint.None);

    private BusinessHint Hint(IReadOnlyList<int> subjects, Jurisdiction where)
    {
        if (subjects.Count == 0)
        {
            return BusinessHint.None;
        }

        List<string> leads = [];
        foreach (int subject in subjects)
        {
            Decision decision = _resolver.Engine.Decide(MatterOf(new PhraseMatter(subject, [], 0), new PhraseReading(), where, new Question { Region = where.Region.Code, AsOf = where.AsOf }));
            leads.AddRange(_explainer.LeadNames(decision));
        }

        return new BusinessHint([.. subjects], [.. leads]);
    }

    /// <summary>The very same phrase at the very same place: the splitter gives one object for equal sentences.</summary>
    private sealed class SamePhrase : IEqualityComparer<(Jurisdiction Where, string Facts, ScopePhrase Phrase)>
    {
        public bool Equals((Jurisdiction Where, string Facts, ScopePhrase Phrase) x, (Jurisdiction Where, string Facts, ScopePhrase Phrase) y) =>
            ReferenceEquals(x.Phrase, y.Phrase) && ReferenceEquals(x.Where, y.Where) && x.Facts == y.Facts;

        public int GetHashCode((Jurisdiction Where, string Facts, ScopePhrase Phrase) key) => (RuntimeHelpers.GetHashCode(key.Phrase) * 31) ^ RuntimeHelpers.GetHashCode(key.Where);
    }
}
