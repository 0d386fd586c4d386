namespace WhoSupervises.Reports.Triage;

/// <summary>How far a run is.</summary>
/// <param name="Rows">Rows written.</param>
/// <param name="Fraction">Of the input read, 0 to 1; null where that is not known.</param>
/// <param name="Stage">What is being done, in Chinese.</param>
public sealed record TriageProgress(long Rows, double? Fraction, string Stage);
