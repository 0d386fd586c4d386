using WhoSupervises.Resolution.Explaining;

namespace WhoSupervises.Web.Asking;

/// <summary>A reason why a department does not lead.</summary>
/// <param name="Says">One Chinese sentence.</param>
/// <param name="Basis">The clauses it rests on.</param>
internal sealed record WhyNotReason(string Says, IReadOnlyList<Citation> Basis);
