using WhoSupervises.Reports.Surveys;
using WhoSupervises.Resolution.Explaining;

namespace WhoSupervises.Reports.Auditing;

/// <summary>A gap: matters that mean the same and that no document loaded names a department for.</summary>
/// <param name="Rows">The matters, industries first.</param>
/// <param name="Subject">The subject nobody is named for.</param>
/// <param name="Hazard">The heaviest weight among them.</param>
/// <param name="Unassigned">The clause that lists the sector without naming a department, or null.</param>
/// <param name="ExcludedBy">The clauses that take the thing out of some department's duties.</param>
/// <param name="Closing">The smallest clause that would close it.</param>
public sealed record GapFinding(IReadOnlyList<SurveyRow> Rows, string Subject, int Hazard, Citation? Unassigned, IReadOnlyList<Citation> ExcludedBy, ClosingClause Closing);
