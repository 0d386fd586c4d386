using System.Text.Json.Serialization;

namespace WhoSupervises.Resolution.Explaining;

/// <summary>An answered matter (结论), as shown, stored and sent; the JSON names are those of the published schema.</summary>
public sealed class Answer
{
    /// <summary>Echoed from the question.</summary>
    public string? Id { get; set; }

    /// <summary>The region.</summary>
    public AnswerRegion? Region { get; set; }

    /// <summary>As-of date, ISO 8601.</summary>
    public string? AsOf { get; set; }

    /// <summary>Enterprise type as asked.</summary>
    public string? Enterprise { get; set; }

    /// <summary>Activity as asked.</summary>
    public string? Activity { get; set; }

    /// <summary>What each word was taken to mean.</summary>
    public List<AnswerWord> Understood { get; set; } = [];

    /// <summary>What was not understood, with the nearest known names.</summary>
    public List<AnswerUnknown> NotUnderstood { get; set; } = [];

    /// <summary>express, principle, overlap, gap or unrecognized.</summary>
    public string Status { get; set; } = "unrecognized";

    /// <summary>The weakest link the answer rests on.</summary>
    public string? Authority { get; set; }

    /// <summary>Who leads; empty for a gap and an overlap that no principle settles.</summary>
    public List<Assignment> Lead { get; set; } = [];

    /// <summary>Departments with a direct duty that survived, or up to three proposals.</summary>
    public List<Assignment> Candidates { get; set; } = [];

    /// <summary>Who else has a duty.</summary>
    public List<Assignment> Co { get; set; } = [];

    /// <summary>Who leads only under a condition.</summary>
    public List<Assignment> Conditional { get; set; } = [];

    /// <summary>综合监管.</summary>
    public List<Assignment> General { get; set; } = [];

    /// <summary>The clauses that say who decides.</summary>
    public List<Citation> Fallback { get; set; } = [];

    /// <summary>Why each other department lost.</summary>
    public List<DefeatedDepartment> Defeated { get; set; } = [];

    /// <summary>The reasoning, step by step.</summary>
    public List<AnswerStep> Steps { get; set; } = [];

    /// <summary>Remarks.</summary>
    public List<string> Notes { get; set; } = [];

    /// <summary>The unstated facts that would most change the answer.</summary>
    public List<AnswerAsk> Asks { get; set; } = [];

    /// <summary>What this department must then do (共同职责), where asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public List<AnswerDuty>? Duties { get; set; }

    /// <summary>The rulebook and engine that answered.</summary>
    public Receipt Receipt { get; set; } = new();

    /// <summary>One entry a phrase, where a business scope was given.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public List<AnswerPhrase>? Phrases { get; set; }

    /// <summary>What the scope itself excludes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public List<string>? Excluded { get; set; }

    /// <summary>Boilerplate that was not read as business.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public List<string>? SetAside { get; set; }

    /// <summary>A bad row's error.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Error { get; set; }

    /// <summary>In triage: the row's other fields, untouched.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Dictionary<string, System.Text.Json.JsonElement>? Input { get; set; }
}

/// <summary>A region of an answer.</summary>
/// <param name="Code">Code.</param>
/// <param name="Name">Full path.</param>
public sealed record AnswerRegion(string Code, string Name);

/// <summary>A word that was understood.</summary>
/// <param name="Text">As written.</param>
/// <param name="Subject">What it means.</param>
/// <param name="Facet">enterprise, activity, stage, actor or place.</param>
/// <param name="Industries">GB/T 4754 codes.</param>
public sealed record AnswerWord(string Text, string Subject, string Facet, IReadOnlyList<string> Industries);

/// <summary>Text that was not understood.</summary>
/// <param name="Text">As written.</param>
/// <param name="Nearest">Known names near to it.</param>
public sealed record AnswerUnknown(string Text, IReadOnlyList<string> Nearest);

/// <summary>A citation.</summary>
/// <param name="Document">Short id.</param>
/// <param name="Title">Title of the document.</param>
/// <param name="Clause">第三十条（八）.</param>
/// <param name="Terms">The terms of the clause that were matched.</param>
/// <param name="Text">The clause's wording, where the official text is at hand.</param>
public sealed record Citation(string Document, string Title, string Clause, IReadOnlyList<string> Terms, string? Text = null);

/// <summary>A department's part in an answer.</summary>
public sealed record Assignment
{
    /// <summary>The department.</summary>
    public required string Department { get; init; }

    /// <summary>Its function.</summary>
    public string? Function { get; init; }

    /// <summary>How it performs the duty.</summary>
    public required string Role { get; init; }

    /// <summary>The adcode of the level whose document speaks, where that is another level's.</summary>
    public string? InheritedFrom { get; init; }

    /// <summary>The condition, or null.</summary>
    public string? Condition { get; init; }

    /// <summary>The principle that put it here, or null.</summary>
    public string? Principle { get; init; }

    /// <summary>Clauses.</summary>
    public required IReadOnlyList<Citation> Basis { get; init; }

    /// <summary>The side of safety.</summary>
    public string? Aspect { get; init; }

    /// <summary>直接 or 指导.</summary>
    public string? Acts { get; init; }

    /// <summary>The weakest link it rests on.</summary>
    public string? Authority { get; init; }
}

/// <summary>A department that lost the lead.</summary>
/// <param name="Department">The department.</param>
/// <param name="By">Who it lost to, or null.</param>
/// <param name="Principle">By which principle.</param>
/// <param name="Reason">One sentence.</param>
/// <param name="Basis">Its own clauses.</param>
public sealed record DefeatedDepartment(string Department, string? By, string Principle, string Reason, IReadOnlyList<Citation> Basis);

/// <summary>A step of the reasoning.</summary>
/// <param name="Principle">The principle or the kind of step.</param>
/// <param name="Says">One sentence.</param>
/// <param name="Basis">Clauses.</param>
public sealed record AnswerStep(string Principle, string Says, IReadOnlyList<Citation> Basis);

/// <summary>An unstated fact and what it would change.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="IfSo">What the answer would then be.</param>
public sealed record AnswerAsk(string Fact, string IfSo);

/// <summary>A common duty.</summary>
/// <param name="Says">What must be done.</param>
/// <param name="Basis">The clause.</param>
public sealed record AnswerDuty(string Says, Citation Basis);

/// <summary>A phrase of a business scope.</summary>
public sealed record AnswerPhrase
{
    /// <summary>As written.</summary>
    public required string Text { get; init; }

    /// <summary>True for the main business.</summary>
    public bool Main { get; init; }

    /// <summary>What it was taken to mean.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>Its own status.</summary>
    public required string Status { get; init; }

    /// <summary>Its own lead.</summary>
    public required IReadOnlyList<Assignment> Lead { get; init; }

    /// <summary>Its own candidates.</summary>
    public IReadOnlyList<Assignment> Candidates { get; init; } = [];
}

/// <summary>The receipt of an answer.</summary>
public sealed record Receipt
{
    /// <summary>Fingerprint of the rules used.</summary>
    public string Rulebook { get; init; } = "";

    /// <summary>Engine and version.</summary>
    public string Engine { get; init; } = "";
}
