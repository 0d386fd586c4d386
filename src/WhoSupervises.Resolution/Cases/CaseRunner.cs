using WhoSupervises.Model.Cases;
using WhoSupervises.Model.Documents;
using WhoSupervises.Resolution.Explaining;
using WhoSupervises.Resolution.Understanding;

namespace WhoSupervises.Resolution.Cases;

/// <summary>Runs the cases that stand beside the rules and says, for each, where the answer differs from what careful reading expects.</summary>
public sealed class CaseRunner(Resolver resolver)
{
    private static readonly Dictionary<string, string> Statuses = new(StringComparer.Ordinal)
    {
        ["express"] = "明文",
        ["principle"] = "原则",
        ["overlap"] = "交叉",
        ["gap"] = "空白",
        ["unrecognized"] = "未识别",
    };

    /// <summary>Runs one case.</summary>
    /// <returns>What differs, one Chinese sentence each; empty where the case holds.</returns>
    public IReadOnlyList<string> Run(Case expected)
    {
        Answer answer = resolver.Resolve(new Question
        {
            Region = expected.Region,
            Enterprise = expected.Enterprise,
            Activity = expected.Activity,
            Place = expected.Place,
            AsOf = expected.AsOf,
            Inherit = expected.Inherit,
            Facts = [.. expected.Facts],
        });
        if (answer.Error is { } error)
        {
            return [error];
        }

        List<string> differences = [];
        string[] lead = [.. answer.Lead.Select(l => l.Department)];
        if (expected.Leads.Length > 0 && !expected.Leads.Any(set => Same(set, answer.Lead)))
        {
            differences.Add($"牵头应是{string.Join("或", expected.Leads.Select(set => set.Length == 0 ? "无" : string.Join('、', set)))}，实际是{(lead.Length == 0 ? "无" : string.Join('、', lead))}。");
        }

        string status = Statuses[answer.Status];
        if (expected.Statuses.Length > 0 && !expected.Statuses.Contains(status))
        {
            differences.Add($"状态应是{string.Join("或", expected.Statuses)}，实际是{status}。");
        }

        Citation[] cited = [.. Cited(answer)];
        if (expected.Clauses.Length > 0 && !expected.Clauses.Any(c => cited.Any(x => IsAt(x, c))))
        {
            differences.Add($"应引用{string.Join("或", expected.Clauses)}，实际引用{string.Join('、', cited.Take(4).Select(c => c.Clause).DefaultIfEmpty("无"))}。");
        }

        Assignment[] named = [.. answer.Lead, .. answer.Candidates, .. answer.Co];
        foreach (string department in expected.Beside.Where(d => !named.Any(n => Is(d, n))))
        {
            differences.Add($"{department}应当在列，实际没有。");
        }

        foreach (string department in expected.Never.Where(d => named.Any(n => Is(d, n))))
        {
            differences.Add($"{department}不应在列，实际列入。");
        }

        return differences;
    }

    /// <summary>The clauses an answer rests on: the lead's own, or, where nobody leads, those of everyone named and of the fallback.</summary>
    private static IEnumerable<Citation> Cited(Answer answer) => answer.Lead.Count > 0
        ? answer.Lead.SelectMany(l => l.Basis)
        : answer.Fallback.Concat(answer.Candidates.Concat(answer.Co).Concat(answer.General).SelectMany(a => a.Basis));

    private static bool Same(IReadOnlyList<string> expected, IReadOnlyList<Assignment> lead) =>
        expected.Count == lead.Count && expected.All(d => lead.Any(l => Is(d, l)));

    private static bool Is(string department, Assignment assignment) => assignment.Department == department || assignment.Function == department;

    /// <summary>A document may go before the clause: 《消防法》第四条, by its title with or without 中华人民共和国.</summary>
    private static bool IsAt(Citation cited, string expected)
    {
        int title = expected.LastIndexOf('》') + 1;
        return (title == 0 || cited.Title.Trim('《', '》').EndsWith(expected[..title].Trim('《', '》'), StringComparison.Ordinal)) && IsAt(cited.Clause, expected[title..]);
    }

    /// <summary>An article as expected is met by any of its items.</summary>
    private static bool IsAt(string cited, string expected)
    {
        if (!ClausePath.TryParse(cited, out ClausePath at) || !ClausePath.TryParse(expected, out ClausePath wanted))
        {
            return cited == expected;
        }

        return at.ArticlePath == wanted.ArticlePath
            && (wanted.Paragraph == 0 || at.Paragraph == 0 || at.Paragraph == wanted.Paragraph)
            && (wanted.Item == 0 || at.Item == wanted.Item);
    }
}
