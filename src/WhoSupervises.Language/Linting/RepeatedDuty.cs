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
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        foreach (Duty duty in clause.Provisions.OfType<Duty>())
        {
            foreach (Term subject in duty.Subjects)
            {
                string key = string.Join('|', duty.Organ.Name, duty.Organ.Levels, duty.Verb, subject, duty.Aspect, duty.Acting, string.Join('、', duty.Stages), string.Join('、', duty.Actors), string.Join('、', duty.Places), duty.Condition);
                if (!seen.TryAdd(key, duty.Position.Line))
                {
                    yield return Messages.RepeatedDuty(subject.Subject, VerbNames.NameOf(duty.Verb), seen[key]).At(duty.Position);
                }
            }
        }
    }
}
