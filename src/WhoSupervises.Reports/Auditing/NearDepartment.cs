namespace WhoSupervises.Reports.Auditing;

/// <summary>A department near a subject that nobody is named for.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Function">Its function, or null.</param>
/// <param name="Reason">The way to it in one sentence.</param>
/// <param name="Cost">The distance; <see cref="float.PositiveInfinity"/> where it was found by other means.</param>
public sealed record NearDepartment(string Name, string? Function, string Reason, float Cost);
