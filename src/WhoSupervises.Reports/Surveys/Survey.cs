using WhoSupervises.Resolution.Explaining;
using WhoSupervises.Resolution.Jurisdictions;

namespace WhoSupervises.Reports.Surveys;

/// <summary>All matters of a region, answered.</summary>
/// <param name="Where">Region, day and documents.</param>
/// <param name="Place">The region with those above it, as shown.</param>
/// <param name="Receipt">Rulebook and engine.</param>
/// <param name="Rows">One row a matter, industries first.</param>
public sealed record Survey(Jurisdiction Where, string Place, Receipt Receipt, IReadOnlyList<SurveyRow> Rows);
