using WhoSupervises.Language;
using WhoSupervises.Model.Cases;
using WhoSupervises.Model.Diagnostics;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;
using WhoSupervises.Resolution.Cases;

namespace WhoSupervises.Rulebook.Tests;

public sealed class RulesTests
{
    /// <summary>Case files by name; where the rules cannot be read one entry says so.</summary>
    public static TheoryData<string> CaseFiles => [.. Rules.Loaded.Rulebook?.Cases.Select(c => c.Position.File).Distinct().Order(StringComparer.Ordinal) ?? new[] { "规则读不了" }.AsEnumerable().Order(StringComparer.Ordinal)];

    [Fact]
    public void Rules_Load_HaveNoErrors() =>
        Rules.Loaded.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.ToString()).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(CaseFiles))]
    public void Cases_EveryOneOfAFile_Holds(string file)
    {
        CaseRunner runner = new(Rules.Resolver);

        IEnumerable<string> failures = Rules.Rulebook.Cases.Where(c => c.Position.File == file).SelectMany(c => runner.Run(c).Select(d => $"{c.Position.Line} {c.Name}：{d}"));

        failures.Should().BeEmpty();
    }

    [Fact]
    public void Cases_Number_IsWhatWasAskedFor()
    {
        ILookup<string, Case> byFolder = Rules.Rulebook.Cases.ToLookup(c => RegionOf(c));

        byFolder["650000"].Count().Should().BeGreaterThanOrEqualTo(100);
        (byFolder["411002"].Count() + byFolder["150000"].Count() + byFolder["150623"].Count()).Should().BeGreaterThanOrEqualTo(150);
        byFolder["100000"].Count().Should().BeGreaterThanOrEqualTo(120);
    }

    [Fact]
    public void Cases_DepartmentsOfXinjiang_AreAllCovered()
    {
        SourceDocument document = Rules.Rulebook.Documents.Single(d => d.Id == "xinjiang-sange-bixu");
        HashSet<string> named = [.. Rules.Rulebook.Cases.SelectMany(c => c.Leads.SelectMany(l => l).Concat(c.Beside).Concat(c.Never))];
        HashSet<string> functions = [.. Rules.Rulebook.Organs.Where(o => named.Contains(o.Name) || o.Functions.Any(named.Contains)).Select(o => o.Name)];

        IEnumerable<string> charged = document.Clauses.SelectMany(c => c.Provisions).OfType<Duty>().Where(d => d.Verb is Verb.Supervise or Verb.License or Verb.Manage or Verb.Guide)
            .Select(d => d.Organ.Name).Distinct(StringComparer.Ordinal);

        charged.Where(o => !functions.Contains(o)).Should().BeEmpty("every department is covered by a case");
    }

    [Fact]
    public void Vocabulary_Breadth_IsWhatWasAskedFor()
    {
        Rules.Rulebook.Subjects.Length.Should().BeGreaterThanOrEqualTo(900);
        Rules.Rulebook.Subjects.Sum(s => 1 + s.Aliases.Length).Should().BeGreaterThanOrEqualTo(2500);
    }

    [Fact]
    public void Duties_EveryOne_CitesItsClause() =>
        Rules.Rulebook.Documents.SelectMany(d => d.Clauses.SelectMany(c => c.Provisions).Where(p => p.Clause.Document != d.Id || p.Clause.Path == default)).Should().BeEmpty();

    [Fact]
    public void Format_EveryRulesFile_IsCanonical()
    {
        IEnumerable<string> untidy = Directory.EnumerateFiles(Repository.Rules, "*", SearchOption.AllDirectories)
            .Where(f => RuleFileKinds.Of(f) != RuleFileKind.None)
            .Where(f => File.ReadAllText(f) is var text && RulebookFormatter.Format(text, RuleFileKinds.Of(f), f).Text != text)
            .Select(f => Path.GetRelativePath(Repository.Rules, f));

        untidy.Should().BeEmpty("`format rules` writes them");
    }

    private static string RegionOf(Case one)
    {
        string[] parts = one.Position.File.Split('/');
        return parts.Length > 1 ? parts[1].Split('-')[0] : "";
    }
}
