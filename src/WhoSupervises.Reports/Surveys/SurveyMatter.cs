namespace WhoSupervises.Reports.Surveys;

/// <summary>One matter of a survey: an industry or a subject, put as the bare question "who supervises this?".</summary>
public sealed record SurveyMatter
{
    /// <summary>GB/T 4754-2017 code, or the subject's preferred name.</summary>
    public required string Key { get; init; }

    /// <summary>Industry level, or subject.</summary>
    public required MatterLevel Level { get; init; }

    /// <summary>Name of the industry or subject.</summary>
    public required string Name { get; init; }

    /// <summary>Code of the industry above; empty for a section and for a subject.</summary>
    public required string Parent { get; init; }

    /// <summary>Names of the subjects that stand for it, the head last.</summary>
    public required IReadOnlyList<string> Subjects { get; init; }

    /// <summary>Weight of hazard: the heaviest of its subjects, of what these are kinds of and of what they always involve.</summary>
    public required int Hazard { get; init; }

    /// <summary>The side of safety it is about.</summary>
    public required string Aspect { get; init; }

    /// <summary>True for an industry.</summary>
    public bool IsIndustry => Level != MatterLevel.Subject;

    /// <summary>Code and name of an industry; the name of a subject.</summary>
    public string Title => IsIndustry ? $"{Key} {Name}" : Name;
}
