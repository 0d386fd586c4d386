using WhoSupervises.Reports.Surveys;

namespace WhoSupervises.Reports.Differences;

/// <summary>What a change of rules changes in the answers.</summary>
/// <param name="OldRulebook">Fingerprint of the old rules.</param>
/// <param name="NewRulebook">Fingerprint of the new rules.</param>
/// <param name="Regions">The regions asked, as shown.</param>
/// <param name="Asked">How many matters were asked in each region.</param>
/// <param name="Changes">The matters whose answer changed, region by region.</param>
/// <param name="Added">Matters only the new rules know.</param>
/// <param name="Removed">Matters only the old rules know.</param>
public sealed record RuleDifference(
    string OldRulebook,
    string NewRulebook,
    IReadOnlyList<string> Regions,
    int Asked,
    IReadOnlyList<AnswerChange> Changes,
    IReadOnlyList<SurveyMatter> Added,
    IReadOnlyList<SurveyMatter> Removed)
{
    /// <summary>Whether anything changed.</summary>
    public bool IsEmpty => Changes.Count == 0 && Added.Count == 0 && Removed.Count == 0;

    /// <summary>Changes that read the same, largest group first, each with its matters.</summary>
    public IEnumerable<IGrouping<(string Place, string Kinds, string Says), AnswerChange>> Groups =>
        Changes.GroupBy(c => (c.Place, c.Kinds, c.Says)).OrderByDescending(g => g.Any(c => c.Lead)).ThenByDescending(g => g.Any(c => c.Status)).ThenByDescending(g => g.Count());
}
