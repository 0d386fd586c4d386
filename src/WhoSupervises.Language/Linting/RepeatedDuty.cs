using WhoSupervises.Model.Diagnostics;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;
namespace WhoSupervises.Language.Linting;

/// <summary>The same duty twice in one clause.</summary>
internal sealed class RepeatedDuty : ILint
{
    public string Code => "WS2010";

    public IEnumerable<Diagnostic> Find(LintContext context) =>
        context.Rulebook.Documents.SelectMany(d => d.Clauses).SelectMany(OfClause);

    private static IEnumerable<Diagnostic> OfClause(RuleClause clause)
    {
        List<(Duty Duty, Term Subject)> charged = [.. clause.Provisions.OfType<Duty>().SelectMany(d => d.Subjects.Select(s => (d, s)))];
        for (int i = 1; i < charged.Count; i++)
        {
            (Duty duty, Term subject) = charged[i];
            int first = charged.FindIndex(0, i, earlier => earlier.Subject == subject && Same(earlier.Duty, duty));
            if (first >= 0)
            {
                yield return Messages.RepeatedDuty(subject.Subject, VerbNames.NameOf(duty.Verb), charged[first].Duty.Position.Line).At(duty.Position);
            }
        }
    }

    private static bool Same(Duty one, Duty other) =>
        one.Verb == other.Verb
        && one.Organ == other.Organ
        && one.Acting == other.Acting
        && (one.Aspect, one.Condition) == (other.Aspect, other.Condition)
        && one.Stages.SequenceEqual(other.Stages)
        && one.Actors.SequenceEqual(other.Actors)
        && one.Places.SequenceEqual(other.Places);
}
