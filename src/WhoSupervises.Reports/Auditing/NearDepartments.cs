using WhoSupervises.Model.Duties;
using WhoSupervises.Model.Regions;
using WhoSupervises.Reports.Surveys;
using WhoSupervises.Resolution;
using WhoSupervises.Resolution.Compiled;
using WhoSupervises.Resolution.Engine;
using WhoSupervises.Resolution.Jurisdictions;

namespace WhoSupervises.Reports.Auditing;

/// <summary>Proposes departments for a gap: by 业务相近, then by the industry above, then the organ of overall supervision.</summary>
public sealed class NearDepartments
{
    private readonly Resolver _resolver;
    private readonly Jurisdiction _where;
    private readonly NearnessSearch _search;
    private readonly Dictionary<string, SurveyRow> _industries;

    /// <summary>Makes a finder for a survey.</summary>
    public NearDepartments(Resolver resolver, Survey survey)
    {
        _resolver = resolver;
        _where = survey.Where;
        _search = new NearnessSearch(resolver.Rules);
        _industries = survey.Rows.Where(r => r.Matter.IsIndustry).ToDictionary(r => r.Matter.Key, StringComparer.Ordinal);
    }

    /// <summary>The departments, best first; never empty.</summary>
    public IReadOnlyList<NearDepartment> For(SurveyRow row)
    {
        List<NearDepartment> found = [];
        foreach (Proposal proposal in Proposals(row))
        {
            Charge charge = _resolver.Rules.Charges[proposal.Charge];
            AssignedOrgan organ = _resolver.Namer.NameNear(charge, _where.Chain, _where.AsOf);
            if (IsLocal(organ) && !found.Exists(f => f.Name == organ.Name))
            {
                string path = string.Join(" → ", proposal.Path.Select(i => _resolver.Rules.Graph[i].Name));
                found.Add(new NearDepartment(organ.Name, organ.Function, $"业务相近：{path}，《{charge.Document.Title}》{charge.Duty.Clause.Path.Official}由{organ.Name}{VerbNames.NameOf(charge.Verb)}", proposal.Cost));
            }
        }

        if (found.Count == 0)
        {
            found.AddRange(ByIndustryAbove(row));
        }

        if (found.Count == 0)
        {
            (string name, _) = _resolver.Namer.NameOf("应急管理", OrganLevels.All, _where.Chain, _where.AsOf);
            found.Add(new NearDepartment(name, "应急管理", "没有找到业务相近的部门，暂列综合监管部门，由其提出分工意见", float.PositiveInfinity));
        }

        return found;
    }

    /// <summary>What the engine proposes; where it proposes nobody, for instance because no document states nearness, the nearest that no clause takes out.</summary>
    private IEnumerable<Proposal> Proposals(SurveyRow row)
    {
        if (row.Decision is not { } decision)
        {
            return [];
        }

        if (decision.Proposals.Length > 0)
        {
            return decision.Proposals;
        }

        HashSet<int> taken = [.. decision.Candidates.Where(c => c.State == CandidateState.Excluded).Select(c => _resolver.Rules.Charges[c.Charge].Holder)];
        return _search.Find(decision.Matter).Where(p => !taken.Contains(_resolver.Rules.Charges[p.Charge].Holder));
    }

    /// <summary>A ministry is not proposed for a locality, nor an organ that is only known by kind.</summary>
    private bool IsLocal(AssignedOrgan organ) =>
        _where.Region.Level == RegionLevel.Nation
        || (organ.Name != _resolver.Rules.Function(organ.Function)?.NationalName && !organ.Name.Contains("（具体机构未载）", StringComparison.Ordinal));

    private IEnumerable<NearDepartment> ByIndustryAbove(SurveyRow row)
    {
        for (string parent = row.Matter.Parent; parent.Length > 0 && _industries.TryGetValue(parent, out SurveyRow? above); parent = above.Matter.Parent)
        {
            if (above.Lead.Count > 0)
            {
                yield return new NearDepartment(above.Lead[0].Department, above.Lead[0].Function, $"上一级行业“{above.Matter.Title}”由{above.Lead[0].Department}牵头", float.PositiveInfinity);
                yield break;
            }
        }
    }
}
