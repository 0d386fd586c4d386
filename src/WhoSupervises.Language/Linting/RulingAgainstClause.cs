using WhoSupervises.Model.Diagnostics;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;

namespace WhoSupervises.Language.Linting;

/// <summary>A ruling for a subject that a clause in force there gives, by name and without limits, to other departments only.</summary>
/// <remarks>Where clauses name several departments and the ruling picks one of them, it settles an overlap and is at odds with nothing.</remarks>
internal sealed class RulingAgainstClause : ILint
{
    public string Code => "WS2015";

    public IEnumerable<Diagnostic> Find(LintContext context)
    {
        if (context.Rulebook.Rulings.Length == 0)
        {
            return [];
        }

        RulingView view = new(context.Rulebook);
        Dictionary<string, string> aspects = context.Rulebook.Subjects.ToDictionary(s => s.Name, s => s.Aspect ?? "行业", StringComparer.Ordinal);
        return context.Rulebook.Rulings.SelectMany(r => r.Subjects.SelectMany(s => Of(r, s.Subject, context.Rulebook.Documents, view, aspects)));
    }

    private static IEnumerable<Diagnostic> Of(Ruling ruling, string subject, IEnumerable<SourceDocument> documents, RulingView view, Dictionary<string, string> aspects)
    {
        (SourceDocument Document, Duty Duty)[] named =
        [
            .. from document in documents
               where document.Standing == Standing.InForce && view.IsWithin(ruling.Region, document.Region)
                     && RulingView.Overlap(ruling.From, ruling.Until, document.Effective ?? document.NotBefore, document.Repealed)
               from duty in document.Clauses.SelectMany(c => c.Provisions).OfType<Duty>()
               where Names(duty, subject, aspects) && RulingView.Meet(ruling.Places, duty.Places)
               select (document, duty),
        ];
        if (named.Any(n => view.IsSame(ruling.Organ, n.Duty.Organ, subject, ruling.From)))
        {
            return [];
        }

        return named.DistinctBy(n => (n.Document.Id, n.Duty.Clause, n.Duty.Organ.Name))
            .Select(n => Messages.RulingAgainstClause(ruling.Instrument, subject, ruling.Organ.Name, n.Document.Title, n.Duty.Clause.Path.ToString(), n.Duty.Organ.Name, n.Duty.Position).At(ruling.Position));
    }

    private static bool Names(Duty duty, string subject, Dictionary<string, string> aspects) =>
        duty.Verb is Verb.Supervise or Verb.Manage or Verb.Guide
        && duty.Subjects.Any(t => t.Subject == subject)
        && duty.Stages.Length == 0 && duty.Actors.Length == 0 && duty.Condition is null && !duty.OwnerInferred
        && (duty.Aspect is null || duty.Aspect == aspects.GetValueOrDefault(subject));
}
