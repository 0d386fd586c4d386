namespace WhoSupervises.Reports.Triage;

/// <summary>What is to be triaged, and how.</summary>
public sealed record TriageOptions
{
    /// <summary>The file of rows.</summary>
    public required string Input { get; init; }

    /// <summary>The file of answers; its extension says its format.</summary>
    public required string Output { get; init; }

    /// <summary>The sheet of a spreadsheet; null for the first.</summary>
    public string? Sheet { get; init; }

    /// <summary>Region of rows that name none.</summary>
    public string? Region { get; init; }

    /// <summary>Day of rows that name none.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>True to go on where a run that was stopped left off.</summary>
    public bool Resume { get; init; }

    /// <summary>Folder for one notice (告知单) a department; null for none.</summary>
    public string? ByDepartment { get; init; }

    /// <summary>How many rows are worked on at once.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;
}
