using WhoSupervises.Model.Diagnostics;
using WhoSupervises.Model.Duties;
namespace WhoSupervises.Language.Linting;

/// <summary>A duty that takes out the very thing it is charged with.</summary>
internal sealed class ExcludesItself : ILint
{
    public string Code => "WS2011";

    public IEnumerable<Diagnostic> Find(LintContext context) =>
        from document in context.Rulebook.Documents
        from duty in document.Clauses.SelectMany(c => c.Provisions).OfType<Duty>()
        from term in duty.Exclusions
        where duty.Subjects.Any(s => s.Subject == term.Subject)
        select Messages.ExcludesItself(term.Subject).At(duty.Position);
}
