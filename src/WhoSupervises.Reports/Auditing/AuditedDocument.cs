using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;
using WhoSupervises.Model.Organs;
using WhoSupervises.Resolution;
using WhoSupervises.Resolution.Compiled;
using WhoSupervises.Resolution.Engine;
using WhoSupervises.Resolution.Explaining;
using WhoSupervises.Resolution.Jurisdictions;

namespace WhoSupervises.Reports.Auditing;

/// <summary>What the checks of one document work on.</summary>
internal sealed class AuditedDocument
{
    private readonly Explainer _explainer;

    public AuditedDocument(Resolver resolver, SourceDocument document, Jurisdiction where)
    {
        Resolver = resolver;
        Document = document;
        Where = where;
        Charges = [.. resolver.Rules.Charges.Where(c => c.Ruling is null && c.Document.Id == document.Id)];
        _explainer = new Explainer(resolver.Rules, resolver.Engine, resolver.Namer);
    }

    public Resolver Resolver { get; }

    public SourceDocument Document { get; }

    public Jurisdiction Where { get; }

    /// <summary>The document's own charges.</summary>
    public Charge[] Charges { get; }

    public SubjectGraph Graph => Resolver.Rules.Graph;

    /// <summary>Whether a charge lets its organ lead as a supervisor.</summary>
    public static bool CanLead(Charge charge) =>
        charge.Verb is Verb.Supervise or Verb.License or Verb.Manage or Verb.Guide
        && charge.Nature is OrganNature.Government or OrganNature.Party or OrganNature.Vertical or OrganNature.Institution or OrganNature.Cooperative;

    /// <summary>The name of who is charged.</summary>
    public static string NameOf(Charge charge) => charge.Organ?.Name ?? charge.Duty.Organ.Name;

    /// <summary>What the documents loaded answer for a subject of the document's region.</summary>
    public Answer Ask(int subject)
    {
        Answer answer = new();
        _explainer.Summarise(answer, Resolver.Decide(new Matter { Jurisdiction = Where, Focus = [subject], Aspect = Graph.AspectOf(subject) }));
        return answer;
    }

    public DocumentFinding Finding(string kind, IEnumerable<ClausePath> clauses, string subject, string says, bool isProblem) =>
        new(kind, Document.Id, [.. clauses.Distinct().Order().Select(c => c.ToString())], subject, says, isProblem);
}
