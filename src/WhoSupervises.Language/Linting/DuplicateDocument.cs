using WhoSupervises.Language.Reading;
using WhoSupervises.Model.Diagnostics;
using WhoSupervises.Model.Documents;
namespace WhoSupervises.Language.Linting;

/// <summary>A document's short id is used once.</summary>
internal sealed class DuplicateDocument : ILint
{
    public string Code => "WS1211";

    public IEnumerable<Diagnostic> Find(LintContext context)
    {
        Dictionary<string, SourcePosition> seen = new(StringComparer.Ordinal);
        foreach (Declared<SourceDocument> document in context.Draft.Documents)
        {
            if (!seen.TryAdd(document.Value.Id, document.Position))
            {
                yield return Messages.DuplicateDocument(document.Value.Id, seen[document.Value.Id]).At(document.Position);
            }
        }
    }
}
