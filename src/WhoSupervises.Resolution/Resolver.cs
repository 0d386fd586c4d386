using System.Reflection;
using WhoSupervises.Model;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;
using WhoSupervises.Model.Subjects;
using WhoSupervises.Resolution.Compiled;
using WhoSupervises.Resolution.Engine;
using WhoSupervises.Resolution.Explaining;
using WhoSupervises.Resolution.Jurisdictions;
using WhoSupervises.Resolution.Understanding;

namespace WhoSupervises.Resolution;

/// <summary>Answers questions: understand → jurisdiction → candidates → rule engine → answer. Safe for use by many threads.</summary>
public sealed class Resolver
{
    private readonly JurisdictionTable _jurisdictions;
    private readonly Explainer _explainer;
    private readonly Receipt _receipt;

    /// <summary>Makes a resolver for a rulebook.</summary>
    public Resolver(Rulebook rulebook)
    {
        Rules = new CompiledRulebook(rulebook);
        Regions = new RegionIndex(rulebook.Regions, rulebook.RegionAliases);
        Engine = new RuleEngine(Rules);
        Namer = new OrganNamer(Rules);
        _jurisdictions = new JurisdictionTable(Rules, Regions, Namer.Successions);
        Understander = new Understander(Rules);
        _explainer = new Explainer(Rules, Engine, Namer);
        _receipt = new Receipt { Rulebook = rulebook.Fingerprint, Engine = EngineVersion };
    }

    /// <summary>Name and version of the engine, as receipts carry it.</summary>
    public static string EngineVersion { get; } = "WhoSupervises/" + (typeof(Resolver).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0");

    /// <summary>The compiled rulebook.</summary>
    public CompiledRulebook Rules { get; }

    /// <summary>The regions.</summary>
    public RegionIndex Regions { get; }

    /// <summary>The rule engine.</summary>
    public RuleEngine Engine { get; }

    /// <summary>Names departments.</summary>
    public OrganNamer Namer { get; }

    /// <summary>Understands questions.</summary>
    public Understander Understander { get; }

    /// <summary>Where the wording of clauses is looked up; null where no official texts are at hand.</summary>
    public Wording? Wording { get; init; }

    /// <summary>The jurisdiction of a region on a day, or the reason in one Chinese sentence why there is none.</summary>
    public (Jurisdiction? Jurisdiction, string? Error) JurisdictionOf(string region, DateOnly asOf, bool inherit)
    {
        RegionMatch match = Regions.Find(region);
        if (match.Region is null)
        {
            return (null, match.Message);
        }

        Jurisdiction found = _jurisdictions.Of(match.Region, asOf, inherit);
        if (found.Rules.Documents.Count == 0 && _jurisdictions.FirstDay(match.Region, inherit) is { } first)
        {
            return (null, $"{asOf:yyyy-MM-dd}时「{match.Region.Name}」还没有已载入的文件生效，最早的自{first:yyyy-MM-dd}起；请改用该日以后的日期（--as-of）。");
        }

        return (found, null);
    }

    /// <summary>Answers a question. A question that cannot be put (unknown region, nothing asked) gives an answer whose <see cref="Answer.Error"/> says why.</summary>
    public Answer Resolve(Question question)
    {
        Answer answer = Begin(question);
        if (string.IsNullOrWhiteSpace(question.Enterprise) && string.IsNullOrWhiteSpace(question.Activity) && string.IsNullOrWhiteSpace(question.Industry) && string.IsNullOrWhiteSpace(question.Place))
        {
            return Fail(answer, "没有说明要问什么：请给出企业类型（--enterprise）、活动（--activity）或行业代码（--industry）中的至少一项。");
        }

        (Jurisdiction? where, string? error) = JurisdictionOf(question.Region, question.AsOf, question.Inherit);
        if (where is null)
        {
            return Fail(answer, error!);
        }

        answer.Region = new AnswerRegion(where.Region.Code, Regions.PathOf(where.Region) is { Length: > 0 } path ? path : where.Region.Name);
        if (!string.IsNullOrWhiteSpace(question.Industry) && !Understander.Reader.TryIndustry(question.Industry, out _, out _, out _))
        {
            return Fail(answer, $"行业代码「{question.Industry}」不在 GB/T 4754-2017 中；请用门类字母或二至四位数字代码。");
        }

        Understood understood = Understander.Understand(question, where);
        Tell(answer, understood);
        if (understood.Matter is null)
        {
            return answer;
        }

        Explain(answer, understood.Matter);
        return answer;
    }

    /// <summary>Decides a matter already understood, without rendering.</summary>
    public Decision Decide(Matter matter) => Engine.Decide(matter);

    /// <summary>Fills an answer for a matter already understood.</summary>
    public void Explain(Answer answer, Matter matter)
    {
        Decision decision = Engine.Decide(matter);
        _explainer.Explain(answer, decision, Wording);
        new FlipFinder(this, _explainer).Find(answer, decision);
    }

    /// <summary>The departments that a decision lets lead.</summary>
    public IReadOnlyList<string> LeadNames(Decision decision) => _explainer.LeadNames(decision);

    /// <summary>An answer with the question's own fields and the receipt.</summary>
    public Answer Begin(Question question) => new()
    {
        Id = question.Id,
        AsOf = question.AsOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        Enterprise = question.Enterprise,
        Activity = question.Activity,
        Receipt = _receipt,
    };

    /// <summary>Writes what was understood, and what not, into an answer.</summary>
    public void Tell(Answer answer, Understood understood)
    {
        answer.Understood.AddRange(understood.Words.Select(w => new AnswerWord(w.Text, w.Subject, w.Facet, w.Industries)));
        answer.NotUnderstood.AddRange(understood.Leftovers.Select(l => new AnswerUnknown(l, Understander.Reader.Lexicon.Nearest(l, 3))));
        answer.Notes.AddRange(understood.Notes);
        if (understood.Matter is null)
        {
            answer.Steps.Add(new AnswerStep("理解", "所问的词都不认识，无法判断。", []));
        }
    }

    /// <summary>The common duties (共同职责) of whoever leads in a region, with their items.</summary>
    public IReadOnlyList<AnswerDuty> CommonDuties(Jurisdiction where) =>
    [
        .. where.Rules.Documents.Where(d => d.Region == where.Rules.Documents[0].Region || d.Region != RegionIndex.Nation.Code).SelectMany(d => d.Clauses).SelectMany(c => c.Provisions).OfType<CommonDuty>()
            .Select(d => new AnswerDuty(d.Says, new Citation(d.Clause.Document, Rules.Document(d.Clause.Document).Title, d.Clause.Path.Official, [], Wording?.Invoke(Rules.Document(d.Clause.Document), d.Clause.Path)))),
    ];

    private static Answer Fail(Answer answer, string error)
    {
        answer.Error = error;
        return answer;
    }
}
