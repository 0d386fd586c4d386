using WhoSupervises.Model.Documents;

namespace WhoSupervises.Model.Tests;

public class ClausePathTests
{
    [Theory]
    [InlineData("第三十条（八）", "第三十条（八）")]
    [InlineData("第30条第(8)项", "第三十条（八）")]
    [InlineData("第三十条(八)", "第三十条（八）")]
    [InlineData("十二、（四）", "十二、（四）")]
    [InlineData("第六条第二款（三）", "第六条第二款（三）")]
    [InlineData("第二十四条之一", "第二十四条之一")]
    [InlineData("第三条（一）2.", "第三条（一）2.")]
    [InlineData("第三十六条（七）〔二〕", "第三十六条（七）〔二〕")]
    [InlineData(" 第一百零五条 ", "第一百零五条")]
    public void TryParse_AnyCommonSpelling_PrintsAsStatutesDo(string text, string printed)
    {
        ClausePath.TryParse(text, out ClausePath path).Should().BeTrue();
        path.ToString().Should().Be(printed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("第条")]
    [InlineData("第零条")]
    [InlineData("三十条八")]
    [InlineData("第三条后面")]
    public void TryParse_NoClauseNumber_IsFalse(string text) => ClausePath.TryParse(text, out _).Should().BeFalse();

    [Fact]
    public void TryParse_WhatToStringPrints_GivesTheSamePath()
    {
        Random random = new(1);
        for (int i = 0; i < 2_000; i++)
        {
            ClausePath path = new(random.Next(1, 200), random.Next(4) == 0, random.Next(4), random.Next(30), random.Next(5), random.Next(1, 4), 0);
            path = path.Listed ? path : path with { Extra = random.Next(3) };
            ClausePath.TryParse(path.ToString(), out ClausePath read).Should().BeTrue(path.ToString());
            read.Should().Be(path);
        }
    }

    [Fact]
    public void CompareTo_ClausesOfADocument_StandInItsOrder()
    {
        string[] ordered = ["第三条", "第三条（一）", "第三条（二）", "第三条（十）", "第三条第二款", "第三条之一", "第四条（一）", "第十条"];
        ClausePath[] paths = [.. ordered.Select(o => ClausePath.TryParse(o, out ClausePath path) ? path : throw new InvalidOperationException(o))];
        paths.Order().Should().Equal(paths);
        (paths[0] < paths[1] && paths[^1] > paths[0] && paths[0] <= paths[1] && paths[1] >= paths[0]).Should().BeTrue();
    }

    [Fact]
    public void Official_Twin_IsLeftOut() => new ClausePath(36, Item: 7, Twin: 2).Official.Should().Be("第三十六条（七）");

    [Fact]
    public void CompareTo_DifferentSubItems_AreNotEqual() => new ClausePath(3, Item: 1, SubItem: 1).CompareTo(new ClausePath(3, Item: 1, SubItem: 2)).Should().BeNegative();
}
