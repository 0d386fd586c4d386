using WhoSupervises.Model.Duties;
using WhoSupervises.Resolution.Compiled;
using WhoSupervises.Resolution.Explaining;

namespace WhoSupervises.Reports.Auditing;

/// <summary>Subjects that the document names only as 配合: somebody assists, nobody leads.</summary>
internal static class AssistOnlyCheck
{
    public static IEnumerable<DocumentFinding> Run(AuditedDocument audited)
    {
        foreach (IGrouping<int, Charge> group in audited.Charges.Where(c => c.Verb == Verb.Assist).GroupBy(c => c.Subject))
        {
            Charge[] assisting = [.. group.Where(a => !audited.Charges.Any(c => Leads(audited, c, a)))];
            if (assisting.Length == 0)
            {
                continue;
            }

            string name = audited.Graph[group.Key].Name;
            string who = string.Join('、', assisting.Select(c => $"{AuditedDocument.NameOf(c)}（{c.Duty.Clause.Path.Official}）").Distinct(StringComparer.Ordinal));
            Answer answer = audited.Ask(group.Key);
            bool led = answer.Status == "express";
            string above = led ? $"；上级文件由{answer.Lead[0].Department}负责（《{answer.Lead[0].Basis[0].Title}》{answer.Lead[0].Basis[0].Clause}）"
                : answer.Lead.Count > 0 ? $"；按原则推定由{answer.Lead[0].Department}牵头，没有明文" : "，没有部门牵头";
            yield return audited.Finding("只有配合", assisting.Select(c => c.Duty.Clause.Path), name, $"「{name}」在本文件里只写了{who}配合{above}。", !led);
        }
    }

    /// <summary>A direct duty on the thing or on what it is a kind of, on the same side of safety.</summary>
    private static bool Leads(AuditedDocument audited, Charge charge, Charge assisting) =>
        (charge.Verb is Verb.Supervise or Verb.License or Verb.Manage or Verb.Guide or Verb.Coordinate)
        && charge.Aspect == assisting.Aspect && audited.Graph.IsWithin(assisting.Subject, charge.Subject)
        && !charge.Exclusions.Any(e => audited.Graph.IsWithin(assisting.Subject, e));
}
