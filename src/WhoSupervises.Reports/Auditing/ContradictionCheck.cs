using WhoSupervises.Model.Duties;
using WhoSupervises.Resolution.Compiled;

namespace WhoSupervises.Reports.Auditing;

/// <summary>Two departments both 监管 the same subject at the same stage on the same side of safety.</summary>
/// <remarks>One limited to a stage, actor or place and one without the limit are special and general: no contradiction.</remarks>
internal static class ContradictionCheck
{
    public static IEnumerable<DocumentFinding> Run(AuditedDocument audited)
    {
        IEnumerable<IGrouping<(int, string), Charge>> groups = audited.Charges
            .Where(c => c.Verb == Verb.Supervise && c.Duty.Condition is null && AuditedDocument.CanLead(c))
            .GroupBy(c => (c.Subject, c.Aspect));
        Dictionary<(int Subject, string Aspect), HashSet<Charge>> clashing = [];
        foreach (IGrouping<(int Subject, string Aspect), Charge> group in groups)
        {
            Charge[] charges = [.. group];
            for (int i = 0; i < charges.Length; i++)
            {
                for (int j = i + 1; j < charges.Length; j++)
                {
                    if (charges[i].Holder != charges[j].Holder && Meet(audited, charges[i], charges[j]))
                    {
                        (int, string) key = (Said(audited, charges[i], charges[j]), group.Key.Aspect);
                        HashSet<Charge> known = clashing.TryGetValue(key, out HashSet<Charge>? found) ? found : clashing[key] = [];
                        known.Add(charges[i]);
                        known.Add(charges[j]);
                    }
                }
            }
        }

        return clashing.Select(c => Tell(audited, c.Key.Subject, [.. c.Value.OrderBy(x => x.Id)]));
    }

    /// <summary>Two clauses with the same umbrella term (统称) contradict once, on that term, not once a member.</summary>
    private static int Said(AuditedDocument audited, Charge a, Charge b) =>
        a.Term.Subject == b.Term.Subject ? audited.Graph.IndexOf(a.Term.Subject) : a.Subject;

    private static DocumentFinding Tell(AuditedDocument audited, int subject, Charge[] charges)
    {
        string name = audited.Graph[subject].Name;
        string who = string.Join('、', charges.Select(c => $"{AuditedDocument.NameOf(c)}（{c.Duty.Clause.Path.Official}）").Distinct(StringComparer.Ordinal));
        bool qualified = charges.Any(c => c.Duty.Qualifier is not null);
        string stages = audited.Resolver.Rules.Stages.Describe(charges.Aggregate(0UL, (mask, c) => mask | c.Stages));
        return audited.Finding("矛盾", charges.Select(c => c.Duty.Clause.Path), name,
            $"「{name}」{(stages.Length > 0 ? $"（{stages}）" : "")}同时由{who}监管{(qualified ? "，条款写了职责分工的限定，但没有写明怎样分" : "，没有写明怎样分工")}。", !qualified);
    }

    private static bool Meet(AuditedDocument audited, Charge a, Charge b) =>
        (a.Stages == 0) == (b.Stages == 0) && (a.Stages == 0 || (a.Stages & b.Stages) != 0)
        && Meet(audited.Graph, a.Actors, b.Actors) && Meet(audited.Graph, a.Places, b.Places)
        && !IsPartner(audited, a, b) && !IsPartner(audited, b, a);

    /// <summary>Two limits meet where both are missing or have something in common.</summary>
    private static bool Meet(SubjectGraph graph, int[] a, int[] b) =>
        (a.Length == 0) == (b.Length == 0) && (a.Length == 0 || a.Any(x => b.Any(y => graph.IsWithin(x, y) || graph.IsWithin(y, x))));

    private static bool IsPartner(AuditedDocument audited, Charge a, Charge b) =>
        a.Duty.Partners.Any(p => p == AuditedDocument.NameOf(b) || (b.Function is not null && audited.Resolver.Rules.FunctionAliases.GetValueOrDefault(p) == b.Function));
}
