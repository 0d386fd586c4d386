using System.Collections.Immutable;
using WhoSupervises.Model;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;

namespace WhoSupervises.Reports.Auditing;

/// <summary>Changes on a copy of a rulebook in memory; the rulebook itself stays as it is.</summary>
public static class RulebookEdit
{
    /// <summary>A copy with one clause proposed for a gap, or one ruling proposed for an overlap, added.</summary>
    public static Rulebook With(Rulebook rules, ClosingClause closing)
    {
        if (closing.Ruling is { } ruling)
        {
            return rules with { Fingerprint = rules.Fingerprint + "+", Rulings = rules.Rulings.Add(ruling) };
        }

        Rulebook copy = rules;
        if (closing.NewDocument is { } added && !rules.Documents.Any(d => d.Id == added.Id))
        {
            copy = copy with { Documents = copy.Documents.Add(added) };
        }

        return closing.Duty is { } duty ? With(copy, duty) : copy;
    }

    /// <summary>A copy with a duty added to the clause it names; the clause is made where the document has none of that number.</summary>
    public static Rulebook With(Rulebook rules, Duty duty) => Replace(rules, duty.Clause.Document, document =>
    {
        int at = -1;
        for (int i = 0; i < document.Clauses.Length; i++)
        {
            if (document.Clauses[i].Path == duty.Clause.Path)
            {
                at = i;
            }
        }

        return document with
        {
            Clauses = at >= 0
                ? document.Clauses.SetItem(at, document.Clauses[at] with { Provisions = document.Clauses[at].Provisions.Add(duty) })
                : document.Clauses.Add(new RuleClause(duty.Clause.Path, duty.Organ, [duty], duty.Position)),
        };
    });

    /// <summary>A copy without a provision.</summary>
    public static Rulebook Without(Rulebook rules, Provision provision) => Replace(rules, provision.Clause.Document, document => document with
    {
        Clauses = [.. document.Clauses.Select(c => c.Path == provision.Clause.Path ? c with { Provisions = [.. c.Provisions.Where(p => !ReferenceEquals(p, provision))] } : c)],
    });

    /// <summary>A copy with a provision replaced by another.</summary>
    public static Rulebook Replacing(Rulebook rules, Provision provision, Provision by) => Replace(rules, provision.Clause.Document, document => document with
    {
        Clauses = [.. document.Clauses.Select(c => c.Path == provision.Clause.Path ? c with { Provisions = [.. c.Provisions.Select(p => ReferenceEquals(p, provision) ? by : p)] } : c)],
    });

    private static Rulebook Replace(Rulebook rules, string document, Func<SourceDocument, SourceDocument> change)
    {
        ImmutableArray<SourceDocument> documents = [.. rules.Documents.Select(d => d.Id == document ? change(d) : d)];
        return rules with { Fingerprint = rules.Fingerprint + "+", Documents = documents };
    }
}
