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
using WhoSupervises.Resolution.Compiled;
using WhoSupervises.Resolution.Explaining;
using WhoSupervises.Resolution.Understanding;
using Xunit;

namespace WhoSupervises.Reports.Tests.Auditing;

public class MetamorphicTests
{
    private const int Every = 50;
    private const int EveryWord = 41;
    private const string Mark = "㐀";

    private static Rulebook Rules => Shipped.Resolver.Rules.Source;

    [Theory]
    [InlineData("650000")]
    [InlineData("411002")]
    public void Removing_AnyOneDuty_NeverTurnsAGapIntoExpress(string region)
    {
        RegionAudit audit = Shipped.Audit(region);
        SurveyRow[] gaps = [.. audit.Survey.Rows.Where(r => r.Status == "gap").DistinctBy(r => r.Decision)];

        // All duties that a gap meets, and a sample of those that none does.
        HashSet<Duty> met = [.. gaps.SelectMany(g => g.Decision!.Candidates).Select(c => Shipped.Resolver.Rules.Charges[c.Charge].Duty)];
        Duty[] duties = [.. audit.Survey.Where.Rules.Documents.SelectMany(d => d.Clauses).SelectMany(c => c.Provisions).OfType<Duty>().Where((d, i) => met.Contains(d) || i % Every == 0)];
        List<string> wrong = [];
        foreach (Duty duty in duties)
        {
            ClosingTrial trial = new(RulebookEdit.Without(Rules, duty), Shipped.Resolver.Regions);
            wrong.AddRange(gaps.Where(g => !TakesOut(duty, g) && trial.Again(g, audit.Survey.Where).Status == "express").Select(g => $"{duty.Clause.Document} {duty.Clause.Path}: {g.Matter.Title}"));
        }

        duties.Should().Contain(d => met.Contains(d));
        wrong.Should().BeEmpty();
    }

    /// <summary>A 除外 limits other duties of its organ; it goes with the duty that states it, and only then may these reach the thing again.</summary>
    private static bool TakesOut(Duty duty, SurveyRow gap)
    {
        SubjectGraph graph = Shipped.Resolver.Rules.Graph;
        return duty.Exclusions.Any(e => gap.Decision!.Matter.Focus.Any(f => graph.IsWithin(f, graph.IndexOf(e.Subject))));
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
    public void Renaming_AnAlias_TheNewWordIsAnsweredAsTheOldOneWas()
    {
        Resolver renamed = new(Rules with { Subjects = [.. Rules.Subjects.Select(s => s with { Aliases = [.. s.Aliases.Select(a => a + Mark)] })] });
        HashSet<string> others = [.. Rules.Goods.Select(g => g.Name), .. Rules.Stages.Select(s => s.Name), .. Rules.Stages.SelectMany(s => s.Aliases)];
        string[] words = [.. Rules.Subjects.SelectMany(s => s.Aliases).Where(a => !others.Contains(a)).Distinct(StringComparer.Ordinal).Where((_, i) => i % EveryWord == 0)];
        List<string> wrong = [];
        foreach (string word in words)
        {
            Answer before = Shipped.Resolver.Resolve(new Question { Region = "650000", Enterprise = word, AsOf = Shipped.Day });
            Answer after = renamed.Resolve(new Question { Region = "650000", Enterprise = word + Mark, AsOf = Shipped.Day });
            if (before.Status != after.Status || !before.Lead.Select(l => l.Department).SequenceEqual(after.Lead.Select(l => l.Department), StringComparer.Ordinal))
            {
                wrong.Add($"{word}: {before.Status} {string.Join('、', before.Lead.Select(l => l.Department))}, then {after.Status} {string.Join('、', after.Lead.Select(l => l.Department))}");
            }
        }

        words.Should().HaveCountGreaterThan(100);
        wrong.Should().BeEmpty();
    }

    [Fact]
    public void Renaming_Aliases_ChangesNoLead()
    {
        ImmutableArray<Subject> renamed = [.. Rules.Subjects.Select(s => s with { Aliases = [.. s.Aliases.Select(a => a + "改") ] })];

        RuleDifference difference = RuleDiffer.Run(Shipped.Resolver, new Resolver(Rules with { Subjects = renamed }), ["650000", "411002"], Shipped.Day);

        difference.Changes.Where(c => c.Lead).Select(c => $"{c.Old.Matter.Title}: {c.Says}").Should().BeEmpty();
    }
}
