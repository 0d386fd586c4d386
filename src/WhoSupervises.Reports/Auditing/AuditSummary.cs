using WhoSupervises.Reports.Surveys;

namespace WhoSupervises.Reports.Auditing;

/// <summary>How many matters of each level have each grade, counted from the rows.</summary>
public sealed class AuditSummary
{
    private readonly Dictionary<(MatterLevel, string), int> _counts = [];

    /// <summary>Counts the rows.</summary>
    public AuditSummary(IReadOnlyList<SurveyRow> rows)
    {
        foreach (SurveyRow row in rows)
        {
            _counts[(row.Matter.Level, row.Status)] = Count(row.Matter.Level, row.Status) + 1;
        }
    }

    /// <summary>How many matters of a level have a grade.</summary>
    public int Count(MatterLevel level, string status) => _counts.GetValueOrDefault((level, status));

    /// <summary>How many matters a level has.</summary>
    public int Count(MatterLevel level) => _counts.Where(c => c.Key.Item1 == level).Sum(c => c.Value);
}
