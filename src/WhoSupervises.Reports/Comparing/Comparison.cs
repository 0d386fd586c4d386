using WhoSupervises.Reports.Surveys;

namespace WhoSupervises.Reports.Comparing;

/// <summary>Regions side by side.</summary>
/// <param name="Surveys">A survey a region, in the order asked.</param>
/// <param name="Matters">All matters, industries first.</param>
public sealed record Comparison(IReadOnlyList<Survey> Surveys, IReadOnlyList<ComparedMatter> Matters);
