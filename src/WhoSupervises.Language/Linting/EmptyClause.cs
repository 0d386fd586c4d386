using WhoSupervises.Model.Diagnostics;
using WhoSupervises.Model.Documents;
namespace WhoSupervises.Language.Linting;

/// <summary>A clause with nothing under it, whose article names no department either, was forgotten.</summary>
internal sealed class EmptyClause : ILint
{
    public string Code => "WS2005";

    public IEnumerable<Diagnostic> Find(LintContext context) =>
        from document in context.Rulebook.Documents
        from clause in document.Clauses
        where clause.Provisions.IsEmpty && !IsHead(document, clause)
        select Messages.EmptyClause(clause.Path.ToString()).At(clause.Position);

    /// <summary>A block that only names the department of the clauses below it.</summary>
    private static bool IsHead(SourceDocument document, RuleClause clause) =>
        clause.Organ is not null && document.Clauses.Any(c => c != clause && c.Path.ArticlePath == clause.Path.ArticlePath);
}
