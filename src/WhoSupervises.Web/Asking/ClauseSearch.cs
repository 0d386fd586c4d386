using WhoSupervises.Model;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;

namespace WhoSupervises.Web.Asking;

/// <summary>Finds clauses by words of their reading: departments, subjects, terms.</summary>
internal sealed class ClauseSearch
{
    private readonly Entry[] _entries;

    public ClauseSearch(Rulebook rules) =>
        _entries = [.. rules.Documents.SelectMany(d => d.Clauses.Select(c => new Entry(d, c, string.Join(' ', Words(d, c)))))];

    /// <summary>Clauses that hold every word, at most <paramref name="most"/>, and how many there are.</summary>
    public (IReadOnlyList<(SourceDocument Document, RuleClause Clause)> Found, int Count) Find(string text, int most)
    {
        string[] words = text.Split([' ', '\u3000', ',', '，', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length == 0)
        {
            return ([], 0);
        }

        Entry[] found = [.. _entries.Where(e => words.All(w => e.Text.Contains(w, StringComparison.OrdinalIgnoreCase)))];
        return ([.. found.Take(most).Select(e => (e.Document, e.Clause))], found.Length);
    }

    private static IEnumerable<string> Words(SourceDocument document, RuleClause clause)
    {
        yield return document.Title;
        yield return clause.Path.ToString();
        if (clause.Organ is { } organ)
        {
            yield return organ.Name;
            yield return organ.Wording;
        }

        foreach (string word in clause.Provisions.SelectMany(Words))
        {
            yield return word;
        }
    }

    private static IEnumerable<string> Words(Provision provision) => provision switch
    {
        Duty d => [d.Organ.Name, d.Organ.Wording, .. d.Subjects.Concat(d.Actors).Concat(d.Places).Concat(d.Exclusions).SelectMany(t => new[] { t.Subject, t.Wording }), .. d.Stages, .. d.Partners, d.Condition ?? ""],
        StatedPrinciple p => [p.Name],
        Procedure p => [p.Name, p.Body ?? ""],
        ArbitrationClause a => [a.Body, a.Says],
        Definition d => [d.Term, d.Meaning],
        UnassignedSectors u => u.Subjects.SelectMany(t => new[] { t.Subject, t.Wording }),
        CommonDuty c => [c.Says],
        ResidualClause r => [r.Says],
        _ => [],
    };

    private sealed record Entry(SourceDocument Document, RuleClause Clause, string Text);
}
