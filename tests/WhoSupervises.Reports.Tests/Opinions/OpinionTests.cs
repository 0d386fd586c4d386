using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using FluentAssertions;
using WhoSupervises.Model;
using WhoSupervises.Model.Documents;
using WhoSupervises.Reports.Opinions;
using WhoSupervises.Reports.Tests.Auditing;
using WhoSupervises.Resolution;
using WhoSupervises.Resolution.Understanding;
using Xunit;

namespace WhoSupervises.Reports.Tests.Opinions;

public class OpinionTests
{
    private static readonly Question EscapeRoom = new() { Region = "650000", Enterprise = "密室逃脱", AsOf = Shipped.Day };

    [Fact]
    public void Markdown_ExpressAnswer_HasTheOrderOfAnOfficialPaper()
    {
        string text = OpinionMarkdown.Write(Write(EscapeRoom, Shipped.Resolver));

        text.Should().StartWith("# 监管职责研究意见\n\n新疆维吾尔自治区安全生产委员会办公室：\n\n## 一、事项\n\n");
        int[] order = [.. new[] { "## 一、事项", "、结论", "、依据", "、有争议时由谁确定", "附件：1.适用文件", "（研究单位名称、印章）\n\n2026年11月22日", "## 附件1　适用文件", "## 附件2　回执" }.Select(p => text.IndexOf(p, StringComparison.Ordinal))];
        order.Should().NotContain(-1).And.BeInAscendingOrder();
        text.Should().Contain(Shipped.Resolver.Rules.Source.Fingerprint);
    }

    [Theory]
    [InlineData("650000", "密室逃脱", null)]
    [InlineData("650000", "医院", "储存危险化学品")]
    [InlineData("411002", "加油站", null)]
    [InlineData("411002", "互联网数据服务", null)]
    [InlineData("150623", "农业", null)]
    public void Docx_AnyAnswer_IsValidAndMeantForTwoPages(string region, string enterprise, string? activity)
    {
        Opinion opinion = Write(new Question { Region = region, Enterprise = enterprise, Activity = activity, AsOf = Shipped.Day }, Shipped.Resolver);
        using MemoryStream bytes = new();

        OpinionDocx.Write(bytes, opinion);

        bytes.Position = 0;
        using WordprocessingDocument file = WordprocessingDocument.Open(bytes, isEditable: false);
        new OpenXmlValidator().Validate(file).Select(e => $"{e.Path?.XPath} {e.Description}").Should().BeEmpty();
        string text = string.Join('\n', file.MainDocumentPart!.Document.Body!.Elements<Paragraph>().Select(p => p.InnerText));
        text.Should().StartWith("监管职责研究意见\n").And.Contain("一、事项").And.Contain("二、结论").And.Contain("2026年11月22日");
        SectionProperties section = file.MainDocumentPart.Document.Body.GetFirstChild<SectionProperties>()!;
        section.GetFirstChild<PageSize>()!.Width!.Value.Should().Be(11906, "A4");
        section.GetFirstChild<PageMargin>()!.Top!.Value.Should().Be(2098, "37 mm");
    }

    [Fact]
    public void Write_DraftDocument_NeverYieldsARuling()
    {
        Rulebook rules = Shipped.Resolver.Rules.Source;
        Rulebook draft = rules with { Documents = [.. rules.Documents.Select(d => d.Id == "xinjiang-sange-bixu" ? d with { Standing = Standing.Draft } : d)] };

        string text = OpinionMarkdown.Write(Write(EscapeRoom, new Resolver(draft)));

        text.Should().Contain("是征求意见稿，没有效力，本意见仅供参考，不能作为确定职责的依据。");
        text.Should().NotContain("认定");
    }

    [Fact]
    public void Write_AnySubjectUnderARealDraft_NeverYieldsARuling()
    {
        List<string> wrong = [];
        foreach (string subject in Shipped.Audit("411002").Survey.Rows.Where(r => !r.Matter.IsIndustry && r.Authority == "草案").Where((_, i) => i % 12 == 0).Select(r => r.Matter.Key))
        {
            // A 交通事故认定书 is a paper that a statute names.
            string text = OpinionMarkdown.Write(Write(new Question { Region = "411002", Enterprise = subject, AsOf = Shipped.Day }, Shipped.Resolver)).Replace("交通事故认定书", "", StringComparison.Ordinal);
            if (text.Contains("认定", StringComparison.Ordinal) || !text.Contains("没有效力，本意见仅供参考", StringComparison.Ordinal))
            {
                wrong.Add(subject);
            }
        }

        wrong.Should().BeEmpty();
    }

    [Fact]
    public void Write_Gap_SaysThatNobodyIsNamedAndWhoDecides()
    {
        string subject = Shipped.Audit("650000").Gaps.First(g => g.Hazard > 0).Subject;

        string text = OpinionMarkdown.Write(Write(EscapeRoom with { Enterprise = subject }, Shipped.Resolver));

        text.Should().Contain("已载入的文件没有点名部门，须由有权机关确定").And.Contain("有争议时由谁确定");
    }

    [Fact]
    public void Fit_LongOpinion_LeavesOutTheLeastNeededFirst()
    {
        OpinionParagraph[] body =
        [
            new(OpinionPart.Heading, "结论"), new(OpinionPart.Text, "结论。"),
            new(OpinionPart.Heading, "其他"), .. Enumerable.Range(0, 60).Select(i => new OpinionParagraph(OpinionPart.Text, new string('字', 60), Weight: i / 10)),
        ];

        OpinionFit fit = OpinionFit.Of(new Opinion { Addressee = "某办公室：", Body = body, Attachments = [], Signature = "", Date = "" });

        fit.LeftOut.Should().BePositive();
        fit.Body.Select(p => p.Text).Should().Contain(["一、结论", "结论。"]);
        fit.Body.Max(p => p.Weight).Should().BeLessThan(5);
    }

    [Fact]
    public void Fit_ParagraphsLeftOut_LeaveNoHolesInTheNumbers()
    {
        OpinionFit fit = OpinionFit.Of(Write(new Question { Region = "650000", Enterprise = "医院", Activity = "储存危险化学品", AsOf = Shipped.Day }, Shipped.Resolver));

        fit.LeftOut.Should().BePositive();
        string[] headings = [.. fit.Body.Where(p => p.Part == OpinionPart.Heading).Select(p => p.Text[..2])];
        headings.Should().Equal(new[] { "一、", "二、", "三、", "四、", "五、", "六、", "七、" }.Take(headings.Length));
        string[] steps = [.. fit.Body.Where(p => p.IsNumbered).Select(p => p.Lead[..3])];
        steps.Should().NotBeEmpty().And.Equal(new[] { "（一）", "（二）", "（三）", "（四）", "（五）", "（六）", "（七）" }.Take(steps.Length));
    }

    [Fact]
    public void Edition_LongTitleNamedAgain_IsShortenedAfterItsFirstMention()
    {
        OpinionParagraph[] body = [new(OpinionPart.Text, "依据《某自治区管行业必须管安全实施细则》第一条。"), new(OpinionPart.Text, "《某自治区管行业必须管安全实施细则》第二条和《消防法》第四条。"), new(OpinionPart.Quote, "“《某自治区管行业必须管安全实施细则》”")];

        OpinionEdition.Of(body).Select(p => p.Text).Should().Equal(
            "依据《某自治区管行业必须管安全实施细则》（以下简称《实施细则》）第一条。", "《实施细则》第二条和《消防法》第四条。", "“《某自治区管行业必须管安全实施细则》”");
    }

    [Fact]
    public void Edition_TwoTitlesThatWouldShareAShortOne_StayFull()
    {
        OpinionParagraph[] body = [.. Enumerable.Repeat(new OpinionParagraph(OpinionPart.Text, "《甲自治区安全生产监督管理实施细则》、《乙自治区安全生产监督管理实施细则》。"), 2)];

        OpinionEdition.Of(body).Select(p => p.Text).Should().Equal(body.Select(p => p.Text));
    }

    private static Opinion Write(Question question, Resolver resolver) => new OpinionWriter(resolver).Write(question, resolver.Resolve(question), Shipped.Day);
}
