using System.Globalization;
using System.Text;
using WhoSupervises.Model.Subjects;
using WhoSupervises.Resolution.Explaining;
using WhoSupervises.Resolution.Understanding;
using Xunit.Abstractions;

namespace WhoSupervises.Rulebook.Tests;

/// <summary>Every 小类 of GB/T 4754-2017 in four regions with documents of their own and three without.</summary>
public sealed class CatalogueSweepTests(ITestOutputHelper output)
{
    private static readonly string[] Regions = ["650000", "411002", "150623", "150000", "330106", "440305", "620102"];
    private static readonly string[] Grades = ["express", "principle", "overlap", "gap"];
    private static readonly Dictionary<string, Industry> ByCode = Rules.Rulebook.Industries.ToDictionary(i => i.Code, StringComparer.Ordinal);

    private static readonly Lazy<(string Region, Industry Industry, Answer Answer)[]> All = new(() =>
    [
        .. from region in Regions from industry in Classes()
           select (region, industry, Rules.Resolver.Resolve(new Question { Region = region, Industry = industry.Code, AsOf = new DateOnly(2026, 11, 22) })),
    ]);

    [Fact]
    public void Catalogue_Classes_AreAllOfTheStandard() => Classes().Should().HaveCount(1381);

    [Fact]
    public void Answer_EveryClassEverywhere_IsGivenWithoutError() =>
        All.Value.Where(a => a.Answer.Error is not null || !Grades.Contains(a.Answer.Status)).Select(a => $"{a.Region} {a.Industry.Code}{a.Industry.Name}：{a.Answer.Error ?? a.Answer.Status}").Should().BeEmpty();

    [Fact]
    public void Lead_EveryClassEverywhere_CitesOnlyClausesOfTheRulebook()
    {
        HashSet<(string, string)> clauses = [.. Rules.Rulebook.Documents.SelectMany(d => d.Clauses.Select(c => (d.Id, c.Path.ToString())))];

        IEnumerable<string> faults = All.Value
            .Where(a => a.Answer.Lead.Exists(l => l.Basis.Count == 0 || l.Basis.Any(b => !clauses.Contains((b.Document, b.Clause)))))
            .Select(a => $"{a.Region} {a.Industry.Code}{a.Industry.Name}：{string.Join('、', a.Answer.Lead.SelectMany(l => l.Basis).Select(b => b.Document + b.Clause))}");

        faults.Should().BeEmpty();
    }

    [Fact]
    public void Grades_BySection_AddUpToTheCatalogue()
    {
        foreach (string region in Regions)
        {
            var sections = All.Value.Where(a => a.Region == region).GroupBy(a => SectionOf(a.Industry)).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => (Title: $"{g.Key} {ByCode[g.Key].Name}", Counts: Grades.Select(s => g.Count(a => a.Answer.Status == s)).ToArray())).ToArray();
            output.WriteLine(Table(region, sections));

            sections.Should().HaveCount(20);
            sections.Sum(s => s.Counts.Sum()).Should().Be(1381, "each class is graded express, principle, overlap or gap");
        }
    }

    private static string Table(string region, IEnumerable<(string Title, int[] Counts)> sections)
    {
        StringBuilder text = new();
        text.AppendLine(CultureInfo.InvariantCulture, $"{region}：明文 推定 交叉 空白");
        foreach ((string title, int[] counts) in sections)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{counts[0],4} {counts[1],4} {counts[2],4} {counts[3],4}  {title}");
        }

        return text.ToString();
    }

    private static IEnumerable<Industry> Classes() => Rules.Rulebook.Industries.Where(i => i.Code.Length == 4);

    private static string SectionOf(Industry industry) => industry.Code.Length == 1 ? industry.Code : SectionOf(ByCode[industry.Parent]);
}
