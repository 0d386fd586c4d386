namespace WhoSupervises.Reports.Triage;

/// <summary>What a row came to, in the words of the result columns.</summary>
public sealed record RowOutcome
{
    /// <summary>The main business, as written.</summary>
    public string Main { get; init; } = "";

    /// <summary>Who leads.</summary>
    public IReadOnlyList<string> Leads { get; init; } = [];

    /// <summary>express, principle, overlap, gap, unrecognized or error.</summary>
    public required string Status { get; init; }

    /// <summary>The weakest link it rests on.</summary>
    public string Authority { get; init; } = "";

    /// <summary>The clauses of the lead.</summary>
    public string Basis { get; init; } = "";

    /// <summary>Who else takes part.</summary>
    public IReadOnlyList<string> Co { get; init; } = [];

    /// <summary>Who licenses.</summary>
    public IReadOnlyList<string> Licensing { get; init; } = [];

    /// <summary>Who leads only under a condition, with it.</summary>
    public string Conditional { get; init; } = "";

    /// <summary>Who may be meant where nobody leads.</summary>
    public string Candidates { get; init; } = "";

    /// <summary>Each phrase with its department.</summary>
    public string Phrases { get; init; } = "";

    /// <summary>What the scope excludes.</summary>
    public string Excluded { get; init; } = "";

    /// <summary>Phrases that were not understood.</summary>
    public IReadOnlyList<string> Unmatched { get; init; } = [];

    /// <summary>Why a person must look at it; empty where none must.</summary>
    public string Person { get; init; } = "";

    /// <summary>What to ask.</summary>
    public string Ask { get; init; } = "";

    /// <summary>Remarks.</summary>
    public string Notes { get; init; } = "";

    /// <summary>Why the row could not be used; empty where it could.</summary>
    public string Error { get; init; } = "";

    /// <summary>A row that could not be used.</summary>
    public static RowOutcome OfError(string error) => new() { Status = "error", Error = error, Person = "这一行有错误", Ask = error };
}
