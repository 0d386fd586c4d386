using WhoSupervises.Model.Diagnostics;
namespace WhoSupervises.Language.Linting;

/// <summary>A period that ends before it begins.</summary>
internal sealed class NeverApplies : ILint
{
    public string Code => "WS2013";

    public IEnumerable<Diagnostic> Find(LintContext context) =>
    [
        .. context.Draft.Documents
            .Where(d => d.Value.Repealed <= d.Value.Effective)
            .Select(d => Messages.NeverApplies(d.Value.Title).At(d.Position)),
        .. context.Rulebook.Organs
            .Where(o => o.Until <= o.From)
            .Select(o => Messages.NeverApplies(o.Name).At(o.Position)),
        .. context.Rulebook.Rulings
            .Where(r => r.Until <= r.From)
            .Select(r => Messages.NeverApplies(r.Instrument).At(r.Position)),
    ];
}
