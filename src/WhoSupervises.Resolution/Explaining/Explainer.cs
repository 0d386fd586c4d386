using System.Globalization;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;
using WhoSupervises.Resolution.Compiled;
using WhoSupervises.Resolution.Engine;
using WhoSupervises.Resolution.Jurisdictions;
using WhoSupervises.Resolution.Understanding;

namespace WhoSupervises.Resolution.Explaining;

/// <summary>Renders a decision into an answer: names, citations, reasons, what would change it.</summary>
public sealed class Explainer
{
    private const int MostConditional = 8;
    private const int MostBasis = 5;

    private readonly CompiledRulebook _rules;
    private readonly RuleEngine _engine;
    private readonly OrganNamer _namer;
    private readonly ReasonWriter _reasons;

    /// <summary>Makes an explainer.</summary>
    public Explainer(CompiledRulebook rules, RuleEngine engine, OrganNamer namer)
    {
        _rules = rules;
        _engine = engine;
        _namer = namer;
        _reasons = new ReasonWriter(rules);
    }

    /// <summary>Fills <paramref name="answer"/> from <paramref name="decision"/>.</summary>
    public void Explain(Answer answer, Decision decision, Wording? wording)
    {
        Scene scene = new(decision, View(decision), wording);
        Status(answer, scene);
        Beside(answer, scene);
        Conditions(answer, scene);
        Losers(answer, scene);
        Fallbacks(answer, scene);
        new StepWriter(_rules, _engine, _reasons).Write(answer, scene);
        Notes(answer, scene);
        answer.Authority = AuthorityOf(answer, scene);
    }

    /// <summary>Fills only status, departments, who decides and authority: what surveys of thousands of matters show.</summary>
    public void Summarise(Answer answer, Decision decision)
    {
        Scene scene = new(decision, View(decision), null);
        Status(answer, scene);
        Beside(answer, scene);
        Fallbacks(answer, scene);
        answer.Authority = AuthorityOf(answer, scene);
    }

    /// <summary>The names of the departments that lead; empty where nobody does.</summary>
    public IReadOnlyList<string> LeadNames(Decision decision)
    {
        Answer answer = new();
        Status(answer, new Scene(decision, View(decision), null));
        return [.. answer.Lead.Select(l => l.Department)];
    }

    /// <summary>The departments of all candidates, by index.</summary>
    internal CandidateView[] View(Decision decision)
    {
        Jurisdiction where = decision.Matter.Jurisdiction;
        CandidateView[] views = new CandidateView[decision.Candidates.Length];
        for (int i = 0; i < views.Length; i++)
        {
            Charge charge = _rules.Charges[decision.Candidates[i].Charge];
            views[i] = new CandidateView(i, decision.Candidates[i], charge, _namer.Name(charge, where.Chain, where.AsOf));
        }

        return views;
    }

    /// <summary>A citation of a charge's clause with the terms that matched.</summary>
    internal static Citation Cite(CandidateView view, Scene scene) =>
        new(view.Charge.Document.Id, view.Charge.Document.Title, ClauseOf(view.Charge), [view.Charge.Term.Wording], scene.Wording?.Invoke(view.Charge.Document, view.Charge.Duty.Clause.Path));

    /// <summary>A citation of a clause.</summary>
    internal Citation Cite(ClauseReference clause, Scene scene)
    {
        SourceDocument document = _rules.Document(clause.Document);
        return new Citation(document.Id, document.Title, clause.Path.Official, [], scene.Wording?.Invoke(document, clause.Path));
    }

    private static string ClauseOf(Charge charge) => charge.Ruling is { } ruling ? string.Create(CultureInfo.InvariantCulture, $"{ruling.Body}认定（自{ruling.From:yyyy-MM-dd}）") : charge.Duty.Clause.Path.Official;

    private static string AuthorityOf(Answer answer, Scene scene) =>
        answer.Lead.Concat(answer.Lead.Count == 0 ? answer.Candidates : []).Select(a => a.Authority ?? Authorities.InForce).DefaultIfEmpty(DocumentAuthority(scene)).Aggregate(Authorities.Weaker);

    private static string DocumentAuthority(Scene scene) =>
        scene.Rules.Documents.Count > 0 && scene.Rules.Documents[0].Standing == Standing.Draft ? Authorities.Draft : Authorities.InForce;

    private void Status(Answer answer, Scene scene)
    {
        Decision decision = scene.Decision;
        answer.Status = NameOf(decision.Status);
        CandidateView[] active = [.. scene.Views.Where(v => v.Candidate.State == CandidateState.Active)];
        CandidateView[] leading = decision.Leads.Length > 0 ? [.. decision.Leads.Select(i => scene.Views[i])] : [];
        string[] names = [.. active.Select(v => v.Organ.Name).Distinct(StringComparer.Ordinal)];
        if (leading.Length == 0 && names.Length == 1)
        {
            // Two bodies of the past that are one department today no longer overlap.
            leading = active;
            answer.Status = NameOf(ResolutionStatus.Express);
        }

        if (leading.Length > 0)
        {
            string[] stated = decision.SettledInStage > 4 ? [SettledBy(decision)] : [];
            answer.Lead.Add(Assign(leading, scene, principle: stated.FirstOrDefault(), condition: null));
            if (answer.Status == "express" && answer.Lead[0].Authority is Authorities.Historical or Authorities.Unchecked)
            {
                answer.Status = NameOf(ResolutionStatus.Principle);
            }
        }

        if (decision.Status == ResolutionStatus.Overlap)
        {
            answer.Candidates.AddRange(Group(scene.Views.Where(v => v.Candidate.State == CandidateState.Active || LostLate(decision, v)), scene));
        }
        else if (leading.Length > 0)
        {
            answer.Candidates.Add(answer.Lead[0]);
        }

        Propose(answer, scene);
        Route(answer, scene);
        scene.LeadNames = [.. answer.Lead.Select(l => l.Department)];
    }

    /// <summary>分级: a central or provincial enterprise goes to whom the named level decides; who would lead otherwise stays a candidate.</summary>
    private void Route(Answer answer, Scene scene)
    {
        if (scene.Decision.Matter.Facts.FirstOrDefault(f => f.Name == "隶属") is not { } fact || scene.Rules.RoutingOf(fact.Value) is not { } clause)
        {
            return;
        }

        answer.Lead.Clear();
        answer.Status = NameOf(ResolutionStatus.Gap);
        answer.Fallback.Add(Cite(clause.Clause, scene));
        answer.Notes.Add($"所问是{fact.Value}：按{clause.Clause.Path.Official}由{clause.Body}明确监管部门，明确的文件未载入；下列部门是按行业职责会涉及的部门。");
    }

    private string SettledBy(Decision decision)
    {
        foreach (Finding finding in decision.Findings)
        {
            if (_engine.Rules[finding.Rule].Principle.Stage == decision.SettledInStage)
            {
                return _engine.Rules[finding.Rule].Principle.Name;
            }
        }

        return "";
    }

    private bool LostLate(Decision decision, CandidateView view) =>
        view.Candidate is { State: CandidateState.Defeated, Because: >= 0 and var because } && _engine.Rules[decision.Findings[because].Rule].Principle.Stage > 4;

    private void Propose(Answer answer, Scene scene)
    {
        Decision decision = scene.Decision;
        Jurisdiction where = decision.Matter.Jurisdiction;
        if (decision.FactLeads is { Function: { } function } fact)
        {
            (string name, bool _) = _namer.NameOf(function, OrganLevels.All, where.Chain, where.AsOf);
            string principle = fact.Name == "主办单位" ? "谁举办谁负责" : "谁审批谁负责";
            Assignment assignment = new()
            {
                Department = name,
                Function = function,
                Role = fact.Name == "审批部门" ? "许可" : "管理",
                Principle = principle,
                Basis = [.. where.Rules.Stating(principle).Concat(where.Rules.Stating("谁审批谁牵头")).Take(2).Select(c => Cite(c, scene))],
                Authority = Authorities.Derived,
            };
            answer.Lead.Add(assignment);
            answer.Candidates.Add(assignment);
            return;
        }

        foreach (Proposal proposal in decision.Proposals)
        {
            Charge charge = _rules.Charges[proposal.Charge];
            CandidateView view = new(-1, default(Candidate) with { Charge = proposal.Charge, Layer = (byte)where.LayerOf(charge.Document) }, charge, _namer.NameNear(charge, where.Chain, where.AsOf));
            string path = string.Join(" → ", proposal.Path.Select(p => _rules.Graph[p].Name));
            Assignment assignment = Assign([view, .. Beside(charge, where, view)], scene, "谁靠近谁牵头", null) with { Authority = Authorities.Weaker(view.AuthorityOn(where.AsOf), Authorities.Derived) };
            assignment = assignment with { Basis = [.. assignment.Basis, .. where.Rules.Stating("谁靠近谁牵头").Concat(where.Rules.Stating("业务相近")).Take(2).Select(c => Cite(c, scene))] };
            answer.Candidates.Add(assignment);
            scene.Paths.Add((assignment.Department, path, proposal.Cost));
            if (decision.ProposalLeads && answer.Lead.Count == 0)
            {
                answer.Lead.Add(assignment);
            }
        }
    }

    /// <summary>The other clauses by which the same department has the same subject: they are cited too.</summary>
    private IEnumerable<CandidateView> Beside(Charge charge, Jurisdiction where, CandidateView first) =>
        _rules.ChargesOn(charge.Subject).ToArray()
            .Where(id => id != charge.Id && where.Rules.Applies(id) && _rules.Charges[id] is var other && other.Holder == charge.Holder && other.Aspect == charge.Aspect && other.Duty.Condition is null && (other.Actors.Length == 0 || charge.Actors.Length > 0))
            .OrderBy(id => _rules.Charges[id].Verb)
            .Take(3)
            .Select(id => first with { Charge = _rules.Charges[id], Candidate = first.Candidate with { Charge = id } });

    /// <summary>The JSON name of a status.</summary>
    internal static string NameOf(ResolutionStatus status) => status switch
    {
        ResolutionStatus.Express => "express",
        ResolutionStatus.Principle => "principle",
        ResolutionStatus.Overlap => "overlap",
        ResolutionStatus.Gap => "gap",
        _ => "unrecognized",
    };

    private static Assignment Assign(IReadOnlyList<CandidateView> views, Scene scene, string? principle, string? condition)
    {
        CandidateView first = views[0];
        DateOnly asOf = scene.Decision.Matter.Jurisdiction.AsOf;
        List<Citation> basis = [];
        foreach (CandidateView view in views)
        {
            Citation citation = Cite(view, scene);
            int same = basis.FindIndex(b => b.Document == citation.Document && b.Clause == citation.Clause);
            if (same >= 0)
            {
                basis[same] = basis[same] with { Terms = [.. basis[same].Terms.Union(citation.Terms, StringComparer.Ordinal)] };
            }
            else if (basis.Count < MostBasis)
            {
                basis.Add(citation);
            }
        }

        return new Assignment
        {
            Department = first.Organ.Name,
            Function = first.Organ.Function,
            Role = VerbNames.NameOf(views.Where(v => v.Candidate.Kind == first.Candidate.Kind && v.Candidate.StageFit == first.Candidate.StageFit).Min(v => v.Charge.Verb)),
            InheritedFrom = first.Candidate.Layer > 0 ? first.Charge.Document.Region : null,
            Condition = condition,
            Principle = principle,
            Basis = basis,
            Aspect = first.Charge.Aspect,
            Acts = first.Organ.Acting == Acting.Guiding ? "指导" : "直接",
            Authority = views.Any(v => v.Charge.Document.SupersededFrom <= asOf) ? Authorities.Weaker(first.AuthorityOn(asOf), Authorities.Unchecked) : first.AuthorityOn(asOf),
        };
    }

    private static IEnumerable<Assignment> Group(IEnumerable<CandidateView> views, Scene scene) =>
        views.GroupBy(v => v.Organ.Name, StringComparer.Ordinal)
            .Select(g => g.OrderBy(v => v.Candidate.Kind).ThenBy(v => v.Charge.Verb).ThenBy(v => v.Candidate.Distance).ToArray())
            .OrderBy(g => !scene.LeadNames.Contains(g[0].Organ.Name)).ThenBy(g => g[0].Charge.Verb).ThenBy(g => g[0].Candidate.Kind).ThenBy(g => g[0].Organ.Name, StringComparer.Ordinal)
            .Select(g => Assign(g, scene, null, null));

    private void Beside(Answer answer, Scene scene)
    {
        HashSet<string> leading = [.. answer.Lead.Select(l => l.Department)];
        IEnumerable<CandidateView> beside = scene.Views.Where(v => v.Candidate.State is CandidateState.Defeated or CandidateState.Accompanying && !leading.Contains(v.Organ.Name));
        foreach (IGrouping<string, CandidateView> group in beside.Where(v => IsWorthNaming(v, scene)).GroupBy(v => v.Organ.Name, StringComparer.Ordinal))
        {
            CandidateView[] views = [.. group.OrderBy(v => v.Candidate.Kind).ThenBy(v => v.Charge.Verb)];
            string? condition = views[0].Candidate.Kind == ReachKind.Involves ? $"所涉{_rules.Graph[views[0].Charge.Subject].Name}部分" : null;
            answer.Co.Add(Assign(views, scene, null, condition));
        }

        Partners(answer, scene, leading);
        Guides(answer, scene);
        answer.General.AddRange(Group(scene.Views.Where(v => v.Candidate.State == CandidateState.General), scene));
        GeneralSupervision(answer, scene);
    }

    /// <summary>Ministries above a locality, and weak hints on another side of the whole sector, are left to the trace: naming everybody is no answer.</summary>
    internal static bool IsWorthNaming(CandidateView view, Scene scene)
    {
        OrganReference organ = view.Charge.Duty.Organ;
        bool ministry = organ is { IsFunction: true, Levels: OrganLevels.National } && scene.Decision.Matter.Jurisdiction.Region.Level != Model.Regions.RegionLevel.Nation;
        bool hint = view.Charge.Aspect != scene.Decision.Matter.Aspect && view.Candidate.Kind == ReachKind.Sector && view.Charge.Verb is not (Verb.Supervise or Verb.License);
        return !ministry && !hint;
    }

    /// <summary>Partners that the lead's own clause names (会同) assist.</summary>
    private void Partners(Answer answer, Scene scene, HashSet<string> leading)
    {
        Jurisdiction where = scene.Decision.Matter.Jurisdiction;
        foreach (short index in scene.Decision.Leads)
        {
            CandidateView view = scene.Views[index];
            foreach (string partner in view.Charge.Duty.Partners)
            {
                string name = _rules.OrganNamed(partner, view.Charge.Document.Region) is { } organ && view.Candidate.Layer == 0
                    ? organ.Name
                    : _rules.FunctionAliases.TryGetValue(partner, out string? function)
                        ? _namer.NameOf(_namer.Successions.Follow(function, view.Charge.Subject, view.Charge.Aspect, null, where.AsOf, []), OrganLevels.All, where.Chain, where.AsOf).Name
                        : partner;
                if (!leading.Contains(name) && !answer.Co.Exists(c => c.Department == name))
                {
                    answer.Co.Add(new Assignment
                    {
                        Department = name,
                        Function = _rules.FunctionAliases.GetValueOrDefault(partner),
                        Role = "配合",
                        Basis = [Cite(view, scene)],
                        Aspect = view.Charge.Aspect,
                        Acts = "直接",
                        Authority = view.AuthorityOn(where.AsOf),
                    });
                }
            }
        }
    }

    /// <summary>分级属地: the named department of the level above guides the one that acts on site.</summary>
    private static void Guides(Answer answer, Scene scene)
    {
        foreach (short index in scene.Decision.Leads)
        {
            CandidateView view = scene.Views[index];
            if (view.Organ.Guide is { } guide && !answer.Co.Exists(c => c.Department == guide) && !answer.Lead.Exists(l => l.Department == guide))
            {
                answer.Co.Add(Assign([view], scene, null, null) with { Department = guide, Acts = "指导", Role = "指导督促", Authority = Authorities.InForce });
            }
        }
    }

    /// <summary>安全生产综合监督管理 is always there beside the industry's own department.</summary>
    private void GeneralSupervision(Answer answer, Scene scene)
    {
        Jurisdiction where = scene.Decision.Matter.Jurisdiction;
        if (scene.Decision.Matter.AsksGeneral || answer.General.Count > 0)
        {
            return;
        }

        int subject = _rules.Graph.IndexOf("安全生产综合监督管理");
        if (subject < 0)
        {
            return;
        }

        foreach (int id in _rules.ChargesOn(subject))
        {
            Charge charge = _rules.Charges[id];
            if (where.Rules.Applies(id) && charge.Verb == Verb.General)
            {
                CandidateView view = new(-1, default(Candidate) with { Charge = id, Layer = (byte)where.LayerOf(charge.Document) }, charge, _namer.Name(charge, where.Chain, where.AsOf));
                if (!answer.General.Exists(g => g.Department == view.Organ.Name))
                {
                    answer.General.Add(Assign([view], scene, null, null));
                    return;
                }
            }
        }
    }

    private void Conditions(Answer answer, Scene scene)
    {
        HashSet<string> seen = [.. answer.Lead.Select(l => l.Department)];
        foreach (CandidateView view in scene.Views.Where(v => v.Candidate.State == CandidateState.Conditional && IsDirect(v)).OrderBy(v => v.Candidate.Kind).ThenBy(v => v.Candidate.Distance).ThenBy(v => v.Charge.Verb))
        {
            bool idle = view.Candidate.Kind == ReachKind.Located && answer.Lead.Count > 0;
            if (answer.Conditional.Count < MostConditional && !idle && CountOfConditions(view) == 1 && IsWorthNaming(view, scene) && seen.Add(view.Organ.Name))
            {
                answer.Conditional.Add(Assign([view], scene, null, ConditionOf(view)));
                scene.Conditional.Add(view);
            }
        }
    }

    private static bool IsDirect(CandidateView view) => view.Charge.Verb is Verb.Supervise or Verb.License or Verb.Manage or Verb.Guide;

    /// <summary>Whether one fact alone would let a conditional candidate answer.</summary>
    internal bool IsSingleCondition(CandidateView view) => CountOfConditions(view) == 1;

    private static int CountOfConditions(CandidateView view) =>
        (view.Candidate.Kind == ReachKind.MayInvolve || view.Candidate.IsNarrower ? 1 : 0) + (view.Candidate.ActorFit == Fit.Unstated ? 1 : 0)
        + (view.Candidate.StageFit == Fit.Unstated ? 1 : 0) + (view.Candidate.PlaceFit == Fit.Unstated ? 1 : 0) + (view.Charge.Duty.Condition is null ? 0 : 1);

    /// <summary>The condition of a conditional candidate in words.</summary>
    internal string ConditionOf(CandidateView view)
    {
        List<string> parts = [];
        Charge charge = view.Charge;
        if (view.Candidate.Kind == ReachKind.MayInvolve)
        {
            parts.Add($"涉及{_rules.Graph[charge.Subject].Name}");
        }
        else if (view.Candidate.IsNarrower)
        {
            parts.Add($"属于{_rules.Graph[charge.Subject].Name}");
        }

        if (view.Candidate.ActorFit == Fit.Unstated)
        {
            parts.Add($"主体是{string.Join("或", charge.Duty.Actors.Select(a => a.Wording))}");
        }

        if (view.Candidate.StageFit == Fit.Unstated)
        {
            parts.Add($"环节是{string.Join("、", charge.Duty.Stages)}");
        }

        if (view.Candidate.PlaceFit == Fit.Unstated)
        {
            parts.Add($"位于{(charge.Places.Length > 0 ? string.Join("或", charge.Duty.Places.Select(p => p.Wording)) : _rules.Graph[charge.Subject].Name)}");
        }

        if (charge.Duty.Condition is { } condition)
        {
            parts.Add(condition);
        }

        return "如果" + string.Join("，且", parts.DefaultIfEmpty("另有条件成立"));
    }

    private void Losers(Answer answer, Scene scene)
    {
        HashSet<(string, string)> seen = [];
        foreach (CandidateView view in scene.Views)
        {
            if (view.Candidate.Because < 0 || view.Candidate.State is CandidateState.Active || scene.LeadNames.Contains(view.Organ.Name) || !IsWorthNaming(view, scene))
            {
                continue;
            }

            Finding finding = scene.Decision.Findings[view.Candidate.Because];
            CompiledRule rule = _engine.Rules[finding.Rule];
            if (!seen.Add((view.Organ.Name, rule.Principle.Name)))
            {
                continue;
            }

            string? by = finding.Second == view.Index ? scene.Views[finding.First].Organ.Name : null;
            answer.Defeated.Add(new DefeatedDepartment(view.Organ.Name, by, rule.Principle.Name, _reasons.Write(rule.Rule.Reason, scene, finding), [Cite(view, scene)]));
        }
    }

    private void Fallbacks(Answer answer, Scene scene)
    {
        if (answer.Lead.Count > 0 && answer.Status != "principle")
        {
            return;
        }

        foreach (int asked in scene.Decision.Matter.Focus)
        {
            if (scene.Rules.UnassignedClause(asked) is { } clause)
            {
                answer.Fallback.Add(Cite(clause, scene));
            }
        }

        foreach (Provision provision in scene.Rules.Documents.Where(d => SaysWhoDecides(d, scene)).SelectMany(d => d.Clauses).SelectMany(c => c.Provisions))
        {
            if (provision is ArbitrationClause or ResidualClause && answer.Fallback.Count < 4 && !answer.Fallback.Exists(f => f.Document == provision.Clause.Document && f.Clause == provision.Clause.Path.Official))
            {
                answer.Fallback.Add(Cite(provision.Clause, scene));
            }
        }
    }

    /// <summary>A region's own documents, and of the nation's the one that states 业务相近 (安全生产法): others settle only their own field.</summary>
    private bool SaysWhoDecides(SourceDocument document, Scene scene) =>
        document.Region != RegionIndex.Nation.Code
        || scene.Rules.Stating(_rules.PrincipleNamed("业务相近") ?? "").Any(c => c.Document == document.Id);

    private static void Notes(Answer answer, Scene scene)
    {
        DateOnly asOf = scene.Decision.Matter.Jurisdiction.AsOf;
        HashSet<string> used = [.. answer.Lead.Concat(answer.Candidates).SelectMany(a => a.Basis).Select(b => b.Document)];
        foreach (SourceDocument document in scene.Rules.Documents.Where(d => used.Contains(d.Id) || (used.Count == 0 && d.Region == scene.Decision.Matter.Jurisdiction.Region.Code)))
        {
            if (document.Standing == Standing.Draft)
            {
                answer.Notes.Add($"《{document.Title}》是征求意见稿，无效力，仅供参考。");
            }

            if (document.Effective is null && document.NotBefore is { } day)
            {
                answer.Notes.Add($"《{document.Title}》未载明日期；{document.NotBeforeReason}，故不适用于{day:yyyy-MM-dd}以前。");
            }

            if (document.SupersededFrom <= asOf)
            {
                answer.Notes.Add($"《{document.Title}》自{document.SupersededFrom:yyyy-MM-dd}起已由《{document.SupersededBy}》取代或修订，新文本未载入，结论未核。");
            }

            if (document.Version > asOf && document.Effective <= asOf)
            {
                answer.Notes.Add($"所载《{document.Title}》是{document.Version:yyyy-MM-dd}的文本，{asOf:yyyy-MM-dd}时的文字未核对。");
            }
        }

        CandidateView[] leading = [.. scene.Decision.Leads.Select(i => scene.Views[i])];
        foreach (CandidateView view in leading.Take(1))
        {
            foreach (Model.Organs.Succession step in view.Organ.Steps)
            {
                answer.Notes.Add(step.Date > asOf
                    ? $"条款现在的文字写的是{step.To}部门；{asOf:yyyy-MM-dd}时该职能在{step.From}（{step.Reform ?? "机构改革"}，{step.Date:yyyy-MM-dd}起转移）{(step.Unverified ? "，沿革未核" : "")}。"
                    : $"条款点名的是{view.Organ.Charged ?? step.From}；{step.Reform ?? "机构改革"}后（{step.Date:yyyy-MM-dd}起）该职能由{step.To}承担{(step.Unverified ? "，沿革未核" : "")}。");
            }

            if (view.Organ.IsDerived)
            {
                answer.Notes.Add($"「{view.Organ.Name}」是推定名称：本地文件没有点名，按职能「{view.Organ.Function}」推出。");
            }

            if (view.Candidate.Layer > 0)
            {
                answer.Notes.Add($"本地文件没有规定，依据来自上级文件《{view.Charge.Document.Title}》。");
            }

            if (view.Charge.Duty.OwnerInferred)
            {
                answer.Notes.Add("该条款的责任部门是从错乱的原文推断的（归属待考），因此不作明文认定。");
            }
        }

        foreach (SourceDocument document in scene.Rules.Documents.Where(d => answer.Status == "gap" && d.KnownNotLoaded.Length > 0))
        {
            answer.Notes.Add($"《{document.Title}》提到而未载入的文件：{string.Join('、', document.KnownNotLoaded)}，其中可能有规定。");
        }
    }
}
