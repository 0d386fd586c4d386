using WhoSupervises.Reports.Surveys;

namespace WhoSupervises.Reports.Auditing;

/// <summary>A gap being closed: what was tried so far and what is to be tried next.</summary>
internal sealed class GapDraft(IReadOnlyList<SurveyRow> rows, string subject, int index, bool isUmbrella, IReadOnlyList<NearDepartment> near)
{
    private const int MostExceptions = 8;
    private const int MostTaken = 2;

    private readonly List<NearDepartment> _departments = [.. near];
    private int _at;

    /// <summary>The matters that mean the gap.</summary>
    public IReadOnlyList<SurveyRow> Rows { get; } = rows;

    /// <summary>The subject nobody is named for.</summary>
    public string Subject { get; } = subject;

    /// <summary>Its index.</summary>
    public int Index { get; } = index;

    /// <summary>The department to try next.</summary>
    public NearDepartment Department => _departments[_at];

    /// <summary>What the next draft takes out.</summary>
    public List<string> Except { get; } = [];

    /// <summary>What the last draft harmed, where the next one only takes more out: tried first.</summary>
    public IReadOnlyList<SurveyRow> Doubtful { get; private set; } = [];

    /// <summary>The draft to try next.</summary>
    public ClosingClause? Next { get; set; }

    /// <summary>The draft that closes the gap and changes nothing else; null while none was found.</summary>
    public ClosingClause? Closing { get; private set; }

    /// <summary>Of the drafts that failed, the one that would have changed least: department and matters changed.</summary>
    public (string Department, IReadOnlyList<SurveyRow> Harmed)? Nearest { get; private set; }

    /// <summary>Whether there is something left to try.</summary>
    public bool GoesOn { get; private set; } = true;

    /// <summary>Takes in what the trial of <see cref="Next"/> showed.</summary>
    public void Judge(DraftResult result, ExclusionCover cover)
    {
        if (result.IsGood)
        {
            Closing = Next! with { Tried = true, AlsoCloses = [.. result.AlsoCloses.Select(r => r.Matter.Title)] };
            GoesOn = false;
            return;
        }

        if (result.Closes && (Nearest is not { } known || result.Harmed.Count < known.Harmed.Count))
        {
            Nearest = (Department.Name, result.Harmed);
        }

        // A clause on an umbrella term (统称) charges every member: what its members' departments have cannot be taken out of it again.
        GoesOn = !isUmbrella && ((result.Closes && TakeOut(result.Harmed, cover)) || NextDepartment(result.Harmed));
    }

    /// <summary>Takes out what was harmed, unless that is done already or would take out too much.</summary>
    private bool TakeOut(IReadOnlyList<SurveyRow> harmed, ExclusionCover cover)
    {
        string[] more = [.. cover.For(Index, Rows, harmed).Except(Except, StringComparer.Ordinal)];
        if (more.Length == 0 || Except.Count + more.Length > MostExceptions)
        {
            return false;
        }

        Except.AddRange(more);
        Doubtful = harmed;
        return true;
    }

    /// <summary>Goes to the next department; those that lead what was harmed come last.</summary>
    private bool NextDepartment(IReadOnlyList<SurveyRow> harmed)
    {
        foreach (SurveyRow row in harmed.Where(r => r.Lead.Count > 0 && !_departments.Exists(d => d.Name == r.Lead[0].Department)).Take(MostTaken))
        {
            _departments.Add(new NearDepartment(row.Lead[0].Department, row.Lead[0].Function, $"相近的“{row.Matter.Title}”由{row.Lead[0].Department}牵头", float.PositiveInfinity));
        }

        Except.Clear();
        Doubtful = [];
        return ++_at < _departments.Count;
    }
}
