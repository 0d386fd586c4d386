using WhoSupervises.Model.Diagnostics;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;
namespace WhoSupervises.Language.Linting;

/// <summary>A yearbook or report gives organ history, never a duty.</summary>
internal sealed class DutyInRecord : ILint
{
    public string Code => "WS2008";

    public IEnumerable<Diagnostic> Find(LintContext context) =>
        from document in context.Rulebook.Documents
        where document.Kind == DocumentKind.Record
        from duty in document.Clauses.SelectMany(c => c.Provisions).OfType<Duty>()
        select Messages.DutyInRecord(document.Title).At(duty.Position);
}
