using WhoSupervises.Reports.Surveys;
using WhoSupervises.Resolution.Explaining;

namespace WhoSupervises.Reports.Auditing;

/// <summary>An overlap: several departments with direct duties on the same matter.</summary>
/// <param name="Rows">The matters, industries first.</param>
/// <param name="Subject">The subject asked.</param>
/// <param name="Hazard">The heaviest weight among them.</param>
/// <param name="Departments">The departments with their clauses, the proposed lead first.</param>
/// <param name="Lead">The lead that a later principle picks, or empty.</param>
/// <param name="Closing">The smallest clause that would settle it.</param>
public sealed record OverlapFinding(IReadOnlyList<SurveyRow> Rows, string Subject, int Hazard, IReadOnlyList<Assignment> Departments, string Lead, ClosingClause Closing);
