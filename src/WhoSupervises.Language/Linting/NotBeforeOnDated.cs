using WhoSupervises.Model.Diagnostics;
namespace WhoSupervises.Language.Linting;

/// <summary>不早于 is for undated documents only.</summary>
internal sealed class NotBeforeOnDated : ILint
{
    public string Code => "WS2007";

    public IEnumerable<Diagnostic> Find(LintContext context) =>
        from declared in context.Draft.Documents
        where declared.Value is { NotBefore: not null, Effective: not null }
        select Messages.NotBeforeOnDated(declared.Value.Title).At(declared.Position);
}
