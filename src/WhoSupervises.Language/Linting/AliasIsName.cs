using WhoSupervises.Model.Diagnostics;
namespace WhoSupervises.Language.Linting;

/// <summary>An alias that is another subject's own name never takes effect.</summary>
internal sealed class AliasIsName : ILint
{
    public string Code => "WS2002";

    public IEnumerable<Diagnostic> Find(LintContext context) =>
        from subject in context.Rulebook.Subjects
        from alias in subject.Aliases
        where alias != subject.Name && context.Names.Subjects.IsName(alias)
        select Messages.AliasIsName(alias, subject.Name).At(context.Draft.AliasPlace(subject.Name, alias));
}
