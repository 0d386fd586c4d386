using WhoSupervises.Model.Documents;
using WhoSupervises.Reports.Surveys;
using WhoSupervises.Resolution;
using WhoSupervises.Resolution.Jurisdictions;

namespace WhoSupervises.Reports.Auditing;

/// <summary>Audits a region: every industry and every subject is decided, graded, and gaps and overlaps get a proposal.</summary>
public static class RegionAuditor
{
    /// <summary>Runs the audit.</summary>
    /// <param name="resolver">The rules.</param>
    /// <param name="where">Region, day and documents.</param>
    /// <param name="cancel">Stops it.</param>
    public static RegionAudit Run(Resolver resolver, Jurisdiction where, CancellationToken cancel = default)
    {
        Survey survey = new Surveyor(resolver).Run(where, MatterCatalogue.Of(resolver), cancel);
        Task<IReadOnlyList<OverlapFinding>> overlaps = Task.Run(() => OverlapFinder.Run(resolver, survey), cancel);
        IReadOnlyList<GapFinding> gaps = new GapCloser(resolver, survey).Run();
        cancel.ThrowIfCancellationRequested();
        return new RegionAudit
        {
            Survey = survey,
            Summary = new AuditSummary(survey.Rows),
            Gaps = gaps,
            Overlaps = overlaps.GetAwaiter().GetResult(),
            Departments = DepartmentCheck.Run(resolver, survey),
            DocumentFindings = [.. where.Rules.Documents.Where(d => d.Region == where.Region.Code && d.Kind is not (DocumentKind.Law or DocumentKind.Regulation)).SelectMany(d => DocumentAuditor.Run(resolver, d, where))],
            NotLoaded = [.. where.Rules.Documents.Where(d => d.KnownNotLoaded.Length > 0).Select(d => (d, (IReadOnlyList<string>)d.KnownNotLoaded))],
        };
    }
}
