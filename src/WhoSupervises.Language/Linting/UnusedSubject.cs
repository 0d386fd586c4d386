using WhoSupervises.Model;
using WhoSupervises.Model.Diagnostics;
using WhoSupervises.Model.Duties;
using WhoSupervises.Model.Subjects;
namespace WhoSupervises.Language.Linting;

/// <summary>A subject that nothing uses and nothing connects can never be reached by an answer.</summary>
internal sealed class UnusedSubject : ILint
{
    public string Code => "WS2003";

    public IEnumerable<Diagnostic> Find(LintContext context)
    {
        HashSet<string> reached = Reached(context.Rulebook);
        return context.Rulebook.Subjects
            .Where(s => s.Edges.IsEmpty && s.Members.IsEmpty && s.Codes.IsEmpty && !reached.Contains(s.Name))
            .Select(s => Messages.UnusedSubject(s.Name).At(s.Position));
    }

    private static HashSet<string> Reached(Rulebook rulebook)
    {
        HashSet<string> reached = new(StringComparer.Ordinal);
        foreach (Subject subject in rulebook.Subjects)
        {
            reached.UnionWith(subject.Edges.Select(e => e.Target));
            reached.UnionWith(subject.Members);
            reached.UnionWith(subject.ImpliedPlaces);
        }

        reached.UnionWith(rulebook.Goods.SelectMany(g => g.ByStage).Select(s => s.Value));
        reached.UnionWith(rulebook.Stages.Select(s => s.Subject).OfType<string>());
        reached.UnionWith(rulebook.Industries.SelectMany(i => i.Subjects));
        reached.UnionWith(rulebook.Successions.SelectMany(s => s.Subjects.Concat(s.Kept)));
        reached.UnionWith(rulebook.Rulings.SelectMany(r => r.Subjects.Concat(r.Places)).Select(t => t.Subject));
        reached.UnionWith(rulebook.Documents.SelectMany(d => d.Clauses).SelectMany(c => c.Provisions).SelectMany(Names));
        return reached;
    }

    private static IEnumerable<string> Names(Provision provision) => provision switch
    {
        Duty duty => duty.Subjects.Concat(duty.Actors).Concat(duty.Places).Concat(duty.Exclusions).Select(t => t.Subject),
        Procedure procedure => [procedure.Name],
        UnassignedSectors sectors => sectors.Subjects.Select(t => t.Subject),
        _ => [],
    };
}
