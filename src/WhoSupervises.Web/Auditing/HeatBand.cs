using WhoSupervises.Reports.Surveys;

namespace WhoSupervises.Web.Auditing;

/// <summary>A line of the map.</summary>
/// <param name="Row">The industry.</param>
/// <param name="Leaves">How many 小类 it has.</param>
/// <param name="Counts">How many of them fall to each column.</param>
internal sealed record HeatBand(SurveyRow Row, int Leaves, IReadOnlyList<int> Counts);
