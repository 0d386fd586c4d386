using WhoSupervises.Documents.Tree;

namespace WhoSupervises.Documents.Tests;

public sealed class NumberingTests
{
    [Fact]
    public void Parse_DoubledItem_IsToldApartAndReported()
    {
        OfficialText text = Tree.Parse("试验清单", "第一条 某局职责", "（一）甲。", "（二）乙。", "（二）丙。", "（三）丁。");

        Tree.Paths(Tree.Only(text)).Should().Equal("第一条", "第一条（一）", "第一条（二）", "第一条（二）〔二〕", "第一条（三）");
        Tree.Wording(text, "第一条（二）〔二〕").Should().Be("丙。");
        Messages(text).Should().Equal("第一条有两个（二）。");
    }

    [Fact]
    public void Parse_FirstItemWithoutNumber_IsReported()
    {
        OfficialText text = Tree.Parse("试验清单", "第一条 某局职责", "负责全区水利工作。", "（二）甲。", "（三）乙。");

        Messages(text).Should().Equal("第一条缺（一）：从（二）开始。");
        text.LeadOf(Tree.Only(text).Find(Tree.At("第一条"))!).Should().Be("某局职责负责全区水利工作。");
    }

    [Fact]
    public void Parse_SkippedItems_AreReportedWithTheirNeighbours() =>
        Messages(Tree.Parse("试验清单", "第一条 某局职责", "（一）甲。", "（四）乙。", "（五）丙。", "（七）丁。"))
            .Should().Equal("第一条缺（二）至（三）：（一）之后是（四）。", "第一条缺（六）：（五）之后是（七）。");

    [Fact]
    public void Parse_SkippedAndDoubledArticles_AreReported() =>
        Messages(Tree.Parse("试验清单", "第一条 甲。", "第二条 乙。", "第二条 丙。", "第五条 丁。"))
            .Should().Equal("第二条出现两次。", "缺第三条至第四条：第二条之后是第五条。");

    [Fact]
    public void Parse_SkippedChapter_IsReported() =>
        Messages(Tree.Parse("试验办法", "第一章 总则", "第一条 甲。", "第三章 职责", "第二条 乙。")).Should().Equal("缺第二章：第一章之后是第三章。");

    [Fact]
    public void Parse_BackwardItem_IsReported() =>
        Messages(Tree.Parse("试验清单", "第一条 某局职责", "（一）甲。", "（三）乙。", "（二）丙。")).Should().Equal("第一条（三）之后是（二），次序颠倒。");

    [Fact]
    public void Parse_Finding_NamesItsLine() =>
        Tree.Parse("试验清单", "第一条 某局职责", "（一）甲。", "（三）乙。").Findings.Single().Line.Should().Be(4);

    [Fact]
    public void Parse_ScrambledHeadings_AreKnownAsScrambled()
    {
        OfficialText text = Tree.Parse(
            "某区部门职责规定", "一、区公安局负责甲工作。（一）甲。二、区教育局负责乙工作。（一）乙。四、区水利局负责丁工作。（一）丁。二、区教育局负责乙工作。（二）戊。其主要职责是：（一）己。");

        OfficialDocument document = Tree.Only(text);
        document.IsScrambled.Should().BeTrue();
        Tree.Paths(document).Should().Equal(
            "一、", "一、（一）", "二、", "二、（一）", "四、", "四、（一）", "二、〔二〕", "二、（二）", "二、（一）〔二〕");
        Messages(text).Should().Contain("「四、」之后是「二、」，次序颠倒。").And.Contain("「二、」出现两次。").And.Contain("缺「三、」：「二、」之后是「四、」。")
            .And.Contain("二、（二）之后的「主要职责」前面没有部门标题，其后各项的归属在原文里看不出。");
    }

    private static string[] Messages(OfficialText text) => [.. text.Findings.Select(f => f.Message)];
}
