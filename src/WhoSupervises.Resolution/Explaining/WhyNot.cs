namespace WhoSupervises.Resolution.Explaining;

/// <summary>Why a department that a person names does not lead, read from the answer: its own clauses and the principle that beat it.</summary>
public static class WhyNot
{
    /// <summary>The reasons, one sentence each; empty where the rules know no such department.</summary>
    /// <param name="resolver">Knows the departments.</param>
    /// <param name="answer">The answer asked about.</param>
    /// <param name="department">A full name, the end of one, an alias (文旅局) or a function (文化和旅游).</param>
    public static IReadOnlyList<WhyNotReason> Explain(Resolver resolver, Answer answer, string department)
    {
        NamedDepartment wanted = new(resolver, department);
        // Whoever bears the name goes before whoever only has the same function.
        WhyNotReason[] reasons = [.. Reasons(answer, p => wanted.IsNamed(p.Department), wanted.IsNamed)];
        if (reasons.Length == 0)
        {
            reasons = [.. Reasons(answer, wanted.HasFunctionOf, wanted.HasFunctionOf)];
        }

        return reasons.Length > 0 ? reasons : wanted.IsKnown ? [new WhyNotReason($"「{wanted.Text}」在适用的文件中没有涉及所问事项的职责。", [])] : [];
    }

    private static IEnumerable<WhyNotReason> Reasons(Answer answer, Func<Assignment, bool> isPart, Func<string, bool> isName)
    {
        if (answer.Lead.Find(l => isPart(l)) is { } lead)
        {
            yield return new WhyNotReason($"{lead.Department}就是牵头部门。", lead.Basis);
            yield break;
        }

        foreach (DefeatedDepartment lost in answer.Defeated.Where(d => isName(d.Department)).DistinctBy(d => (d.Department, d.Reason)))
        {
            yield return new WhyNotReason($"{lost.Department}：{lost.Reason.TrimEnd('。')}（{lost.Principle}）。", lost.Basis);
        }

        foreach (Assignment part in answer.Candidates.Where(c => isPart(c) && !answer.Defeated.Exists(d => d.Department == c.Department)))
        {
            yield return new WhyNotReason(answer.Status is "gap" or "principle" ? $"{part.Department}业务与所问相近，可以考虑，但不是最近的一个。" : $"{part.Department}对所问有直接职责，但现有原则不能分出谁牵头。", part.Basis);
        }

        foreach (Assignment part in answer.Conditional.Where(isPart))
        {
            yield return new WhyNotReason($"{part.Department}只在一种情况下负责：{part.Condition}。", part.Basis);
        }

        foreach (Assignment part in answer.General.Where(isPart))
        {
            yield return new WhyNotReason($"{part.Department}负责综合监管，综合监管不替代行业主管部门牵头。", part.Basis);
        }

        foreach (Assignment part in answer.Co.Where(isPart))
        {
            yield return new WhyNotReason($"{part.Department}不牵头，但仍按自己的条款负责（{AssignmentMarks.Of(part, answer, withAspect: true)}）。", part.Basis);
        }
    }
}
