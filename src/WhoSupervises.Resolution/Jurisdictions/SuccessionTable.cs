using WhoSupervises.Model.Organs;
using WhoSupervises.Resolution.Compiled;

namespace WhoSupervises.Resolution.Jurisdictions;

/// <summary>Follows functions through dated successions, by function and subject and not by the sign on the door.</summary>
public sealed class SuccessionTable
{
    /// <summary>So many successions of one day are a general reform of the departments and no matter of a single one.</summary>
    private const int GeneralReform = 20;

    private readonly Succession[] _all;
    private readonly DateOnly[] _reforms;
    private readonly SubjectGraph _graph;

    /// <summary>Builds the table.</summary>
    public SuccessionTable(IReadOnlyList<Succession> successions, SubjectGraph graph)
    {
        _all = [.. successions.OrderBy(s => s.Date)];
        _reforms = [.. _all.GroupBy(s => s.Date).Where(d => d.Count() >= GeneralReform).Select(d => d.Key)];
        _graph = graph;
    }

    /// <summary>Whether a general reform of the departments (2018) lies between the day a document was written and the day asked.</summary>
    public bool IsReformedBetween(DateOnly written, DateOnly asOf) => Array.Exists(_reforms, r => written < r && r <= asOf);

    /// <summary>The first day of the time around <paramref name="day"/> in which nothing passes from one function to another: all its days have the same holders.</summary>
    public DateOnly PeriodOf(DateOnly day)
    {
        Succession? last = Array.FindLast(_all, s => s.Date <= day);
        return last?.Date ?? DateOnly.MinValue;
    }

    /// <summary>Who holds, on <paramref name="asOf"/>, what <paramref name="function"/> held when the clause was written.</summary>
    /// <param name="function">The function charged.</param>
    /// <param name="subject">The subject of the duty; a narrower succession on it goes first.</param>
    /// <param name="aspect">The duty's side of safety: a succession may name it as its subject (消防安全).</param>
    /// <param name="since">Successions up to this day are already in the clause's words; null means none are.</param>
    /// <param name="asOf">The day asked.</param>
    /// <param name="steps">The successions followed, in order.</param>
    public string Follow(string function, int subject, string aspect, DateOnly? since, DateOnly asOf, List<Succession> steps)
    {
        for (int guard = 0; guard < 8; guard++)
        {
            Succession? step = Step(s => s.From == function && s.Date <= asOf && (since is null || s.Date > since) && !steps.Contains(s), subject, aspect);
            if (step is null)
            {
                return function;
            }

            steps.Add(step);
            since = step.Date.AddDays(-1);
            function = step.To;
        }

        return function;
    }

    /// <summary>Who held, on <paramref name="asOf"/>, what <paramref name="function"/> holds in a text amended later.</summary>
    public string Back(string function, int subject, string aspect, DateOnly? written, DateOnly asOf, List<Succession> steps)
    {
        for (int guard = 0; guard < 8; guard++)
        {
            Succession? step = StepBack(s => s.To == function && !IsRename(s) && s.Date > asOf && (written is null || s.Date <= written) && !steps.Contains(s), subject, aspect);
            if (step is null)
            {
                return function;
            }

            steps.Add(step);
            function = step.From;
        }

        return function;
    }

    /// <summary>消防安全 stands for the whole side of safety 消防; 建设工程消防设计审查验收 is only a part of it.</summary>
    private static bool IsWholeAspect(string subject, string aspect) => subject.StartsWith(aspect, StringComparison.Ordinal) && subject.Length <= aspect.Length + 2;

    /// <summary>A pure change of name (文化 → 文化和旅游): answers keep today's word for the function.</summary>
    private static bool IsRename(Succession succession) => succession.Subjects.IsEmpty && succession.Reform?.StartsWith("更名", StringComparison.Ordinal) == true;

    /// <summary>The function that answers for a charge on a day; <paramref name="steps"/> tells how it came there.</summary>
    public string? FunctionOn(Charge charge, DateOnly asOf, List<Succession> steps)
    {
        if (charge.Function is not { } function)
        {
            return null;
        }

        bool isFunction = charge.Duty.Organ.IsFunction;

        // A statute may still carry an old name after later amendments, so its succession starts from the beginning; a local document
        // named the organs of its own day.
        DateOnly? written = isFunction
            ? charge.Document.Version ?? charge.Document.Promulgated ?? charge.Document.Effective
            : charge.Document.Effective ?? charge.Document.NotBefore;
        string now = Follow(function, charge.Subject, charge.Aspect, isFunction ? null : written, asOf, steps);
        return steps.Count == 0 && isFunction ? Back(now, charge.Subject, charge.Aspect, written, asOf, steps) : now;
    }

    /// <summary>Going back, a merger of several functions tells only by subject which one it was; without one the text's own word stays.</summary>
    private Succession? StepBack(Func<Succession, bool> fits, int subject, string aspect)
    {
        Succession? step = Step(fits, subject, aspect);
        return step is { Subjects.IsEmpty: true } && _all.Count(s => fits(s) && s.Subjects.IsEmpty) > 1 ? null : step;
    }

    private Succession? Step(Func<Succession, bool> fits, int subject, string aspect)
    {
        Succession? general = null;
        foreach (Succession candidate in _all)
        {
            if (!fits(candidate) || candidate.Kept.Any(s => _graph.IndexOf(s) is var kept and >= 0 && _graph.IsWithin(subject, kept)))
            {
                continue;
            }

            if (candidate.Subjects.IsEmpty)
            {
                general ??= candidate;
            }
            else if (candidate.Subjects.Any(s => _graph.IndexOf(s) is var target and >= 0 && (_graph.IsWithin(subject, target) || IsWholeAspect(s, aspect))))
            {
                return candidate;
            }
        }

        return general;
    }
}
