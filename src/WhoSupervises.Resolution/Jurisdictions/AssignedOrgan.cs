using WhoSupervises.Model.Duties;
using WhoSupervises.Model.Organs;

namespace WhoSupervises.Resolution.Jurisdictions;

/// <summary>The department that answers for a charge in a region on a day.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Function">Its function, or null.</param>
/// <param name="Acting">On site, or guiding.</param>
/// <param name="IsDerived">True for 推定名称: no document of the region names it.</param>
/// <param name="IsHistorical">True where a named body of a local document has since gone and a successor answers.</param>
/// <param name="Charged">The name or function the clause itself charges, where it differs from <paramref name="Name"/>.</param>
/// <param name="Steps">The successions that lead from the one charged to the one named.</param>
/// <param name="Guide">The organ of a higher level that the clause names and that guides, or null.</param>
public sealed record AssignedOrgan(
    string Name,
    string? Function,
    Acting Acting,
    bool IsDerived,
    bool IsHistorical,
    string? Charged,
    IReadOnlyList<Succession> Steps,
    string? Guide)
{
    /// <summary>True where the document that names a body is older than the last general reform of the departments: its duties are history, whether or not this body is still there.</summary>
    public bool PredatesReform { get; init; }
}
