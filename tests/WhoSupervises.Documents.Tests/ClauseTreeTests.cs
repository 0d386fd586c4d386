using WhoSupervises.Documents.Tree;

namespace WhoSupervises.Documents.Tests;

public sealed class ClauseTreeTests
{
    [Fact]
    public void Parse_PartsChaptersSections_NestAsHeadings()
    {
        OfficialText text = Tree.Parse("试验条例", "第一编 总编", "第一章  总 则", "第一条 甲。", "## 第二章 分工", "### 第一节 部门", "第二条 乙。", "附  则", "第三条 丙。");

        OfficialDocument document = Tree.Only(text);
        document.Title.Should().Be("试验条例");
        TextNode part = document.Root.Children.Should().ContainSingle().Subject;
        part.Kind.Should().Be(NodeKind.Part);
        part.Children.Select(c => (c.Label, c.Title)).Should().Equal(("第一章", "总则"), ("第二章", "分工"), ("", "附则"));
        part.Children[1].Children[0].Children[0].Path.Should().Be(Tree.At("第二条"));
    }

    [Theory]
    [InlineData("（一）", "（二）")]
    [InlineData("(一)", "(二)")]
    [InlineData("（1）", "（2）")]
    [InlineData("(1)", "(2)")]
    [InlineData("（１）", "（２）")]
    public void Parse_ItemSpellings_AreAlike(string first, string second)
    {
        OfficialText text = Tree.Parse("试验办法", "第一条 下列工作：", first + "甲事；", second + " 乙事。");

        Tree.Paths(Tree.Only(text)).Should().Equal("第一条", "第一条（一）", "第一条（二）");
        Tree.Wording(text, "第一条（二）").Should().Be("乙事。");
    }

    [Theory]
    [InlineData("1.", "2.")]
    [InlineData("1、", "2、")]
    [InlineData("1．", "2．")]
    [InlineData("（1）", "（2）")]
    public void Parse_SubItemSpellings_AreAlike(string first, string second)
    {
        OfficialText text = Tree.Parse("试验办法", "第一条 下列工作：", "（一）包括：", first + "甲事；", second + "乙事。", "（二）丙事。");

        Tree.Paths(Tree.Only(text)).Should().Equal("第一条", "第一条（一）", "第一条（一）1.", "第一条（一）2.", "第一条（二）");
        Tree.Wording(text, "第一条（一）2.").Should().Be("乙事。");
    }

    [Fact]
    public void Parse_Paragraphs_AreCountedAs款()
    {
        OfficialText text = Tree.Parse("试验法", "第五条 国家实行甲制度。", "", "　　县级人民政府实行乙制度：", "", "（一）丙；", "", "（二）丁。", "", "前款以外的，从其规定。");

        Tree.Paths(Tree.Only(text)).Should().Equal("第五条", "第五条第一款", "第五条第二款", "第五条第二款（一）", "第五条第二款（二）", "第五条第三款");
        Tree.Wording(text, "第五条第三款").Should().Be("前款以外的，从其规定。");
        Tree.Wording(text, "第五条（二）").Should().Be("丁。", "an item cited without its 款 is found where it stands");
    }

    [Fact]
    public void Parse_OnlyOneParagraph_HasNo款()
    {
        OfficialText text = Tree.Parse("试验法", "第五条 国家实行甲制度。");

        Tree.Paths(Tree.Only(text)).Should().Equal("第五条");
        Tree.Wording(text, "第五条第一款").Should().Be("国家实行甲制度。");
        Tree.Only(text).Find(Tree.At("第五条第二款")).Should().BeNull();
    }

    [Fact]
    public void Parse_SentenceBrokenOverLines_IsOneClause()
    {
        OfficialText text = Tree.Parse("试验规则", "第一条 成员调整的，按程序报批后，由", "", "人民政府印发通知。", "第二条 职责：", "(一)定期开展", "", "形势分析。", "(二)其他。");

        Tree.Paths(Tree.Only(text)).Should().Equal("第一条", "第二条", "第二条（一）", "第二条（二）");
        Tree.Wording(text, "第一条").Should().Be("成员调整的，按程序报批后，由人民政府印发通知。");
        Tree.Wording(text, "第二条（一）").Should().Be("定期开展形势分析。");
    }

    [Fact]
    public void Parse_ParagraphBetweenItems_BelongsToTheItemAbove()
    {
        OfficialText text = Tree.Parse("试验条例", "第十条 保护区：", "（一）架空线路，距离如下：", "甲级 5米", "乙级 10米", "（二）电缆线路。", "公式另定。", "（三）其他。");

        Tree.Paths(Tree.Only(text)).Should().Equal("第十条", "第十条（一）", "第十条（二）", "第十条（三）");
        Tree.Wording(text, "第十条（二）").Should().Be("电缆线路。\n公式另定。");
    }

    [Fact]
    public void Parse_ItemsWithinAParagraph_AreSplit()
    {
        OfficialText text = Tree.Parse("试验办法", "第十二条 履行下列职责：（一）纳入规划；（二）督促落实，依照第三条第（一）项和第（二）项办理。（三）其他。", "第十三条 有前款（三）、（四）项情形的，依照规定。");

        Tree.Paths(Tree.Only(text)).Should().Equal("第十二条", "第十二条（一）", "第十二条（二）", "第十二条（三）", "第十三条");
        Tree.Wording(text, "第十二条（二）").Should().Be("督促落实，依照第三条第（一）项和第（二）项办理。");
    }

    [Fact]
    public void Parse_SubItemsWithinAParagraph_AreSplit()
    {
        OfficialText text = Tree.Parse("试验办法", "第一条 职责：", "（一）包括：1.甲；2.乙；", "（二）限值为：1.5倍；", "（三）其他。");

        Tree.Paths(Tree.Only(text)).Should().Equal("第一条", "第一条（一）", "第一条（一）1.", "第一条（一）2.", "第一条（二）", "第一条（三）");
    }

    [Theory]
    [InlineData("违反本法第二十条、", "第三十条的规定，责令改正。")]
    [InlineData("违反本法的下列条文的，依照有关法律、行政法规处理，适用", "第三十条 的规定，责令改正。")]
    [InlineData("本办法与该法不一致的，依照该法执行。", "第三十条规定的情形除外。")]
    public void Parse_ArticleMentionedInASentence_IsNoArticle(string line, string next)
    {
        OfficialText text = Tree.Parse("试验法", "第一条 甲。", "第二条 " + line, next, "第三条 乙。");

        Tree.Only(text).Articles.Select(a => a.Label).Should().Equal("第一条", "第二条", "第三条");
    }

    [Fact]
    public void Parse_AmendedArticle_HasExtraNumber()
    {
        OfficialText text = Tree.Parse("试验法", "第一百三十三条 甲。", "第一百三十三条之一 乙。", "第一百三十四条 丙。");

        Tree.Paths(Tree.Only(text)).Should().Equal("第一百三十三条", "第一百三十三条之一", "第一百三十四条");
    }

    [Fact]
    public void Parse_CommentsAndContents_AreNoClauses()
    {
        OfficialText text = Tree.Parse(
            "# source: somewhere", "# 试验条例", "2020年1月1日 公布", "<!-- INFO END -->", "目 录", "第一章 总则", "第二章 附则", "第一章 总则", "第一条 甲。", "第二章 附则", "第二条 乙。");

        OfficialDocument document = Tree.Only(text);
        document.Title.Should().Be("试验条例");
        text.Slice(text.Preamble!.Span).Should().Be("# source: somewhere\n");
        document.Root.Children.Select(c => c.Label).Should().Equal("第一章", "第二章");
        document.Findings.Should().BeEmpty();
    }

    [Fact]
    public void Parse_ContentsWithPageNumbers_AreNoClauses()
    {
        OfficialText text = Tree.Parse("试验条例", "第一条 目的……………1", "第二条 范围……………2", "第一条 为了试验。", "第二条 适用于试验。");

        Tree.Paths(Tree.Only(text)).Should().Equal("第一条", "第二条");
    }

    [Fact]
    public void Parse_AnnexAndSignature_AreClosing()
    {
        OfficialText text = Tree.Parse("试验规则", "第一条 甲。", "第二条 自印发之日起施行。", "某某委员会", "2024年5月28日", "");

        Tree.Wording(text, "第二条").Should().Be("自印发之日起施行。");
        Tree.Only(text).Root.Children.Last().Kind.Should().Be(NodeKind.Closing);
        text.Slice(Tree.Only(text).Root.Children.Last().Span).Should().StartWith("某某委员会");
    }

    [Fact]
    public void Parse_TwoDocumentsInOneFile_AreTwoRoots()
    {
        OfficialText text = Tree.Parse(
            "某发〔2024〕4号", "各单位：", "现将两份文件印发给你们。", "2024年5月28日", "某旗工作规则", "一、机构", "第一条 甲。", "第二条 乙。", "二、其他", "第三条 丙。",
            "某旗办公室工作细则", "一、机构", "第一条 丁。", "第二条 戊。", "抄报：某市。");

        text.Preamble.Should().NotBeNull();
        text.Documents.Select(d => (d.Title, Articles: d.Articles.Count())).Should().Equal(("某旗工作规则", 3), ("某旗办公室工作细则", 2));
        Tree.Wording(text, "第一条", 1).Should().Be("丁。");
        text.Documents[1].Root.Children.Select(c => c.Kind).Should().Equal(NodeKind.Group, NodeKind.Closing);
        text.Findings.Should().BeEmpty();
    }

    [Fact]
    public void Parse_HeadingsInsteadOfArticles_AreListedClauses()
    {
        OfficialText text = Tree.Parse("某自治区部门职责规定", "一、自治区公安厅负责道路交通安全工作。其主要职责是：", "（一）甲。", "（二）乙。", "二、自治区教育厅", "（一）丙。");

        OfficialDocument document = Tree.Only(text);
        document.IsListed.Should().BeTrue();
        Tree.Paths(document).Should().Equal("一、", "一、（一）", "一、（二）", "二、", "二、（一）");
        document.Articles.Select(a => a.Organ).Should().Equal("自治区公安厅", "自治区教育厅");
        document.IsScrambled.Should().BeFalse();
    }

    [Fact]
    public void Parse_YearbookEntries_AreSectionsWithoutClauses()
    {
        OfficialText text = Tree.Parse("2018卷", "【概况】 全区共有某机构三个。", "【监管执法】 依法完成计划。");

        Tree.Only(text).Root.Children.Select(c => (c.Kind, c.Title)).Should().Equal((NodeKind.Entry, "概况"), (NodeKind.Entry, "监管执法"));
        Tree.Only(text).Findings.Select(f => f.Message).Should().Equal("只有【】条目，没有条、项。");
    }

    [Fact]
    public void Parse_PlainLetter_SaysNothingIsNumbered() =>
        Tree.Only(Tree.Parse("一封来信", "你好。")).Findings.Select(f => f.Message).Should().Equal("没有认出编号的条、项，请核对文件是否为公文正文。");

    [Fact]
    public void Parse_OldStatuteItems_AreItems()
    {
        OfficialText text = Tree.Parse("试验办法", "第一条 下列行为：", "一、私自开挖，影响安全的；", "二、损毁设施，情节严重的。", "第二条 其他。");

        Tree.Paths(Tree.Only(text)).Should().Equal("第一条", "第一条（一）", "第一条（二）", "第二条");
    }
}
