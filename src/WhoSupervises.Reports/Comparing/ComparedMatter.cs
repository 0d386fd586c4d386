using WhoSupervises.Reports.Surveys;

namespace WhoSupervises.Reports.Comparing;

/// <summary>One matter answered in several regions.</summary>
/// <param name="Matter">The matter.</param>
/// <param name="Rows">Its answers, in the order of the regions.</param>
/// <param name="Differs">Whether different functions lead, or somebody leads in one region and nobody in another.</param>
/// <param name="OnlyIn">Index of the only region where somebody leads; -1 where none or several do.</param>
public sealed record ComparedMatter(SurveyMatter Matter, IReadOnlyList<SurveyRow> Rows, bool Differs, int OnlyIn);
