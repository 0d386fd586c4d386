using WhoSupervises.Model.Documents;
using WhoSupervises.Resolution;
using WhoSupervises.Resolution.Jurisdictions;

namespace WhoSupervises.Reports.Auditing;

/// <summary>Audits one document against itself.</summary>
public static class DocumentAuditor
{
    /// <summary>All findings, problems before remarks, each kind in the document's own order.</summary>
    /// <param name="resolver">The rules.</param>
    /// <param name="document">The document.</param>
    /// <param name="where">Its region with the documents above it.</param>
    public static IReadOnlyList<DocumentFinding> Run(Resolver resolver, SourceDocument document, Jurisdiction where)
    {
        AuditedDocument audited = new(resolver, document, where);
        return
        [
            .. new[] { ContradictionCheck.Run(audited), ExclusionCheck.Run(audited), AssistOnlyCheck.Run(audited), CommitteeCheck.Run(audited), CrossReferenceCheck.Run(audited) }
                .SelectMany(f => f).DistinctBy(f => (f.Kind, f.Says)).OrderBy(f => !f.IsProblem),
        ];
    }
}
