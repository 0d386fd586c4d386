using WhoSupervises.Model.Diagnostics;
namespace WhoSupervises.Language.Linting;

/// <summary>A name among its own aliases.</summary>
internal sealed class SelfAlias : ILint
{
    public string Code => "WS2012";

    public IEnumerable<Diagnostic> Find(LintContext context) =>
        from subject in context.Rulebook.Subjects
        where subject.Aliases.Contains(subject.Name)
        select Messages.SelfAlias(subject.Name).At(context.Draft.AliasPlace(subject.Name, subject.Name));
}
