using WhoSupervises.Model.Diagnostics;
using WhoSupervises.Model.Duties;

namespace WhoSupervises.Language.Linting;

/// <summary>Two rulings of one region that give the same subject, at the same time and place, to different departments.</summary>
internal sealed class RulingAgainstRuling : ILint
{
    public string Code => "WS2016";

    public IEnumerable<Diagnostic> Find(LintContext context)
    {
        Ruling[] rulings = [.. context.Rulebook.Rulings.OrderBy(r => r.From).ThenBy(r => r.Position.File, StringComparer.Ordinal).ThenBy(r => r.Position.Line)];
        RulingView view = new(context.Rulebook);
        for (int later = 1; later < rulings.Length; later++)
        {
            for (int earlier = 0; earlier < later; earlier++)
            {
                if (Shared(rulings[earlier], rulings[later], view) is { } subject)
                {
                    yield return Messages.RulingAgainstRuling(rulings[later].Instrument, subject, rulings[later].Organ.Name, rulings[earlier].Instrument, rulings[earlier].Organ.Name, rulings[earlier].Position).At(rulings[later].Position);
                }
            }
        }
    }

    /// <summary>The first subject both decide differently, or null.</summary>
    private static string? Shared(Ruling one, Ruling other, RulingView view) =>
        one.Region == other.Region && RulingView.Overlap(one.From, one.Until, other.From, other.Until) && RulingView.Meet(one.Places, other.Places)
            ? one.Subjects.Select(s => s.Subject).FirstOrDefault(s => other.Subjects.Any(o => o.Subject == s) && !view.IsSame(one.Organ, other.Organ, s, other.From))
            : null;
}
