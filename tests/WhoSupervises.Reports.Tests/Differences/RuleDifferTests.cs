using System.Xml;
using FluentAssertions;
using WhoSupervises.Model;
using WhoSupervises.Model.Duties;
using WhoSupervises.Reports.Auditing;
using WhoSupervises.Reports.Differences;
using WhoSupervises.Reports.Tests.Auditing;
using WhoSupervises.Resolution;
using Xunit;

namespace WhoSupervises.Reports.Tests.Differences;

public class RuleDifferTests
{
    private static readonly Lazy<RuleDifference> Handed = new(HandOver);

    [Fact]
    public void Run_EqualRules_NothingChanges()
    {
        RuleDifference difference = RuleDiffer.Run(Shipped.Resolver, Shipped.Resolver, ["411002"], Shipped.Day);

        difference.IsEmpty.Should().BeTrue();
        DifferenceReport.Text(difference).Should().Be($"没有变化：河南省许昌市魏都区，每地 {difference.Asked} 项，牵头、状态、依据都相同。\n");
    }

    [Fact]
    public void Run_NoRegionGiven_AsksEveryRegionWithItsOwnDocuments() =>
        RuleDiffer.Run(Shipped.Resolver, Shipped.Resolver, [], Shipped.Day).Regions.Should().Contain(["新疆维吾尔自治区", "河南省许昌市魏都区", "内蒙古自治区鄂尔多斯市鄂托克前旗"]);

    [Fact]
    public void Run_DutyHandedOver_TellsOldAndNewLead()
    {
        (Duty duty, string subject) = Shipped.OnlyDuty();

        AnswerChange change = Handed.Value.Changes.Single(c => c.Old.Matter.Key == subject);

        change.Lead.Should().BeTrue();
        change.Old.LeadNames.Should().Be(duty.Organ.Name);
        change.New.LeadNames.Should().Be("自治区体育局");
        change.Says.Should().Be($"明文，{duty.Organ.Name}牵头 → 自治区体育局牵头");
    }

    [Fact]
    public void Text_Changes_OneLineAGroupWithAnExample()
    {
        string text = DifferenceReport.Text(Handed.Value);

        text.Should().Contain($"{Shipped.OnlyDuty().Duty.Organ.Name}牵头 → 自治区体育局牵头").And.Contain("    例：");
    }

    [Fact]
    public void Text_OnlyTheClauseChanged_TellsWhichClausesWentAndCame()
    {
        Rulebook rules = Shipped.Resolver.Rules.Source;
        (Duty duty, string subject) = Shipped.OnlyDuty();
        Duty moved = duty with { Clause = duty.Clause with { Path = duty.Clause.Path with { Item = 99 } } };

        RuleDifference difference = RuleDiffer.Run(Shipped.Resolver, new Resolver(RulebookEdit.With(RulebookEdit.Without(rules, duty), moved)), ["650000"], Shipped.Day);

        AnswerChange change = difference.Changes.Single(c => c.Old.Matter.Key == subject);
        (change.Lead, change.Status, change.Citation).Should().Be((false, false, true));
        DifferenceReport.Text(difference).Should().Contain($"{duty.Clause.Path.Official}；新依据《").And.Contain("（九十九）");
    }

    [Fact]
    public void Html_Changes_IsWellFormed()
    {
        Action parse = () => new XmlDocument { XmlResolver = null }.LoadXml(DifferenceReport.Html(Handed.Value).Replace("<!DOCTYPE html>", "", StringComparison.Ordinal));

        parse.Should().NotThrow();
    }

    private static RuleDifference HandOver()
    {
        Rulebook rules = Shipped.Resolver.Rules.Source;
        (Duty duty, _) = Shipped.OnlyDuty();
        Rulebook changed = RulebookEdit.Replacing(rules, duty, duty with { Organ = new OrganReference("自治区体育局") });
        return RuleDiffer.Run(Shipped.Resolver, new Resolver(changed), ["650000"], Shipped.Day);
    }
}
