using WhoSupervises.Documents.Citations;
using WhoSupervises.Model.Diagnostics;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;

namespace WhoSupervises.Documents.Tests;

public sealed class CitationCheckerTests
{
    private const string Local = """
        试验清单
        第一条 坚持“谁主管、谁负责，谁审批、谁负责”的原则。
        第二条 区文化局职责：
        （一）负责文化娱乐场所的监管，按照职责分工会同消防部门
        检查密室逃脱；
        （二）对医疗机构储存、使用危险化学品（不含放射性物品）进行监管。
        第三条 区应急局职责：
        （一）负责工贸行业的监管。
        """;

    [Fact]
    public void Check_EverythingStands_FindsNothing()
    {
        using Rules rules = new() { Text = Local };
        rules.Clause("第一条", new StatedPrinciple { Clause = default, Name = "谁主管谁负责" }, new StatedPrinciple { Clause = default, Name = "谁审批谁负责" })
            .Clause("第二条（一）", Rules.Duty("区文化局", new Term("剧本娱乐场所", "密室逃脱"), new Term("文化娱乐场所")) with { Partners = ["消防救援"], Qualifier = "按照职责分工" })
            .Clause("第二条（二）", Rules.Duty("区文化局", new Term("危险化学品")) with { Actors = [new Term("医疗机构")], Exclusions = [new Term("放射性物品")], Stages = ["储存"] })
            .Clause("第三条（一）", Rules.Duty("区应急局", new Term("工贸行业")));

        CitationReport report = rules.Check();

        report.Diagnostics.Should().BeEmpty();
        DocumentCitations document = report.Documents.Single();
        document.State.Should().Be(SourceState.Read);
        document.TermsLiteral.Should().Be(5);
        document.TermsByAlias.Should().Equal(new AliasUse(Tree.At("第二条（一）"), "剧本娱乐场所", "密室逃脱", InRule: true));
        document.TermsUnverified.Should().Be(0);
        document.Coverage.Should().BeEquivalentTo(new { Articles = 3, ArticlesEncoded = 3, Items = 3, ItemsEncoded = 3 });
        document.Coverage!.Missing.Should().BeEmpty();
    }

    [Fact]
    public void Check_ClauseThatDoesNotExist_IsAnError()
    {
        using Rules rules = Whole(new Rules { Text = Local }).Clause("第二条（九）", Rules.No("试验")).Clause("第九条", Rules.No("试验"));

        rules.Check().Diagnostics.Select(d => d.ToString()).Should().Equal(
            "试验.rules:14:1 WS3001 源文「试验清单.txt」里没有第二条（九）。第二条下的项是（一）至（二）。",
            "试验.rules:15:1 WS3001 源文「试验清单.txt」里没有第九条。源文从第一条到第三条。");
    }

    [Fact]
    public void Check_OrganOfAnotherArticle_IsAnError()
    {
        using Rules rules = Whole(new Rules { Text = Local }).Clause("第三条（一）", Rules.Duty("区文化局", new Term("工贸行业")));

        rules.Findings().Should().Equal("WS3003 Error 第三条（一）的标题和条文里都没有「区文化局」。");
    }

    [Fact]
    public void Check_OrganByAlias_Stands()
    {
        using Rules rules = new() { Text = "试验清单\n第一条 区文广旅局职责：\n（一）监管书店。" };
        rules.Clause("第一条（一）", Rules.Duty("区文化局", new Term("书店")));

        rules.Findings().Should().BeEmpty();
    }

    [Fact]
    public void Check_TermByVocabularyAlias_IsCountedAndListed()
    {
        using Rules rules = Whole(new Rules { Text = Local }).Clause("第二条（一）", Rules.Duty("区文化局", new Term("剧本娱乐场所")));

        CitationReport report = rules.Check();

        report.Diagnostics.Should().BeEmpty();
        report.Documents[0].TermsByAlias.Should().Equal(new AliasUse(Tree.At("第二条（一）"), "剧本娱乐场所", "密室逃脱", InRule: false));
    }

    [Fact]
    public void Check_TermNowhere_IsAnErrorWithHelp()
    {
        using Rules rules = Whole(new Rules { Text = Local }).Clause("第三条（一）", Rules.Duty("区应急局", new Term("剧本娱乐场所")) with { Places = [new Term("商场")] });

        CitationReport report = rules.Check();

        report.Diagnostics.Select(d => d.Message).Should().Equal("第三条（一）的原文里没有「剧本娱乐场所」。", "第三条（一）的原文里没有「商场」。");
        report.Diagnostics[0].Code.Should().Be("WS3004");
        report.Diagnostics[0].Severity.Should().Be(Severity.Error);
        report.Diagnostics[0].Help.Should().Be("请改用原文的词，或在词后用〔〕写出原文用语，或把原文用语列为该事项的别名。");
        report.Documents[0].TermsUnverified.Should().Be(2);
    }

    [Fact]
    public void Check_LiteralThatIsWrong_IsAWarningNamingTheRightWord()
    {
        using Rules rules = Whole(new Rules { Text = Local }).Clause("第二条（二）", Rules.Duty("区文化局", new Term("危险化学品", "危化物品")));

        rules.Findings().Should().Equal("WS3005 Warning 第二条（二）的原文里没有「危化物品」，写的是「危险化学品」。");
    }

    [Fact]
    public void Check_LiteralWithGap_MustStandInItsOrder()
    {
        using Rules rules = Whole(new Rules { Text = Local })
            .Clause("第二条（二）", Rules.Duty("区文化局", new Term("甲", "储存…危险化学品"), new Term("乙", "危险化学品…储存")));

        rules.Findings().Should().Equal("WS3004 Error 第二条（二）的原文里没有「危险化学品…储存」。");
    }

    [Fact]
    public void Check_StagePartnerPrincipleQualifierThatDoNotStand_AreFound()
    {
        using Rules rules = Whole(new Rules { Text = Local }).Clause(
            "第三条（一）",
            Rules.Duty("区应急局", new Term("工贸行业")) with { Stages = ["经营"], Partners = ["区教育局"], Qualifier = "按规定权限" },
            new StatedPrinciple { Clause = default, Name = "谁审批谁负责" });

        rules.Findings().Should().Equal(
            "WS3006 Error 第三条（一）的原文里没有环节「经营」。",
            "WS3007 Warning 第三条的原文里没有「区教育局」。",
            "WS3008 Error 第三条（一）的原文里没有原则「谁审批谁负责」。",
            "WS3009 Warning 第三条（一）的原文里没有限定「按规定权限」。");
    }

    [Fact]
    public void Check_UnassignedSectorsAndProcedures_AreLookedUp()
    {
        using Rules rules = Whole(new Rules { Text = Local }).Clause(
            "第三条（一）",
            new UnassignedSectors { Clause = default, Subjects = [new Term("燃气")] },
            new Procedure { Clause = default, Name = "约谈", Body = "区安委会" });

        rules.Findings().Should().Equal(
            "WS3004 Error 第三条（一）的原文里没有「燃气」。", "WS3004 Warning 第三条（一）的原文里没有「约谈」。", "WS3007 Warning 第三条的原文里没有「区安委会」。");
    }

    [Fact]
    public void Check_LawChargesAFunction_LooksInTheWholeArticle()
    {
        using Rules rules = new() { Kind = DocumentKind.Law, Text = "试验清单\n第一条 消防救援机构依法监督。\n歌舞厅应当\u3000配备 灭火器。\n第二条 其他。", LeftOut = ["第二条；因：附则"] };
        rules.Clause("第一条第二款", Rules.Function("消防救援", null, new Term("歌舞厅"), new Term("配备灭火器")), Rules.Function("公安", "公安机关", new Term("歌舞厅")));

        rules.Findings().Should().Equal("WS3003 Error 第一条第二款的标题和条文里都没有「公安机关」。");
    }

    [Fact]
    public void Check_LocalClause_IsNotVerifiedByItsNeighbour()
    {
        using Rules rules = Whole(new Rules { Text = Local }).Clause("第二条（一）", Rules.Duty("区文化局", new Term("医疗机构")));

        rules.Findings().Should().Equal("WS3004 Error 第二条（一）的原文里没有「医疗机构」。");
    }

    [Fact]
    public void Check_OwnerInferred_IsNotLookedUpButCounted()
    {
        using Rules rules = Whole(new Rules { Text = Local }).Clause("第三条（一）", Rules.Duty("区甲局", new Term("工贸行业")) with { OwnerInferred = true });

        CitationReport report = rules.Check();

        report.Diagnostics.Should().BeEmpty();
        report.Documents[0].OwnersInferred.Should().Be(1);
    }

    [Fact]
    public void Check_CopiedSentence_IsAnError()
    {
        const string sentence = "统筹推进本行政区域内各类生产经营活动的安全监督管理工作并定期向人民政府报告情况";
        using Rules rules = new() { Text = "试验清单\n第一条 区应急局" + sentence + "。" };
        rules.Clause("第一条", Rules.No(sentence));

        rules.Findings().Should().Equal("WS3011 Error 第一条有连续30字以上与原文相同，从「统筹推进本行政区域内各类」起。");
    }

    [Fact]
    public void Check_LongTitleInBrackets_IsNoCopy()
    {
        const string title = "《关于进一步加强本行政区域内各类生产经营活动安全监督管理工作的若干规定（试行）》";
        using Rules rules = new() { Text = "试验清单\n第一条 依照" + title + "执行。", Remarks = ["见" + title] };
        rules.Clause("第一条", Rules.No("依照" + title));

        rules.Findings().Should().BeEmpty();
    }

    [Fact]
    public void Check_SourceNotAtHand_IsANote()
    {
        using Rules rules = new();
        rules.Clause("第一条", Rules.No("试验"));

        CitationReport report = rules.Check();

        report.Diagnostics.Single().Severity.Should().Be(Severity.Note);
        report.Diagnostics.Single().Message.Should().Be("「试验清单」的源文「试验清单.txt」不在手边，没有核对。");
        report.Documents.Single().State.Should().Be(SourceState.FileMissing);
    }

    [Fact]
    public void Check_NoSourceNamed_SaysNothing()
    {
        using Rules rules = new() { SourceFile = null };

        rules.Check().Documents.Single().State.Should().Be(SourceState.NotNamed);
        rules.Findings().Should().BeEmpty();
    }

    [Fact]
    public void Check_HeadingNotInTheFile_IsAnError()
    {
        using Rules rules = new() { Text = Local, SourceHeading = "办公室工作细则" };

        rules.Findings().Should().Equal("WS3002 Error 源文「试验清单.txt」里没有标题「办公室工作细则」，只有「试验清单」。");
    }

    [Fact]
    public void Check_FileOutsideTheFolder_IsNotRead()
    {
        using Rules rules = new() { Text = Local, SourceFile = "../试验清单.txt" };

        rules.Check().Documents.Single().State.Should().Be(SourceState.FileMissing);
    }

    private static Rules Whole(Rules rules) => rules
        .Clause("第一条", Rules.No("试验")).Clause("第二条（一）", Rules.No("试验")).Clause("第二条（二）", Rules.No("试验")).Clause("第三条（一）", Rules.No("试验"));
}
