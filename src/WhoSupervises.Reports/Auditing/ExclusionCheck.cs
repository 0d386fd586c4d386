using WhoSupervises.Model.Duties;
using WhoSupervises.Resolution.Compiled;
using WhoSupervises.Resolution.Explaining;

namespace WhoSupervises.Reports.Auditing;

/// <summary>What a clause takes out (除外) must be somebody's: in the same document, or at least above it.</summary>
internal static class ExclusionCheck
{
    public static IEnumerable<DocumentFinding> Run(AuditedDocument audited)
    {
        foreach (Charge charge in audited.Charges.Where(c => c.Exclusions.Length > 0).DistinctBy(c => c.Duty))
        {
            foreach (Term term in charge.Duty.Exclusions)
            {
                int excluded = audited.Graph.IndexOf(term.Subject);
                if (excluded >= 0 && !audited.Charges.Any(c => Has(audited, c, excluded, charge)))
                {
                    yield return Tell(audited, charge, excluded, term);
                }
            }
        }
    }

    /// <summary>Whether another department of the document has the thing, or the same one by a clause that names it.</summary>
    private static bool Has(AuditedDocument audited, Charge other, int excluded, Charge excluding) =>
        AuditedDocument.CanLead(other)
        && (other.Holder != excluding.Holder ? audited.Graph.IsWithin(excluded, other.Subject) : audited.Graph.IsWithin(excluded, other.Subject) && audited.Graph.IsWithin(other.Subject, excluded))
        && !other.Exclusions.Any(e => audited.Graph.IsWithin(excluded, e));

    private static DocumentFinding Tell(AuditedDocument audited, Charge charge, int excluded, Term term)
    {
        Answer answer = audited.Ask(excluded);
        string head = $"{charge.Duty.Clause.Path.Official}把「{term.Wording}」排除在{AuditedDocument.NameOf(charge)}的职责之外，本文件没有写由谁负责";
        Assignment? heir = answer.Status is "express" or "overlap" ? answer.Lead.Concat(answer.Candidates).FirstOrDefault(l => l.Department != AuditedDocument.NameOf(charge)) : null;
        string tail = heir is null
            ? "，已载入的上级文件也没有点名"
            : $"；{(answer.Lead.Count > 0 ? "" : "涉及的部门有")}{heir.Department}（《{heir.Basis[0].Title}》{heir.Basis[0].Clause}）";
        return audited.Finding("除外无着", [charge.Duty.Clause.Path], audited.Graph[excluded].Name, head + tail + "。", heir is null);
    }
}
