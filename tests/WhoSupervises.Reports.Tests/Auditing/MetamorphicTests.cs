using System.Collections.Immutable;
using FluentAssertions;
using WhoSupervises.Model;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;
using WhoSupervises.Model.Subjects;
using WhoSupervises.Reports.Auditing;
using WhoSupervises.Reports.Differences;
using WhoSupervises.Reports.Surveys;
using WhoSupervises.Resolution;
using Xunit;

namespace WhoSupervises.Reports.Tests.Auditing;

public class MetamorphicTests
{
    private const int Every = 25;

    private static Rulebook Rules => Shipped.Resolver.Rules.Source;

    [Theory]
    [InlineData("650000")]
    [InlineData("411002")]
    public void Removing_AnyOneDuty_NeverTurnsAGapIntoExpress(string region)
    {
        RegionAudit audit = Shipped.Audit(region);
        SurveyRow[] gaps = [.. audit.Survey.Rows.Where(r => r.Status == "gap").DistinctBy(r => r.Decision)];
        Duty[] duties = [.. audit.Survey.Where.Rules.Documents.SelectMany(d => d.Clauses).SelectMany(c => c.Provisions).OfType<Duty>()];
        List<string> wrong = [];
        for (int i = 0; i < duties.Length; i += Every)
        {
            ClosingTrial trial = new(RulebookEdit.Without(Rules, duties[i]), Shipped.Resolver.Regions);
            wrong.AddRange(gaps.Where(g => trial.Again(g, audit.Survey.Where).Status == "express").Select(g => $"{duties[i].Clause.Document} {duties[i].Clause.Path}: {g.Matter.Title}"));
        }

        wrong.Should().BeEmpty();
    }

    [Fact]
    public void Adding_AnUnrelatedDuty_ChangesNoAnswer()
    {
        Subject apart = new() { Name = "无关试验事项" };
        Duty duty = new() { Clause = new ClauseReference("xinjiang-sange-bixu", new ClausePath(30, Item: 99)), Organ = new OrganReference("自治区文化和旅游厅"), Verb = Verb.Supervise, Subjects = [new Term(apart.Name)] };
        Rulebook changed = RulebookEdit.With(Rules with { Subjects = Rules.Subjects.Add(apart) }, duty);

        RuleDifference difference = RuleDiffer.Run(Shipped.Resolver, new Resolver(changed), ["650000"], Shipped.Day);

        difference.Changes.Select(c => $"{c.Old.Matter.Title}: {c.Says}").Should().BeEmpty();
        difference.Added.Select(m => m.Name).Should().Equal(apart.Name);
    }

    [Fact]
    public void Renaming_Aliases_ChangesNoLead()
    {
        ImmutableArray<Subject> renamed = [.. Rules.Subjects.Select(s => s with { Aliases = [.. s.Aliases.Select(a => a + "改") ] })];

        RuleDifference difference = RuleDiffer.Run(Shipped.Resolver, new Resolver(Rules with { Subjects = renamed }), ["650000", "411002"], Shipped.Day);

        difference.Changes.Where(c => c.Lead).Select(c => $"{c.Old.Matter.Title}: {c.Says}").Should().BeEmpty();
    }
}
