using FluentAssertions;
using WhoSupervises.Language;
using WhoSupervises.Model;
using WhoSupervises.Reports.Auditing;
using WhoSupervises.Reports.Surveys;
using Xunit;

namespace WhoSupervises.Reports.Tests.Auditing;

public class ClosingClauseTests
{
    [Theory]
    [InlineData("650000")]
    [InlineData("411002")]
    public void Closing_InsertedIntoACopy_ClosesItsGapAndChangesNoOtherLead(string region)
    {
        RegionAudit audit = Shipped.Audit(region);
        List<string> wrong = [];
        foreach (GapFinding gap in audit.Gaps.Where(g => g.Closing.IsDrafted))
        {
            ClosingTrial trial = new(RulebookEdit.With(Shipped.Resolver.Rules.Source, gap.Closing), Shipped.Resolver.Regions);
            foreach (SurveyRow row in gap.Rows)
            {
                (string status, string lead) = trial.Again(row, audit.Survey.Where);
                if (status == "gap" || lead != gap.Closing.Department)
                {
                    wrong.Add($"{gap.Subject}: {row.Matter.Title} is {status}, {lead}, not {gap.Closing.Department}");
                }
            }

            foreach (SurveyRow other in trial.Changed(audit.Survey, static _ => true))
            {
                wrong.Add($"{gap.Subject}: changes the lead of {other.Matter.Title}");
            }
        }

        audit.Gaps.Should().NotBeEmpty();
        wrong.Should().BeEmpty();
    }

    [Theory]
    [InlineData("650000")]
    [InlineData("411002")]
    public void Closing_EveryGap_IsAProposalThatWasTriedOrSaysWhatMustBeSettledFirst(string region)
    {
        RegionAudit audit = Shipped.Audit(region);
        foreach (ClosingClause closing in audit.Gaps.Select(g => g.Closing))
        {
            closing.Reason.Should().NotBeEmpty();
            closing.SideEffects.Should().BeEmpty();
            closing.Sentence.Should().EndWith("。");
            closing.Tried.Should().Be(closing.IsDrafted);
            if (closing.IsDrafted)
            {
                closing.Rule.Should().StartWith("## 第").And.MatchRegex("\n- (监管|管理)：");
            }
            else
            {
                closing.Sentence.Should().StartWith("须先明确：");
                closing.Rule.Should().BeEmpty();
            }
        }

        audit.Gaps.Count(g => !g.Closing.IsDrafted).Should().BeLessThan(audit.Gaps.Count / 20, "a clause that closes is found for nearly every gap");
    }

    [Fact]
    public void Rule_PastedIntoTheDocument_ReadsWithoutErrors()
    {
        string rules = Path.Combine(Shipped.Root, "rules");
        string path = Directory.GetFiles(rules, "sange-bixu.rules", SearchOption.AllDirectories).Single();
        GapFinding[] gaps = [.. Shipped.Audit("650000").Gaps.Where(g => g.Closing.IsDrafted).DistinctBy(g => g.Closing.Clause)];
        List<RuleFile> files = [];
        foreach (string file in Directory.GetFiles(rules, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".cases", StringComparison.Ordinal)))
        {
            byte[] bytes = File.ReadAllBytes(file);
            if (file == path)
            {
                bytes = [.. bytes, .. System.Text.Encoding.UTF8.GetBytes("\n" + string.Join("\n\n", gaps.Select(g => g.Closing.Rule)) + "\n")];
            }

            files.Add(new RuleFile(Path.GetRelativePath(rules, file).Replace('\\', '/'), bytes));
        }

        RulebookLoadResult loaded = RulebookLoader.LoadFiles(files);

        loaded.Diagnostics.Where(d => d.Severity == Model.Diagnostics.Severity.Error).Should().BeEmpty();
        loaded.Rulebook.Should().NotBeNull();
    }

    [SourcesFact]
    public void Sentence_WithTheOfficialTextAtHand_TakesItsStyle()
    {
        DocumentStyle style = new(Shipped.Document("xinjiang-sange-bixu"), (d, c) => Shipped.Texts().Find(d, c)?.Wording);

        string sentence = style.Item(new Model.Documents.ClausePath(30, Item: 12), "剧本娱乐场所", ["电竞酒店"]);

        sentence.Should().StartWith("（十二）负责").And.Contain("剧本娱乐场所（电竞酒店除外）").And.EndWith("。");
    }

    [Fact]
    public void Overlap_RulingInsertedIntoACopy_LetsTheProposedDepartmentLead()
    {
        RegionAudit audit = Shipped.Audit("650000");
        foreach (OverlapFinding overlap in audit.Overlaps.Take(25))
        {
            ClosingTrial trial = new(RulebookEdit.With(Shipped.Resolver.Rules.Source, overlap.Closing), Shipped.Resolver.Regions);

            (string status, string lead) = trial.Again(overlap.Rows[0], audit.Survey.Where);

            overlap.Closing.Tried.Should().Be(status == "express", overlap.Subject);
            if (overlap.Closing.Tried)
            {
                lead.Should().Be(overlap.Closing.Department);
            }
        }
    }
}
