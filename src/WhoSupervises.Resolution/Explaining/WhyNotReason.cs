namespace WhoSupervises.Resolution.Explaining;

/// <summary>A reason why a department does not lead.</summary>
/// <param name="Says">One Chinese sentence.</param>
/// <param name="Basis">The clauses it rests on; empty where none speaks of it.</param>
public sealed record WhyNotReason(string Says, IReadOnlyList<Citation> Basis);
