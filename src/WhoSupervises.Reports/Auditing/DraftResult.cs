using WhoSupervises.Reports.Surveys;

namespace WhoSupervises.Reports.Auditing;

/// <summary>What a trial of a draft showed.</summary>
/// <param name="Closes">Whether the department leads all matters of the gap.</param>
/// <param name="Harmed">Matters with a lead, or several departments, that would get another lead.</param>
/// <param name="AlsoCloses">Other gaps that would get a lead too.</param>
internal sealed record DraftResult(bool Closes, IReadOnlyList<SurveyRow> Harmed, IReadOnlyList<SurveyRow> AlsoCloses)
{
    /// <summary>Whether the draft may be proposed.</summary>
    public bool IsGood => Closes && Harmed.Count == 0;
}
