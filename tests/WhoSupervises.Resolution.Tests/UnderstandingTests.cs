using WhoSupervises.Resolution.Explaining;
using WhoSupervises.Resolution.Understanding;

namespace WhoSupervises.Resolution.Tests;

public class UnderstandingTests
{
    private static readonly Resolver Small = SmallRules.Load(SmallRules.Document("## 第一条\n- 部门：自治区甲厅\n- 监管：娱乐场所、危险化学品、医院、建筑业、旅馆"));

    private static Reading Read(string text) => Small.Understander.Reader.Read(text);

    private static string[] Subjects(string text) => [.. Read(text).Subjects.Select(s => Small.Rules.Graph[s].Name)];

    [Fact]
    public void Read_LongestNameWins_OverItsParts() => Subjects("电竞酒店").Should().Equal("电竞酒店");

    [Fact]
    public void Read_UnknownWords_AreListedAndNotGuessed()
    {
        Reading reading = Read("KTV和星际旅行");
        reading.Subjects.Should().ContainSingle();
        reading.Leftovers.Should().Equal("星际旅行");
    }

    [Fact]
    public void Read_FullWidthAndCase_AreTheSame() => Subjects("ｋｔｖ").Should().Equal("KTV");

    [Fact]
    public void Read_StageWord_IsAStage()
    {
        Reading reading = Read("危险化学品储存");
        Subjects("危险化学品储存").Should().Equal("危险化学品");
        Small.Rules.Stages.Describe(reading.Stages).Should().Be("储存");
    }

    [Fact]
    public void Read_BroaderSubjectBesideItsKind_SaysNothingMore() => Subjects("娱乐场所、KTV").Should().Equal("KTV");

    [Fact]
    public void Understand_SubjectsInARow_TheLastIsAsked()
    {
        var where = Small.JurisdictionOf("650000", World.Today, inherit: true).Jurisdiction!;
        var matter = Small.Understander.Understand(new Question { Region = "650000", Enterprise = "医院电梯", AsOf = World.Today }, where).Matter!;
        matter.Focus.Select(f => Small.Rules.Graph[f].Name).Should().Equal("电梯");
        matter.Context.Select(f => Small.Rules.Graph[f].Name).Should().Equal("医院");
        matter.Aspect.Should().Be("特种设备");
    }

    [Fact]
    public void Understand_GoodAndWhatIsDoneWithItInTwoFields_AreReadTogether()
    {
        Answer answer = World.Ask("新疆", "钢结构", "安装");
        answer.Understood.Select(w => w.Subject).Should().Contain("钢结构工程").And.NotContain("商贸流通业");
    }

    [Fact]
    public void Understand_EnterpriseAndActivity_TheActivityIsAsked()
    {
        var where = Small.JurisdictionOf("650000", World.Today, inherit: true).Jurisdiction!;
        var matter = Small.Understander.Understand(new Question { Region = "650000", Enterprise = "医院", Activity = "危险化学品储存", AsOf = World.Today }, where).Matter!;
        matter.Focus.Select(f => Small.Rules.Graph[f].Name).Should().Equal("危险化学品");
        matter.Context.Select(f => Small.Rules.Graph[f].Name).Should().Equal("医院");
    }

    [Fact]
    public void Resolve_WordNobodyKnows_IsUnrecognizedWithTheNearest()
    {
        Answer answer = Small.Ask("烟花鞭炮铺");
        answer.Status.Should().Be("unrecognized");
        answer.Lead.Should().BeEmpty();
        answer.NotUnderstood.Should().ContainSingle().Which.Nearest.Should().Contain("烟花爆竹");
    }

    [Fact]
    public void Resolve_NothingAsked_SaysWhatToGive() =>
        Small.Ask("").Error.Should().Be("没有说明要问什么：请给出企业类型（--enterprise）、活动（--activity）或行业代码（--industry）中的至少一项。");

    [Fact]
    public void Resolve_BeforeAnyDocument_SaysFromWhen() =>
        Small.Ask("KTV", asOf: new DateOnly(2001, 1, 1)).Error.Should().Be("2001-01-01时「新疆维吾尔自治区」还没有已载入的文件生效，最早的自2010-01-01起；请改用该日以后的日期（--as-of）。");
}
