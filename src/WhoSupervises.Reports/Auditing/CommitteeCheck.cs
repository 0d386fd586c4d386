using WhoSupervises.Model.Duties;
using WhoSupervises.Resolution.Compiled;

namespace WhoSupervises.Reports.Auditing;

/// <summary>A department leads a 专业委员会 whose members the document does not name.</summary>
internal static class CommitteeCheck
{
    public static IEnumerable<DocumentFinding> Run(AuditedDocument audited)
    {
        int committee = audited.Graph.IndexOf("安全生产专业委员会");
        if (committee < 0)
        {
            yield break;
        }

        Charge[] all = [.. audited.Charges.Where(c => audited.Graph.IsWithin(c.Subject, committee, kindOnly: true))];
        foreach (Charge lead in all.Where(c => c.Verb is Verb.Coordinate or Verb.Manage))
        {
            bool hasMembers = lead.Duty.Partners.Length > 0 || all.Any(c => c.Holder != lead.Holder && c.Verb == Verb.Assist && SameField(audited, c, lead));
            if (!hasMembers)
            {
                yield return audited.Finding("专委会无成员", [lead.Duty.Clause.Path], lead.Term.Wording, $"{AuditedDocument.NameOf(lead)}牵头{lead.Term.Wording}，文件没有写明成员单位。", isProblem: true);
            }
        }
    }

    private static bool SameField(AuditedDocument audited, Charge member, Charge lead) =>
        member.Actors.Length == 0 || member.Actors.Any(a => lead.Actors.Any(b => audited.Graph.IsWithin(a, b) || audited.Graph.IsWithin(b, a)));
}
