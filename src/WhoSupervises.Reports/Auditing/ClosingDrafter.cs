using System.Collections.Immutable;
using System.Text;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;
using WhoSupervises.Model.Organs;
using WhoSupervises.Resolution;
using WhoSupervises.Resolution.Compiled;
using WhoSupervises.Resolution.Explaining;
using WhoSupervises.Resolution.Jurisdictions;

namespace WhoSupervises.Reports.Auditing;

/// <summary>Drafts the smallest clause that would close a gap or settle an overlap, in the style of the region's own document.</summary>
public sealed class ClosingDrafter
{
    private readonly Resolver _resolver;
    private readonly Jurisdiction _where;
    private readonly SourceDocument[] _own;
    private readonly Dictionary<string, DocumentStyle> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (SourceDocument?, ClausePath)> _homes = new(StringComparer.Ordinal);

    /// <summary>Makes a drafter for a region.</summary>
    public ClosingDrafter(Resolver resolver, Jurisdiction where)
    {
        _resolver = resolver;
        _where = where;
        _own = [.. where.Rules.Documents.Where(d => d.Region == where.Region.Code && d.Kind is not (DocumentKind.Law or DocumentKind.Regulation)).OrderBy(d => d.Standing).ThenByDescending(Duties)];
    }

    /// <summary>Drafts the item that charges <paramref name="near"/> with <paramref name="subject"/>; work of its own (统计、调查 …) is done, not supervised.</summary>
    public ClosingClause ForGap(string subject, NearDepartment near, IReadOnlyList<string> except)
    {
        OrganReference organ = OrganOf(near);
        (SourceDocument? home, ClausePath path) = _homes.TryGetValue(near.Name, out (SourceDocument?, ClausePath) known) ? known : _homes[near.Name] = Home(near.Name);
        SourceDocument? added = home is null ? NewDocument() : null;
        SourceDocument document = home ?? added!;
        bool isWork = _resolver.Rules.Graph.AspectOf(_resolver.Rules.Graph.IndexOf(subject)) == Aspects.Work;
        Verb verb = isWork ? Verb.Manage : Verb.Supervise;
        Duty duty = new()
        {
            Clause = new ClauseReference(document.Id, path),
            Organ = organ,
            Verb = verb,
            Subjects = [new Term(subject)],
            Exclusions = [.. except.Select(e => new Term(e))],
        };
        string left = except.Count == 0 ? "" : $"；除外：{string.Join('、', except)}";
        return new ClosingClause
        {
            Department = near.Name,
            Document = document.Title,
            Clause = path.Official,
            Sentence = StyleOf(document).Item(path, subject, except, path.Item > 0 ? "" : near.Name, isWork),
            Rule = $"## {path}\n{OrganLine(organ)}\n- {VerbNames.NameOf(verb)}：{subject}{left}",
            Reason = near.Reason,
            Duty = duty,
            NewDocument = added,
        };
    }

    /// <summary>Drafts the ruling that lets one department lead; the others keep their own duties.</summary>
    public ClosingClause ForOverlap(string subject, IReadOnlyList<Assignment> departments, bool hasLead)
    {
        Assignment lead = departments[0];
        OrganReference organ = OrganOf(new NearDepartment(lead.Department, lead.Function, "", 0));
        string others = string.Join('、', departments.Skip(1).Select(d => d.Department).Distinct(StringComparer.Ordinal).Take(6));
        string name = $"{subject}由{lead.Department}牵头（建议稿）";
        string body = "（有权机关）";
        return new ClosingClause
        {
            Department = lead.Department,
            Document = "认定（新设）",
            Clause = name,
            Sentence = $"{subject}的安全生产监督管理由{lead.Department}牵头，{others}按照各自职责分工负责。",
            Rule = $"# 认定：{name}\n- 机关：{body}\n- 地区：{_where.Region.Code}\n- 自：{_where.AsOf:yyyy-MM-dd}\n- 事项：{subject}\n{OrganLine(organ)}",
            Reason = hasLead ? $"按现有原则由{lead.Department}牵头，写明即可消除争议" : $"{lead.Department}的条款最直接（{lead.Role}，{lead.Basis[0].Clause}）",
            Ruling = new Ruling { Body = body, Instrument = name, Region = _where.Region.Code, From = _where.AsOf, Subjects = [new Term(subject)], Organ = organ },
        };
    }

    private static int Duties(SourceDocument document) => document.Clauses.Sum(c => c.Provisions.Count(p => p is Duty));

    private static string OrganLine(OrganReference organ) => organ.IsFunction ? $"- 职能：{organ.Name}；级：{LevelName(organ.Levels)}" : $"- 部门：{organ.Name}";

    private static string LevelName(OrganLevels levels) => levels switch
    {
        OrganLevels.National => "国务院",
        OrganLevels.Province => "省级",
        OrganLevels.City => "市级",
        _ => "县级",
    };

    private DocumentStyle StyleOf(SourceDocument document)
    {
        if (!_styles.TryGetValue(document.Id, out DocumentStyle? style))
        {
            _styles[document.Id] = style = new DocumentStyle(document, _resolver.Wording);
        }

        return style;
    }

    /// <summary>The region's own organ by name; else the function at the level whose organ has that name.</summary>
    private OrganReference OrganOf(NearDepartment near)
    {
        bool known = _resolver.Rules.OrganNamed(near.Name, _where.Region.Code) is { } organ && organ.Region == _where.Region.Code;
        if (known || near.Function is not { } function)
        {
            return new OrganReference(near.Name);
        }

        OrganLevels[] levels = [.. _where.Chain.Select(OrganNamer.LevelOf)];
        int at = Array.FindIndex(levels, l => _resolver.Namer.NameOf(function, l, _where.Chain, _where.AsOf).Name == near.Name);
        return new OrganReference(function, IsFunction: true, levels[Math.Max(at, 0)]);
    }

    /// <summary>The own document in which the organ has most duties, and the next free item of its article; or a new article of the first one.</summary>
    private (SourceDocument?, ClausePath) Home(string organ)
    {
        foreach (SourceDocument document in _own)
        {
            IGrouping<ClausePath, RuleClause>? article = document.Clauses
                .Where(c => c.Provisions.OfType<Duty>().Any(d => Means(d.Organ, organ, document)))
                .GroupBy(c => c.Path.ArticlePath)
                .MaxBy(g => g.Count());
            if (article is not null && document.Clauses.Where(c => c.Path.ArticlePath == article.Key).Max(c => c.Path.Item) is > 0 and var last)
            {
                return (document, article.Key with { Item = last + 1 });
            }
        }

        if (_own.Length == 0)
        {
            return (null, new ClausePath(1));
        }

        RuleClause[] clauses = [.. _own[0].Clauses.Where(c => c.Provisions.Any(p => p is Duty)).DefaultIfEmpty(_own[0].Clauses[^1])];
        ClausePath after = clauses.Max(c => c.Path.ArticlePath);
        return (_own[0], after with { Extra = after.Extra + 1 });
    }

    private bool Means(OrganReference charged, string organ, SourceDocument document) =>
        !charged.IsFunction && (charged.Name == organ || _resolver.Rules.OrganNamed(charged.Name, document.Region)?.Name == organ);

    private SourceDocument NewDocument() => new()
    {
        Id = "jianyi-" + _where.Region.Code,
        Title = _where.Region.Name + "安全生产监管职责分工（建议稿）",
        Region = _where.Region.Code,
        Kind = DocumentKind.Normative,
        Standing = Standing.InForce,
        Effective = _where.AsOf,
    };
}
