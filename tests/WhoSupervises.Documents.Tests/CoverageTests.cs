using WhoSupervises.Documents.Citations;
using WhoSupervises.Documents.Rendering;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;

namespace WhoSupervises.Documents.Tests;

public sealed class CoverageTests
{
    private const string Text = "试验清单\n第一条 甲。\n第二条 区教育局职责：\n（一）学校；\n（二）校车；\n（三）其他。\n第三条 乙。\n第四条 丙：\n（一）丁。\n（二）戊。";

    [Fact]
    public void Check_MissingArticlesAndItems_AreListed()
    {
        using Rules rules = new() { Text = Text };
        rules.Clause("第一条", Rules.No("目的")).Clause("第二条（一）", Rules.Duty("区教育局", new Term("学校"))).Clause("第二条（三）", Rules.No("兜底"));

        rules.Findings().Should().Equal("WS3010 Warning 「试验清单」有3处条、项在规则里没有着落：第二条（二）、第三条、第四条。");
        Coverage coverage = rules.Check().Documents[0].Coverage!;
        coverage.Should().BeEquivalentTo(new { Articles = 4, ArticlesEncoded = 2, ArticlesUnformalised = 1, Items = 5, ItemsEncoded = 2, ItemsUnformalised = 1 });
    }

    [Fact]
    public void Check_LocalArticleWithHeadOnly_DoesNotCoverItsItems()
    {
        using Rules rules = new() { Text = Text, LeftOut = ["第三条至第四条；因：与监管无关"] };
        rules.Clause("第一条", Rules.No("目的")).Clause("第二条");

        rules.Check().Documents[0].Coverage!.Missing.Select(m => m.ToString()).Should().Equal("第二条（一）", "第二条（二）", "第二条（三）");
    }

    [Fact]
    public void Check_ArticleNotFormalised_CoversItsItems()
    {
        using Rules rules = new() { Text = Text };
        rules.Clause("第一条", Rules.No("目的")).Clause("第二条", Rules.No("内部工作")).Clause("第三条", Rules.No("略")).Clause("第四条", Rules.No("略"));

        Coverage coverage = rules.Check().Documents[0].Coverage!;
        coverage.Missing.Should().BeEmpty();
        coverage.ItemsUnformalised.Should().Be(5);
    }

    [Fact]
    public void Check_LawArticleEncodedWhole_CoversItsItemsAndLeftOutArticlesDoNotCount()
    {
        using Rules rules = new() { Kind = DocumentKind.Law, Text = Text, LeftOut = ["第一条、第三条至第四条；因：只讲企业义务"] };
        rules.Clause("第二条", Rules.Function("教育", "区教育局", new Term("校车")));

        rules.Findings().Should().BeEmpty();
        rules.Check().Documents[0].Coverage.Should().BeEquivalentTo(new { ArticlesEncoded = 1, ArticlesLeftOut = 3, ItemsEncoded = 3, ItemsLeftOut = 2 });
    }

    [Fact]
    public void Check_LeftOutParagraphAndItem_AreUnderstood()
    {
        using Rules rules = new()
        {
            Kind = DocumentKind.Law,
            Text = "试验清单\n第一条 甲：\n（一）乙。\n第一款以外：\n（一）丙；\n（二）丁。\n第二条 戊：\n（一）己；\n（二）庚。",
            LeftOut = ["第一条第二款、第二条（二）；因：罚则"],
        };
        rules.Clause("第一条第一款（一）", Rules.Function("教育", "甲", new Term("乙"))).Clause("第二条（一）", Rules.Function("教育", "戊", new Term("己")));

        rules.Findings().Should().BeEmpty();
    }

    [Fact]
    public void Render_Report_IsPlainChinese()
    {
        using Rules rules = new() { Text = Text };
        rules.Clause("第一条", Rules.No("目的")).Clause("第二条（一）", Rules.Duty("区教育局", new Term("学校"))).Clause("第二条（三）", Rules.No("兜底"));

        CitationReportText.Render(rules.Check()).Should().Be(
            """
            条款核对与覆盖

            《试验清单》（shiyan）
              条：共4，已编2（未形式化1）
              项：共5，已编2（未形式化1）
              缺：第二条（二）、第三条、第四条
              用语：照原文1（其中规则注明原文用语0），凭别名0，未核实0

            合计：文件1份，核对1份；条4、项5，缺3；用语照原文1（100.0%）、凭别名0、未核实0；异位核对0。

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Render_ReportWithoutTexts_SaysWhatWasNotChecked()
    {
        using Rules rules = new();

        CitationReportText.Render(rules.Check()).Should().Contain("  源文「试验清单.txt」不在手边，未核对。\n");
    }
}
