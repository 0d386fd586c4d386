using WhoSupervises.Reports.Surveys;

namespace WhoSupervises.Reports.Differences;

/// <summary>A matter that the new rules answer otherwise than the old ones.</summary>
/// <param name="Region">Code of the region asked.</param>
/// <param name="Place">The region as shown.</param>
/// <param name="Old">The old answer.</param>
/// <param name="New">The new answer.</param>
/// <param name="Lead">Whether the lead changed.</param>
/// <param name="Status">Whether the status changed.</param>
/// <param name="Citation">Whether what it rests on changed.</param>
public sealed record AnswerChange(string Region, string Place, SurveyRow Old, SurveyRow New, bool Lead, bool Status, bool Citation)
{
    /// <summary>What changed, in words: 牵头、状态、依据.</summary>
    public string Kinds => string.Join('、', new[] { Lead ? "牵头" : "", Status ? "状态" : "", Citation ? "依据" : "" }.Where(k => k.Length > 0));

    /// <summary>From what to what, in words; changes that read the same form a group.</summary>
    public string Says
    {
        get
        {
            string before = Lead ? Who(Old) : "";
            string after = Lead ? Who(New) : "";
            string was = SurveyNames.GradeOf(Old.Status);
            string now = SurveyNames.GradeOf(New.Status);
            return Lead && Status ? $"{was}，{before} → {now}，{after}"
                : Lead ? $"{now}，{before} → {after}"
                : Status ? $"{was} → {now}，{Who(New)}"
                : $"{now}，{Who(New)}，依据改变";
        }
    }

    private static string Who(SurveyRow row) => row.Lead.Count > 0 ? row.LeadNames + "牵头" : "无人牵头";
}
