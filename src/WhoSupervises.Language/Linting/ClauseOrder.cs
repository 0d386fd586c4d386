using WhoSupervises.Model.Diagnostics;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;
namespace WhoSupervises.Language.Linting;

/// <summary>Clauses stand in the document's own order; a noted flaw of the original, on the clause or its article, excuses one that cannot.</summary>
internal sealed class ClauseOrder : ILint
{
    public string Code => "WS2004";

    public IEnumerable<Diagnostic> Find(LintContext context) => context.Rulebook.Documents.SelectMany(OfDocument);

    private static IEnumerable<Diagnostic> OfDocument(SourceDocument document)
    {
        HashSet<ClausePath> flawed = [.. document.Clauses.Where(c => c.Provisions.Any(p => p is Flaw)).Select(c => c.Path)];
        ClausePath last = default;
        foreach (RuleClause clause in document.Clauses)
        {
            bool excused = clause.Path.Twin > 1 || flawed.Contains(clause.Path) || flawed.Contains(clause.Path.ArticlePath);
            if (clause.Path < last && !excused)
            {
                yield return Messages.ClauseOrder(clause.Path.ToString(), last.ToString()).At(clause.Position);
            }

            last = excused ? last : clause.Path;
        }
    }
}
