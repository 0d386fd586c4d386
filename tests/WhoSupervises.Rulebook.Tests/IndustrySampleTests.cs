using WhoSupervises.Resolution.Explaining;
using WhoSupervises.Resolution.Understanding;

namespace WhoSupervises.Rulebook.Tests;

/// <summary>Sixty industries read by hand in the documents, each with its argument, against what the program says (industry-sample.txt).</summary>
public sealed class IndustrySampleTests
{
    private static readonly Dictionary<string, string> Grades = new(StringComparer.Ordinal) { ["express"] = "明文", ["principle"] = "原则", ["overlap"] = "交叉", ["gap"] = "空白" };

    /// <summary>The lines of the sample.</summary>
    public static TheoryData<string, string, string, string, string, string> Sample
    {
        get
        {
            TheoryData<string, string, string, string, string, string> data = [];
            foreach (string[] cells in Read())
            {
                data.Add(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
            }

            return data;
        }
    }

    [Fact]
    public void Sample_Spread_IsOverAllSectionsAndSevenRegions()
    {
        string[][] rows = [.. Read()];

        rows.Should().HaveCountGreaterThanOrEqualTo(60);
        rows.Select(r => r[1]).Distinct(StringComparer.Ordinal).Should().HaveCount(7);
        rows.Select(r => SectionOf(r[0])).Distinct(StringComparer.Ordinal).Should().HaveCount(20);
    }

    [Theory]
    [MemberData(nameof(Sample))]
    public void Resolve_Industry_AnswersAsTheDocumentsRead(string industry, string region, string lead, string status, string clauses, string why)
    {
        Answer answer = Rules.Resolver.Resolve(new Question { Region = region, Industry = industry, AsOf = new DateOnly(2026, 11, 22) });

        (answer.Lead.Count == 0 ? ["无"] : answer.Lead.Select(l => Named(l, lead))).Should().OnlyContain(l => lead.Split('、').Contains(l), why);
        status.Split('、').Should().Contain(Grades.GetValueOrDefault(answer.Status, answer.Status), why);
        if (clauses != "-")
        {
            string[] wanted = clauses.Split('；');
            answer.Lead.SelectMany(l => l.Basis).Should().Contain(b => wanted.Any(w => Cites(b, w)), why);
        }
    }

    private static string Named(Assignment lead, string accepted) => accepted.Split('、').Contains(lead.Function) ? lead.Function! : lead.Department;

    private static bool Cites(Citation citation, string wanted)
    {
        int end = wanted.IndexOf('》', StringComparison.Ordinal);
        return citation.Title.EndsWith(end < 0 ? "" : wanted[1..end], StringComparison.Ordinal) && citation.Clause.StartsWith(wanted[(end + 1)..], StringComparison.Ordinal);
    }

    private static IEnumerable<string[]> Read() =>
        File.ReadLines(Path.Combine(Repository.Root, "tests", "WhoSupervises.Rulebook.Tests", "industry-sample.txt"))
            .Where(l => l.Contains('|', StringComparison.Ordinal) && !l.StartsWith('#')).Select(l => l.Split('|', StringSplitOptions.TrimEntries));

    private static string SectionOf(string code) =>
        code.Length == 1 ? code : SectionOf(Rules.Rulebook.Industries.Single(i => i.Code == code).Parent);
}
