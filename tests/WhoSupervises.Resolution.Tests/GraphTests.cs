using WhoSupervises.Model.Subjects;
using WhoSupervises.Resolution.Compiled;

namespace WhoSupervises.Resolution.Tests;

public class GraphTests
{
    private static readonly SubjectGraph Graph = new(
    [
        new() { Name = "剧本杀", Edges = [new(EdgeKind.KindOf, "文化娱乐场所"), new(EdgeKind.MayInvolve, "电梯")] },
        new() { Name = "文化娱乐场所", Edges = [new(EdgeKind.Sector, "文化娱乐业")] },
        new() { Name = "文化娱乐业" },
        new() { Name = "玻璃栈道", Edges = [new(EdgeKind.LocatedIn, "景区")] },
        new() { Name = "景区", Edges = [new(EdgeKind.Sector, "旅游业")] },
        new() { Name = "旅游业" },
        new() { Name = "加油站", Edges = [new(EdgeKind.Involves, "汽油")] },
        new() { Name = "汽油", Edges = [new(EdgeKind.KindOf, "危险化学品")] },
        new() { Name = "危险化学品" },
        new() { Name = "自动扶梯", Edges = [new(EdgeKind.KindOf, "电梯")] },
        new() { Name = "电梯", Aspect = "特种设备" },
        new() { Name = "建筑业" },
        new() { Name = "电力建设工程", Edges = [new(EdgeKind.KindOf, "建筑业"), new(EdgeKind.Sector, "电力行业")] },
        new() { Name = "输变电工程", Edges = [new(EdgeKind.KindOf, "电力建设工程"), new(EdgeKind.Sector, "电力行业")] },
        new() { Name = "电力行业" },
        new() { Name = "风电场", Edges = [new(EdgeKind.Sector, "电力行业")] },
        new() { Name = "甲", Edges = [new(EdgeKind.KindOf, "乙")] },
        new() { Name = "乙", Edges = [new(EdgeKind.KindOf, "甲")] },
    ]);

    [Theory]
    [InlineData("剧本杀", "文化娱乐场所", ReachKind.Kind, 1)]
    [InlineData("剧本杀", "文化娱乐业", ReachKind.Sector, 2)]
    [InlineData("剧本杀", "电梯", ReachKind.MayInvolve, 1)]
    [InlineData("玻璃栈道", "景区", ReachKind.Located, 1)]
    [InlineData("玻璃栈道", "旅游业", ReachKind.Located, 2)]
    [InlineData("加油站", "危险化学品", ReachKind.Involves, 2)]
    public void Find_EdgesOfDifferentKinds_AreNotMixed(string from, string to, ReachKind kind, int distance)
    {
        Reach reach = Graph.Find(Graph.IndexOf(from), Graph.IndexOf(to))!.Value;
        reach.Kind.Should().Be(kind);
        reach.Distance.Should().Be((byte)distance);
    }

    [Theory]
    [InlineData("风电场", "电力建设工程")]
    [InlineData("景区", "建筑业")]
    public void InSectorOf_BuildingForASector_IsItsOwnKindOfWorksIfThereIsOne(string thing, string works) =>
        Graph[Graph.InSectorOf(Graph.IndexOf("建筑业"), Graph.IndexOf(thing))].Name.Should().Be(works);

    [Fact]
    public void IsWithin_WhatIsOnlyInvolvedOrNear_IsNotWithin()
    {
        Graph.IsWithin(Graph.IndexOf("加油站"), Graph.IndexOf("危险化学品")).Should().BeFalse();
        Graph.IsWithin(Graph.IndexOf("玻璃栈道"), Graph.IndexOf("景区")).Should().BeFalse();
        Graph.IsWithin(Graph.IndexOf("剧本杀"), Graph.IndexOf("文化娱乐业")).Should().BeTrue();
        Graph.IsWithin(Graph.IndexOf("剧本杀"), Graph.IndexOf("文化娱乐业"), kindOnly: true).Should().BeFalse();
    }

    [Fact]
    public void AspectOf_KindWithoutItsOwn_TakesTheBroaderOnes()
    {
        Graph.AspectOf(Graph.IndexOf("自动扶梯")).Should().Be("特种设备");
        Graph.AspectOf(Graph.IndexOf("剧本杀")).Should().Be("行业");
    }

    [Fact]
    public void ReachOf_Circle_Ends() => Graph.ReachOf(Graph.IndexOf("甲")).Should().HaveCount(2);

    [Fact]
    public void PathTo_Sector_NamesEveryStep() =>
        Graph.PathTo(Graph.IndexOf("剧本杀"), Graph.IndexOf("文化娱乐业")).Should().Equal("剧本杀", "文化娱乐场所", "文化娱乐业");

    [Fact]
    public void StageTable_BroadStage_CoversItsPartsAndNotTheReverse()
    {
        StageTable stages = new([new() { Name = "运输" }, new() { Name = "道路运输", Broader = ["运输"], Aliases = ["公路运输"] }, new() { Name = "生产" }]);
        stages.Mask("运输").Should().Be(stages.Narrower(StageTable.Bit(0)));
        (stages.Mask("运输") & stages.Mask("公路运输")).Should().NotBe(0);
        (stages.Mask("道路运输") & StageTable.Bit(0)).Should().Be(0);
        stages.Describe(stages.Mask("运输")).Should().Be("运输");
        stages.Mask("没有这个环节").Should().Be(0);
    }
}
