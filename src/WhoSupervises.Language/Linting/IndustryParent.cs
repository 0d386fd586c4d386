using WhoSupervises.Model.Diagnostics;
namespace WhoSupervises.Language.Linting;

/// <summary>Each industry hangs under one that exists.</summary>
internal sealed class IndustryParent : ILint
{
    public string Code => "WS1209";

    public IEnumerable<Diagnostic> Find(LintContext context)
    {
        HashSet<string> codes = [.. context.Rulebook.Industries.Select(i => i.Code)];
        return context.Draft.Industries
            .Where(i => i.Value.Parent.Length > 0 && !codes.Contains(i.Value.Parent))
            .Select(i => Messages.UnknownIndustry(i.Value.Parent).At(i.Position));
    }
}
