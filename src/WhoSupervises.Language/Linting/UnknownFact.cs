using WhoSupervises.Language.Text;
using WhoSupervises.Model.Diagnostics;
namespace WhoSupervises.Language.Linting;

/// <summary>A fact of a case that no principle looks at is most likely mistyped.</summary>
internal sealed class UnknownFact : ILint
{
    public string Code => "WS2009";

    private const string FactIs = "factIs";
    private static readonly string[] Always = ["审批部门", "主办单位", "场地单位", "受益单位", "隶属"];

    public IEnumerable<Diagnostic> Find(LintContext context)
    {
        string[] known =
        [
            .. Always.Union(context.Rulebook.Principles
                .SelectMany(p => p.Rules)
                .SelectMany(r => r.Conditions)
                .Where(c => c.Predicate == FactIs && c.Argument is not null)
                .Select(c => c.Argument!)),
        ];
        return
            from one in context.Rulebook.Cases
            from fact in one.Facts
            where !known.Contains(fact.Key)
            select Messages.UnknownFact(fact.Key, known, Nearest.Of(fact.Key, known)).At(one.Position);
    }
}
