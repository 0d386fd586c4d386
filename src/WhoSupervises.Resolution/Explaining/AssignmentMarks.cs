namespace WhoSupervises.Resolution.Explaining;

/// <summary>How a department takes part, in words.</summary>
public static class AssignmentMarks
{
    /// <summary>监管，消防方面，推定: role, aspect, level and authority.</summary>
    /// <param name="part">The department's part.</param>
    /// <param name="answer">The answer it stands in; its authority is not said again.</param>
    /// <param name="withAspect">Whether the aspect is said; false where a heading says it.</param>
    public static string Of(Assignment part, Answer answer, bool withAspect)
    {
        List<string> marks = [part.Role];
        if (withAspect && part.Aspect is { } aspect && aspect is not ("行业" or "综合"))
        {
            marks.Add($"{aspect}方面");
        }

        if (part.Acts == "指导" && part.Role != "指导督促")
        {
            marks.Add("指导下级");
        }

        if (part.Authority is { } authority && authority is not "现行" && authority != answer.Authority)
        {
            marks.Add(authority);
        }

        return string.Join('，', marks);
    }
}
