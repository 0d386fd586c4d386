using WhoSupervises.Model.Organs;

namespace WhoSupervises.Resolution.Tests.Oracle;

/// <summary>Who holds a function on a day, step by step through the list of successions.</summary>
internal sealed class NaiveSuccession(IEnumerable<Succession> successions, NaiveGraph graph)
{
    private readonly List<Succession> _all = [.. successions.OrderBy(s => s.Date)];

    public (string? Function, bool Moved) On(NaiveCharge charge, DateOnly day)
    {
        if (charge.Function is null)
        {
            return (null, false);
        }

        bool byFunction = charge.Duty.Organ.IsFunction;
        DateOnly? written = byFunction
            ? charge.Document.Version ?? charge.Document.Promulgated ?? charge.Document.Effective
            : charge.Document.Effective ?? charge.Document.NotBefore;
        DateOnly? after = byFunction ? null : written;
        List<Succession> steps = [];
        string now = charge.Function;
        while (steps.Count < 8 && Choose(_all.Where(s => s.From == now && s.Date <= day && (after is null || s.Date > after) && !steps.Contains(s)), charge) is { } step)
        {
            steps.Add(step);
            after = step.Date.AddDays(-1);
            now = step.To;
        }

        if (steps.Count > 0 || !byFunction)
        {
            return (now, steps.Count > 0 && !byFunction);
        }

        while (steps.Count < 8)
        {
            Succession[] back = [.. _all.Where(s => s.To == now && !IsRename(s) && s.Date > day && (written is null || s.Date <= written) && !steps.Contains(s))];
            Succession? step = Choose(back, charge);
            if (step is null || (step.Subjects.IsEmpty && back.Count(s => s.Subjects.IsEmpty) > 1))
            {
                break;
            }

            steps.Add(step);
            now = step.From;
        }

        return (now, false);
    }

    private static bool IsRename(Succession step) => step.Subjects.IsEmpty && step.Reform?.StartsWith("更名", StringComparison.Ordinal) == true;

    /// <summary>A succession of this very subject goes before a general one; the earliest first.</summary>
    private Succession? Choose(IEnumerable<Succession> steps, NaiveCharge charge)
    {
        Succession[] all = [.. steps.Where(s => !s.Kept.Any(k => graph.Knows(k) && graph.Within(charge.Subject, k)))];
        return Array.Find(all, s => s.Subjects.Any(x => Concerns(x, charge))) ?? Array.Find(all, s => s.Subjects.IsEmpty);
    }

    private bool Concerns(string subject, NaiveCharge charge) =>
        graph.Knows(subject)
        && (graph.Within(charge.Subject, subject) || (subject.StartsWith(charge.Aspect, StringComparison.Ordinal) && subject.Length <= charge.Aspect.Length + 2));
}
