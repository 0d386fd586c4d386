using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;
using WhoSupervises.Model.Organs;
using WhoSupervises.Reports.Surveys;
using WhoSupervises.Resolution;
using WhoSupervises.Resolution.Compiled;

namespace WhoSupervises.Reports.Auditing;

/// <summary>Looks at each department of the region's own documents: has it supervisory duties, and does the annex class it so?</summary>
public static class DepartmentCheck
{
    /// <summary>The departments in the order of the documents.</summary>
    public static IReadOnlyList<DepartmentFinding> Run(Resolver resolver, Survey survey)
    {
        string region = survey.Where.Region.Code;
        ILookup<string, Duty> duties = survey.Where.Rules.Documents.Where(d => d.Region == region && d.Kind is not (DocumentKind.Law or DocumentKind.Regulation))
            .SelectMany(d => d.Clauses).SelectMany(c => c.Provisions).OfType<Duty>().Where(d => !d.Organ.IsFunction)
            .ToLookup(d => resolver.Rules.OrganNamed(d.Organ.Name, region)?.Name ?? d.Organ.Name, StringComparer.Ordinal);
        Organ[] organs = [.. resolver.Rules.Source.Organs.Where(o => o.Region == region)];
        bool hasAnnex = organs.Any(o => o.AnnexClass is not null);
        Dictionary<string, int> leads = survey.Rows.Where(r => r.Matter.Level == MatterLevel.Class).SelectMany(r => r.Lead.Select(l => l.Department)).GroupBy(d => d, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        List<DepartmentFinding> found = [];
        foreach (IGrouping<string, Duty> group in duties)
        {
            Organ? organ = Array.Find(organs, o => o.Name == group.Key);
            if (organ?.Nature is OrganNature.OfficeHolder or OrganNature.PeoplesGovernment or OrganNature.Committee)
            {
                continue;
            }

            int supervising = group.Count(d => IsSupervising(resolver, d));
            bool direct = group.Any(d => d.Verb is Verb.Supervise or Verb.License && IsSupervising(resolver, d));
            string says = Says(organ, hasAnnex, supervising, direct, [.. group]);
            found.Add(new DepartmentFinding(group.Key, organ?.AnnexClass, supervising, group.Count() - supervising, leads.GetValueOrDefault(group.Key), says));
        }

        foreach (Organ organ in organs.Where(o => o.AnnexClass is not null && !duties.Contains(o.Name)))
        {
            found.Add(new DepartmentFinding(organ.Name, organ.AnnexClass, 0, 0, leads.GetValueOrDefault(organ.Name), $"附表列为{organ.AnnexClass}部门，正文没有它的职责。"));
        }

        return found;
    }

    /// <summary>Supervision of an industry or thing; statistics, training and the like are work, not supervision.</summary>
    private static bool IsSupervising(Resolver resolver, Duty duty) =>
        duty.Verb is Verb.Supervise or Verb.License or Verb.Manage or Verb.Guide
        && duty.Subjects.Any(s => resolver.Rules.Graph.IndexOf(s.Subject) is >= 0 and var index && resolver.Rules.Graph.AspectOf(index) is not (Aspects.Work or Aspects.General));

    private static string Says(Organ? organ, bool hasAnnex, int supervising, bool direct, IReadOnlyList<Duty> duties)
    {
        if (organ?.Nature == OrganNature.Enterprise)
        {
            return "是企业，对本单位负责，不是监管部门。";
        }

        if (supervising == 0)
        {
            string verbs = string.Join('、', duties.Select(d => VerbNames.NameOf(d.Verb)).Distinct(StringComparer.Ordinal));
            return $"没有对行业或者事物的监管职责，只有{verbs}类的工作{(organ?.AnnexClass is "监管" or "管理" ? $"；附表却列为{organ.AnnexClass}部门" : "")}。";
        }

        return !hasAnnex ? ""
            : organ?.AnnexClass is not { } annex ? "有监管职责，附表没有分类。"
            : annex == "支持保障" && direct ? "附表列为支持保障部门，正文却有监管或许可职责。"
            : annex == "监管" && !direct ? "附表列为监管部门，正文只有管理或指导督促职责。"
            : "";
    }
}
