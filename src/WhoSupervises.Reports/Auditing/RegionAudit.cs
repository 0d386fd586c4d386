using WhoSupervises.Model.Documents;
using WhoSupervises.Reports.Surveys;

namespace WhoSupervises.Reports.Auditing;

/// <summary>The audit of a region: what nobody supervises there and what several departments do.</summary>
public sealed record RegionAudit
{
    /// <summary>All matters, answered.</summary>
    public required Survey Survey { get; init; }

    /// <summary>Counts of the rows.</summary>
    public required AuditSummary Summary { get; init; }

    /// <summary>The gaps, heaviest first.</summary>
    public required IReadOnlyList<GapFinding> Gaps { get; init; }

    /// <summary>The overlaps, heaviest first; those that no principle settles before the others of their weight.</summary>
    public required IReadOnlyList<OverlapFinding> Overlaps { get; init; }

    /// <summary>The departments of the region's own documents.</summary>
    public required IReadOnlyList<DepartmentFinding> Departments { get; init; }

    /// <summary>What is wrong inside the region's own documents.</summary>
    public required IReadOnlyList<DocumentFinding> DocumentFindings { get; init; }

    /// <summary>Documents that those loaded refer to and that are not loaded, with who refers to them.</summary>
    public required IReadOnlyList<(SourceDocument By, IReadOnlyList<string> Titles)> NotLoaded { get; init; }
}
