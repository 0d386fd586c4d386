using WhoSupervises.Documents.Citations;
using WhoSupervises.Documents.Tree;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;

namespace WhoSupervises.Documents.Tests;

public sealed class OfficialTextsTests
{
    private const string Scrambled =
        "试验清单一、区公安局负责甲工作。（一）监管烟花。二、区教育局负责乙工作。（二）监管爆破。四、区水利局负责丁工作。（一）监管河道。二、区教育局负责乙工作。（一）监管学校。（三）其他职责。";

    [Fact]
    public void Find_Clause_GivesWordingHeadingAndSpan()
    {
        using Rules rules = Written("试验清单\n第一条 区水利局职责\n负责水库。\n（二）负责堤\n防。\n");

        ClauseText? item = new OfficialTexts(rules.Folder).Find(rules.Document, Tree.At("第一条（二）"));

        item!.Wording.Should().Be("负责堤防。");
        item.Heading.Should().Be("区水利局职责");
        item.Line.Should().Be(4);
        item.FileName.Should().Be("试验清单.txt");
        new OfficialTexts(rules.Folder).Open(rules.Document).File!.Slice(item.Span).Should().Be("（二）负责堤\n防。\n");
    }

    [Fact]
    public void Find_ArticleWithParagraphOfItsOwn_QuotesThatParagraph()
    {
        using Rules rules = Written("试验清单\n第一条 区水利局职责\n负责水库。\n（二）负责堤防。\n第二条 区教育局职责：\n（一）学校。");
        OfficialTexts texts = new(rules.Folder);

        texts.Find(rules.Document, Tree.At("第一条"))!.Wording.Should().Be("区水利局职责负责水库。");
        texts.Find(rules.Document, Tree.At("第二条"))!.Wording.Should().Be("区教育局职责：\n（一）学校。");
    }

    [Fact]
    public void Find_Paragraph_QuotesIt()
    {
        using Rules rules = Written("试验清单\n第一条 甲。\n乙：\n（一）丙。");

        new OfficialTexts(rules.Folder).Find(rules.Document, Tree.At("第一条第二款"))!.Wording.Should().Be("乙：\n（一）丙。");
    }

    [Fact]
    public void Find_WhatIsNotThere_IsNull()
    {
        using Rules rules = Written("试验清单\n第一条 甲。");

        new OfficialTexts(rules.Folder).Find(rules.Document, Tree.At("第二条")).Should().BeNull();
        new OfficialTexts("没有这个文件夹").Find(rules.Document, Tree.At("第一条")).Should().BeNull();
    }

    [Fact]
    public void Find_SecondDocumentOfAFile_IsChosenByItsHeading()
    {
        using Rules rules = new() { SourceHeading = "某旗办公室工作细则" };
        File.WriteAllText(Path.Combine(rules.Folder, "试验清单.txt"), "某旗工作规则\n第一条 甲。\n第二条 乙。\n某旗办公室工作细则\n第一条 丙。\n");

        new OfficialTexts(rules.Folder).Find(rules.Document, Tree.At("第一条"))!.Wording.Should().Be("丙。");
    }

    [Fact]
    public void Open_FileInLawsFolderOrNamedById_IsFound()
    {
        using Rules rules = new();
        Directory.CreateDirectory(Path.Combine(rules.Folder, "laws"));
        File.WriteAllText(Path.Combine(rules.Folder, "laws", "试验清单.txt"), "试验清单\n第一条 甲。");
        using Rules byId = new();
        File.WriteAllText(Path.Combine(byId.Folder, Rules.Id + ".txt"), "试验清单\n第一条 甲。");

        new OfficialTexts(rules.Folder).Open(rules.Document).State.Should().Be(SourceState.Read);
        new OfficialTexts(byId.Folder).Open(byId.Document).State.Should().Be(SourceState.Read);
        new OfficialTexts("没有这个文件夹", byId.Folder).Open(byId.Document).State.Should().Be(SourceState.Read);
    }

    [Fact]
    public void Find_ScrambledText_IsKnownByItsWords()
    {
        using Rules rules = Written(Scrambled);
        rules.Clause("一、（二）", Rules.Duty("区公安局", new Term("爆破"))).Clause("二、（一）", Rules.Duty("区教育局", new Term("学校")))
            .Clause("四、（二）", Rules.No("其他")).Clause("二、（三）", Rules.No("其他"));
        OfficialTexts texts = new(rules.Folder);

        texts.Find(rules.Document, Tree.At("一、（二）")).Should().BeEquivalentTo(new { Wording = "监管爆破。", Displaced = true });
        texts.Find(rules.Document, Tree.At("二、（一）")).Should().BeEquivalentTo(new { Wording = "监管学校。", Displaced = false });
        texts.Find(rules.Document, Tree.At("二、（三）"))!.Wording.Should().Be("其他职责。");
        texts.Find(rules.Document, Tree.At("四、（二）")).Should().BeNull("nothing tells which item it is");
    }

    [Fact]
    public void Check_ScrambledText_CountsClausesFoundElsewhere()
    {
        using Rules rules = new() { Text = Scrambled };
        rules.Clause("一、（一）", Rules.Duty("区公安局", new Term("烟花"))).Clause("一、（二）", Rules.Duty("区公安局", new Term("爆破")))
            .Clause("二、（一）", Rules.Duty("区教育局", new Term("学校"))).Clause("二、（三）", Rules.No("其他"))
            .Clause("三、（一）", Rules.Duty("区农业局", new Term("河道"))).Clause("四、", Rules.No("标题"));

        CitationReport report = rules.Check();

        report.Documents[0].Displaced.Select(d => d.ToString()).Should().Equal("一、（二）", "三、（一）");
        report.Documents[0].Coverage!.Missing.Should().BeEmpty();
        report.Diagnostics.Select(d => $"{d.Code} {d.Message}").Should().Equal(
            "WS3013 「试验清单」的原文次序错乱，2个条款是在别的标题之下核对到的。",
            "WS3003 三、（一）的标题在原文里已经佚失，「区农业局」无从核对。");
    }

    private static Rules Written(string text)
    {
        Rules rules = new();
        File.WriteAllText(Path.Combine(rules.Folder, "试验清单.txt"), text);
        return rules;
    }
}
