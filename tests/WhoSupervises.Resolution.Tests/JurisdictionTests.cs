using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;
using WhoSupervises.Resolution.Explaining;
using WhoSupervises.Resolution.Jurisdictions;

namespace WhoSupervises.Resolution.Tests;

/// <summary>Which documents answer, and in whose names.</summary>
public class JurisdictionTests
{
    private const string First = "- 部门：自治区甲厅\n";
    private const string Second = "- 部门：自治区乙厅\n";

    [Theory]
    [InlineData("2019-12-31", false)]
    [InlineData("2020-01-01", true)]
    [InlineData("2021-12-31", true)]
    [InlineData("2022-01-01", false)]
    public void AppliesOn_FirstAndLastDay_AreKept(string day, bool applies)
    {
        SourceDocument document = new() { Id = "d", Title = "d", Region = "650000", Kind = DocumentKind.Normative, Standing = Standing.Repealed, Effective = new(2020, 1, 1), Repealed = new(2022, 1, 1) };
        JurisdictionTable.AppliesOn(document, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Should().Be(applies);
    }

    [Fact]
    public void AppliesOn_RepealedOnAnUnknownDay_NeverApplies()
    {
        SourceDocument document = new() { Id = "d", Title = "d", Region = "650000", Kind = DocumentKind.Normative, Standing = Standing.Repealed, Effective = new(2020, 1, 1) };
        JurisdictionTable.AppliesOn(document, new DateOnly(2021, 1, 1)).Should().BeFalse();
    }

    [Fact]
    public void Resolve_County_IsAnsweredWithItsOwnOrganAndTheHigherOneGuides()
    {
        Answer answer = SmallRules.Load(SmallRules.Document($"## 第一条\n{First}- 监管：娱乐场所")).Ask("KTV", region: "650102");
        answer.Leads().Should().Be("天山区甲局");
        answer.Authority.Should().Be("推定");
        answer.Lead[0].InheritedFrom.Should().Be("650000");
        answer.Co.Should().Contain(c => c.Department == "自治区甲厅" && c.Acts == "指导");
        answer.Notes.Should().Contain("「天山区甲局」是推定名称：本地文件没有点名，按职能「甲管理」推出。");
    }

    [Fact]
    public void Resolve_NoInherit_LooksAtOwnDocumentsOnly() =>
        SmallRules.Load(SmallRules.Document($"## 第一条\n{First}- 监管：娱乐场所")).Ask("KTV", region: "650102", inherit: false).Lead.Should().BeEmpty();

    [Fact]
    public void Resolve_CentrallyManagedFunction_DerivesNoCountyOrgan()
    {
        string law = SmallRules.Document("## 第一条\n- 职能：丙监察；级：县级以上\n- 监管：娱乐场所", id: "law", region: "100000", kind: "法律");
        SmallRules.Load(law).Ask("KTV", region: "650102").Leads().Should().Be("国家丙监察局驻地机构（具体机构未载）");
    }

    [Fact]
    public void Resolve_AfterASuccession_TheSuccessorAnswersAsHistory()
    {
        Resolver small = SmallRules.Load(SmallRules.Document("## 第一条\n- 部门：自治区老厅\n- 监管：娱乐场所"));
        small.Ask("KTV", asOf: new DateOnly(2015, 1, 1)).Leads().Should().Be("自治区老厅");
        Answer today = small.Ask("KTV");
        today.Leads().Should().Be("自治区乙厅");
        today.Authority.Should().Be("历史");
        today.Status.Should().NotBe("express");
        today.Notes.Should().Contain("条款点名的是自治区老厅；机构改革后（2018-03-21起）该职能由乙管理承担。");
    }

    [Fact]
    public void Resolve_StatuteWithATextAfterTheReform_AnswersBeforeItWithThePredecessor()
    {
        string law = SmallRules.Document("## 第一条\n- 职能：乙管理\n- 监管：娱乐场所", id: "law", region: "100000", kind: "法律", more: "- 版本：2019-01-01");
        SmallRules.Load(law).Ask("KTV", asOf: new DateOnly(2012, 1, 1)).Leads().Should().Be("自治区老厅");
    }

    [Theory]
    [InlineData("2008-06-01", "express", "现行")]
    [InlineData("2020-06-01", "principle", "历史")]
    public void Resolve_DocumentOlderThanTheReformOf2018_IsHistoryAfterIt(string day, string status, string authority)
    {
        Answer answer = World.Ask("内蒙古自治区", "小学", asOf: DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), inherit: false);
        answer.Leads().Should().Be("自治区教育厅");
        answer.Status.Should().Be(status);
        answer.Authority.Should().Be(authority);
    }

    [Fact]
    public void JurisdictionOf_DaysBetweenTwoSuccessions_ShareTheirHolders()
    {
        HoldersOnDay On(int year, int month, int day) => World.Resolver.JurisdictionOf("650000", new DateOnly(year, month, day), inherit: true).Jurisdiction!.Holders;
        On(2026, 11, 2).Should().BeSameAs(On(2026, 11, 22), "a service asked for many days must not grow with them");
        On(2018, 3, 20).Should().NotBeSameAs(On(2018, 3, 21), "the reform of 2018 took effect between them");
    }

    [Fact]
    public void Resolve_LocalDocumentNamesTheThing_GoesBeforeTheNation()
    {
        string law = SmallRules.Document("## 第一条\n- 职能：乙管理\n- 监管：娱乐场所", id: "law", region: "100000", kind: "法律");
        SmallRules.Load(law, SmallRules.Document($"## 第一条\n{First}- 监管：娱乐场所")).Ask("KTV").Leads().Should().Be("自治区甲厅");
    }

    [Fact]
    public void Resolve_Draft_YieldsToADocumentInForce()
    {
        string draft = SmallRules.Document($"## 第一条\n{First}- 监管：KTV", id: "draft", standing: "征求意见稿", from: "2024-01-01");
        string force = SmallRules.Document($"## 第一条\n{Second}- 监管：KTV", id: "force");
        Answer answer = SmallRules.Load(draft, force).Ask("KTV");
        answer.Leads().Should().NotBe("自治区甲厅", "a draft never beats a document in force");
    }

    [Fact]
    public void Resolve_Repealed_DoesNotAnswerAfterItsRepeal()
    {
        string old = SmallRules.Document($"## 第一条\n{First}- 监管：KTV", id: "old", standing: "废止", more: "- 废止：2022-01-01");
        string now = SmallRules.Document($"## 第一条\n{Second}- 监管：KTV", id: "now", from: "2022-01-01");
        Resolver small = SmallRules.Load(old, now);
        small.Ask("KTV", asOf: new DateOnly(2021, 6, 1)).Leads().Should().Be("自治区甲厅");
        small.Ask("KTV").Leads().Should().Be("自治区乙厅");
    }

    [Fact]
    public void NameOf_RegionWithItsOwnNamedOrgan_UsesThatName()
    {
        Resolver small = SmallRules.Load(SmallRules.Document($"## 第一条\n{First}- 监管：娱乐场所"));
        var chain = small.JurisdictionOf("650000", World.Today, inherit: true).Jurisdiction!.Chain;
        small.Namer.NameOf("甲管理", OrganLevels.All, chain, World.Today).Should().Be(("自治区甲厅", false));
        small.Namer.NameOf("乙管理", OrganLevels.National, chain, World.Today).Should().Be(("乙部", false));
    }
}
