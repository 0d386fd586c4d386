using WhoSupervises.Resolution.Engine;
using WhoSupervises.Resolution.Explaining;

namespace WhoSupervises.Reports.Surveys;

/// <summary>The answer to one matter of a survey.</summary>
public sealed record SurveyRow
{
    /// <summary>The matter.</summary>
    public required SurveyMatter Matter { get; init; }

    /// <summary>express, principle, overlap or gap.</summary>
    public required string Status { get; init; }

    /// <summary>The weakest link the answer rests on.</summary>
    public required string Authority { get; init; }

    /// <summary>The departments that lead; empty for a gap and for an overlap that nothing settles.</summary>
    public required IReadOnlyList<Assignment> Lead { get; init; }

    /// <summary>The departments with a direct duty, or those proposed.</summary>
    public required IReadOnlyList<Assignment> Candidates { get; init; }

    /// <summary>Departments beside the lead.</summary>
    public required IReadOnlyList<string> Co { get; init; }

    /// <summary>The clauses that say who decides where nobody is named.</summary>
    public required IReadOnlyList<Citation> Fallback { get; init; }

    /// <summary>What the engine decided; null where the catalogue knows no subject for the matter.</summary>
    public required Decision? Decision { get; init; }

    /// <summary>Names of the departments that lead, joined by 、; empty where nobody does.</summary>
    public string LeadNames => string.Join('、', Lead.Select(l => l.Department));

    /// <summary>What the row rests on: the lead's clauses, or the candidates' where nobody leads, or those that say who decides.</summary>
    public IReadOnlyList<Citation> Basis =>
        Lead.Count > 0 ? [.. Lead.SelectMany(l => l.Basis)]
        : Candidates.Count > 0 && Status == "overlap" ? [.. Candidates.SelectMany(c => c.Basis)]
        : Fallback;

    /// <summary>Code of the region whose document speaks where that is a higher one, or null.</summary>
    public string? InheritedFrom => Lead.Count > 0 ? Lead[0].InheritedFrom : null;
}
