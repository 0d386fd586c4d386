using FluentAssertions;
using WhoSupervises.Documents.Citations;
using WhoSupervises.Model;
using WhoSupervises.Model.Diagnostics;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;
using WhoSupervises.Reports.Auditing;
using WhoSupervises.Reports.Differences;
using WhoSupervises.Resolution;
using WhoSupervises.Resolution.Compiled;
using Xunit;

namespace WhoSupervises.Reports.Tests.Auditing;

public class PlantedFaultTests
{
    private const string Id = "xinjiang-sange-bixu";

    private static Rulebook Rules => Shipped.Resolver.Rules.Source;

    [Fact]
    public void Diff_DutyRemoved_NamesOnlyMattersUnderItsSubject()
    {
        (Duty duty, string subject) = Shipped.OnlyDuty();

        RuleDifference difference = RuleDiffer.Run(Shipped.Resolver, new Resolver(RulebookEdit.Without(Rules, duty)), ["650000"], Shipped.Day);

        difference.Changes.Should().NotBeEmpty();
        difference.Changes.Should().Contain(c => c.Old.Matter.Name == subject && c.Lead);
        SubjectGraph graph = Shipped.Resolver.Rules.Graph;
        int[] removed = [.. duty.Subjects.Select(s => graph.IndexOf(s.Subject))];
        difference.Changes.Where(c => !c.Old.Decision!.Matter.Focus.Any(f => removed.Any(r => graph.Find(f, r) is not null || graph.IsWithin(r, f))) && c.Old.Decision.Proposals.Length == 0 && c.New.Decision!.Proposals.Length == 0)
            .Select(c => c.Old.Matter.Title).Should().BeEmpty("only matters that the duty reaches can change");
        difference.Added.Should().BeEmpty();
        difference.Removed.Should().BeEmpty();
    }

    [Fact]
    public void Audit_OnlyDutyOnASubjectRemoved_ShowsTheGapThere()
    {
        // A subject that one duty of the whole rulebook names and nothing else reaches.
        (Duty duty, string subject) = Shipped.OnlyDuty();

        Resolver changed = new(RulebookEdit.Without(Rules, duty));
        RegionAudit audit = RegionAuditor.Run(changed, Shipped.Where("650000", changed));

        Shipped.Audit("650000").Gaps.Should().NotContain(g => g.Subject == subject);
        audit.Gaps.Should().Contain(g => g.Subject == subject);
    }

    [Fact]
    public void DocumentAudit_SecondSupervisor_NamesExactlyThatContradiction()
    {
        (Duty first, string subject) = Shipped.OnlyDuty();
        Duty second = first with { Clause = new ClauseReference(Id, new ClausePath(58, Item: 9)), Organ = new OrganReference("自治区体育局") };

        DocumentFinding[] found = New(RulebookEdit.With(Rules, second));

        found.Should().ContainSingle();
        found[0].Kind.Should().Be("矛盾");
        found[0].Says.Should().Be($"「{subject}」同时由{first.Organ.Name}（{first.Clause.Path.Official}）、自治区体育局（第五十八条（九））监管，没有写明怎样分工。");
    }

    [Fact]
    public void DocumentAudit_SecondSupervisorOfAnUmbrellaTerm_NamesTheTermOnceAndNotItsMembers()
    {
        Duty first = Duties().First(d => d.Verb == Verb.Supervise && d.Subjects.Any(s => s.Subject == "公路水路交通运输业"));
        Duty second = first with { Clause = new ClauseReference(Id, new ClausePath(35, Item: 9)), Organ = new OrganReference("自治区体育局") };

        DocumentFinding[] found = New(RulebookEdit.With(Rules, second));

        found.Should().ContainSingle(f => f.Subject == "公路水路交通运输业").Which.Says.Should().Be("「公路水路交通运输业」同时由自治区交通运输厅（第二十六条（一））、自治区体育局（第三十五条（九））监管，没有写明怎样分工。");
        found.Should().NotContain(f => f.Subject == "多式联运" || f.Subject == "水路运输业", "they have no clause of their own");
        found.Should().OnlyContain(f => f.Kind == "矛盾");
    }

    [Fact]
    public void DocumentAudit_BrokenCrossReference_NamesExactlyThat()
    {
        ResidualClause planted = new() { Clause = new ClauseReference(Id, new ClausePath(57)), Says = "未列的部门依照本细则第九十九条负责，但第二条和《安全生产法》第一百一十条另有规定的除外" };
        Provision old = Shipped.Document(Id).Clauses.First(c => c.Path == new ClausePath(57)).Provisions.First(p => p is ResidualClause);

        DocumentFinding[] found = New(RulebookEdit.Replacing(Rules, old, planted));

        found.Should().ContainSingle();
        found[0].Says.Should().Be("第五十七条提到第九十九条，本文件没有这一条款。");
    }

    [Fact]
    public void DocumentAudit_ExclusionThatNobodyHas_NamesExactlyThat()
    {
        Duty first = Duties().First(d => d.Verb == Verb.Supervise && d.Subjects.Any(s => s.Subject == "旅游景区"));
        Duty narrowed = first with { Exclusions = first.Exclusions.Add(new Term("玻璃栈道")) };

        DocumentFinding[] found = New(RulebookEdit.Replacing(Rules, first, narrowed));

        found.Should().Contain(f => f.Kind == "除外无着" && f.Subject == "玻璃栈道");
    }

    [Fact]
    public void DocumentAudit_GlassBridge_IsSaidToBeOnlyAssisted() =>
        DocumentAuditor.Run(Shipped.Resolver, Shipped.Document(Id), Shipped.Where("650000"))
            .Should().Contain(f => f.Kind == "只有配合" && f.Subject == "玻璃栈道" && f.Clauses.Contains("第三十条（八）"));

    [Fact]
    public void DocumentAudit_Committees_WithoutMembersAreAllNamed() =>
        DocumentAuditor.Run(Shipped.Resolver, Shipped.Document(Id), Shipped.Where("650000"))
            .Where(f => f.Kind == "专委会无成员").SelectMany(f => f.Clauses).Should().Contain(["第十三条（十二）", "第十四条（十）", "第三十条（十一）"]);

    [Theory]
    [InlineData("xinjiang-sange-bixu")]
    [InlineData("weidu-zhize-qingdan")]
    public void DocumentAudit_AnyDocument_SaysNothingTwice(string id) =>
        DocumentAuditor.Run(Shipped.Resolver, Shipped.Document(id), Shipped.Where(Shipped.Document(id).Region)).Select(f => f.Says).Should().NotBeEmpty().And.OnlyHaveUniqueItems();

    [SourcesFact]
    public void Check_ClauseThatTheTextDoesNotHave_IsReported()
    {
        Duty moved = Duties().First(d => d.Subjects.Any(s => s.Subject == "旅游景区")) with { Clause = new ClauseReference(Id, new ClausePath(199)) };

        CitationReport before = CitationChecker.Check(Rules, Shipped.SourcesFolder);
        CitationReport after = CitationChecker.Check(RulebookEdit.With(Rules, moved), Shipped.SourcesFolder);

        string[] found = [.. after.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Message).Except(before.Diagnostics.Select(d => d.Message), StringComparer.Ordinal)];
        found.Should().ContainSingle().Which.Should().Contain("第一百九十九条");
    }

    [Theory]
    [InlineData("按照本细则第三条执行", "第三条")]
    [InlineData("依照《安全生产法》第十条、第十一条执行", "")]
    [InlineData("依照第三十条（八）和第四条办理", "第三十条（八）、第四条")]
    [InlineData("违反本法第九十条规定", "第九十条")]
    [InlineData("依照行政处罚法第三条", "")]
    public void References_Text_OnlyOwnArticles(string text, string expected) =>
        string.Join('、', CrossReferenceCheck.References(text)).Should().Be(expected);

    private static IEnumerable<Duty> Duties() => Shipped.Document(Id).Clauses.SelectMany(c => c.Provisions).OfType<Duty>();

    /// <summary>Findings that the changed rulebook has and the shipped one has not.</summary>
    private static DocumentFinding[] New(Rulebook changed)
    {
        Resolver resolver = new(changed);
        HashSet<string> known = [.. DocumentAuditor.Run(Shipped.Resolver, Shipped.Document(Id), Shipped.Where("650000")).Select(f => f.Says)];
        return [.. DocumentAuditor.Run(resolver, resolver.Rules.Document(Id), Shipped.Where("650000", resolver)).Where(f => !known.Contains(f.Says))];
    }
}
