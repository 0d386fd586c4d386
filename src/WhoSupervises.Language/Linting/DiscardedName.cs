using WhoSupervises.Model.Diagnostics;
namespace WhoSupervises.Language.Linting;

/// <summary>A word that is set aside in understanding cannot be a name at the same time.</summary>
internal sealed class DiscardedName : ILint
{
    public string Code => "WS2014";

    public IEnumerable<Diagnostic> Find(LintContext context) =>
        from word in context.Draft.EmptyWords
        let kind = context.Names.Subjects.Contains(word.Value) ? "事项" : context.Names.Stages.Contains(word.Value) ? "环节" : null
        where kind is not null
        select Messages.DiscardedName(word.Value, kind).At(word.Position);
}
