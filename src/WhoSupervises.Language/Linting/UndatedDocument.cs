using WhoSupervises.Model.Diagnostics;
using WhoSupervises.Model.Documents;
namespace WhoSupervises.Language.Linting;

/// <summary>A document without any date must say from when it may be applied.</summary>
internal sealed class UndatedDocument : ILint
{
    public string Code => "WS2006";

    public IEnumerable<Diagnostic> Find(LintContext context) =>
        from declared in context.Draft.Documents
        let document = declared.Value
        where !document.Clauses.IsEmpty
    where document is { Promulgated: null, Effective: null, NotBefore: null, Kind: not DocumentKind.Record }
        select Messages.UndatedDocument(document.Title).At(declared.Position);
}
