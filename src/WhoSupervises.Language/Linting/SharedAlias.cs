using WhoSupervises.Model.Diagnostics;
namespace WhoSupervises.Language.Linting;

/// <summary>An alias that several subjects claim: whoever asks for it must choose.</summary>
internal sealed class SharedAlias : ILint
{
    public string Code => "WS2001";

    public IEnumerable<Diagnostic> Find(LintContext context) =>
        from owners in context.Names.Subjects.Owners
        where owners.Value.Count > 1 && !context.Names.Subjects.IsName(owners.Key)
        let sorted = owners.Value.Order(StringComparer.Ordinal).ToList()
        select Messages.SharedAlias(owners.Key, sorted).At(context.Draft.AliasPlace(sorted[^1], owners.Key));
}
