using WhoSupervises.Documents.Citations;
using WhoSupervises.Model.Diagnostics;

namespace WhoSupervises.Rulebook.Tests;

/// <summary>The rules held against the official texts.</summary>
public sealed class OfficialTextsTests
{
    private static readonly Lazy<CitationReport> Once = new(() => CitationChecker.Check(Rules.Rulebook, Repository.Sources));

    [SharedFact]
    public void Citations_All_StandInTheTexts() =>
        Once.Value.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.ToString()).Should().BeEmpty();

    [SharedFact]
    public void Terms_All_AreVerified() => Once.Value.Documents.Where(d => d.TermsUnverified > 0).Select(d => $"{d.Id}：{d.TermsUnverified}").Should().BeEmpty();

    [SharedFact]
    public void Terms_NineOfTen_StandInTheClauseAsWritten()
    {
        DocumentCitations[] read = [.. Once.Value.Documents.Where(d => d.State == SourceState.Read)];
        double literal = read.Sum(d => d.TermsLiteral + d.TermsByAlias.Count(a => a.InRule));

        (literal / read.Sum(d => d.TermsLiteral + d.TermsByAlias.Length + d.TermsUnverified)).Should().BeGreaterThanOrEqualTo(0.9);
    }

    [SharedFact]
    public void Coverage_EveryDocument_HasNothingMissing() =>
        Once.Value.Documents.Where(d => d.Coverage is { Missing.Length: > 0 }).Select(d => $"{d.Id}：{string.Join('、', d.Coverage!.Missing)}").Should().BeEmpty();

    [SharedFact]
    public void Coverage_LocalDocuments_LeaveNothingOut()
    {
        string[] local = ["xinjiang-sange-bixu", "weidu-zhize-qingdan", "neimenggu-bumen-zhize"];

        Once.Value.Documents.Where(d => local.Contains(d.Id)).Select(d => (d.Id, d.Coverage!.ArticlesLeftOut, d.Coverage.ItemsLeftOut))
            .Should().BeEquivalentTo(local.Select(id => (id, 0, 0)));
    }

    [SharedFact]
    public void Rules_Anywhere_HoldNoSentenceOfTheTexts() =>
        Once.Value.Diagnostics.Where(d => d.Code == "WS3011").Select(d => d.ToString()).Should().BeEmpty();
}
