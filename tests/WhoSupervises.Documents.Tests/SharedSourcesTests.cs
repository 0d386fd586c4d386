using WhoSupervises.Documents.Reading;
using WhoSupervises.Documents.Tree;
using WhoSupervises.Model.Documents;

namespace WhoSupervises.Documents.Tests;

/// <summary>The five local texts and the 44 national ones: numbers of articles and items counted by hand.</summary>
public sealed class SharedSourcesTests
{
    // 消防安全责任制实施办法: only 第一至五条 and 第十二至十四条 are held.
    private const string PartialFile = "消防安全责任制实施办法(2017-10-29)_第1-5条_第12-14条.txt";

    private static readonly Dictionary<string, int> Laws = new(StringComparer.Ordinal)
    {
        ["互联网上网服务营业场所管理条例"] = 38, ["内河交通安全管理条例"] = 95, ["农业机械安全监督管理条例"] = 60, ["农药管理条例"] = 66,
        ["医疗机构管理条例"] = 55, ["危险化学品安全管理条例"] = 102, ["城镇燃气管理条例"] = 55, ["大型群众性活动安全管理条例"] = 26,
        ["娱乐场所管理条例"] = 58, ["安全生产法"] = 119, ["安全生产许可证条例"] = 24, ["建设工程安全生产管理条例"] = 71, ["快递暂行条例"] = 48,
        ["放射性同位素与射线装置安全和防护条例"] = 69, ["旅游法"] = 112, ["旅馆业治安管理办法"] = 20, ["无人驾驶航空器飞行管理暂行条例"] = 63,
        ["校车安全管理条例"] = 62, ["民办教育促进法"] = 67, ["民用爆炸物品安全管理条例"] = 55, ["民用航空法"] = 215, ["气象法"] = 45,
        ["水库大坝安全管理条例"] = 34, ["消防法"] = 74, ["渔业船舶检验条例"] = 40, ["港口法"] = 62, ["烟花爆竹安全管理条例"] = 46,
        ["煤矿安全生产条例"] = 76, ["物业管理条例"] = 67, ["特种设备安全法"] = 101, ["生产安全事故报告和调查处理条例"] = 46, ["电力监管条例"] = 37,
        ["电力设施保护条例"] = 32, ["石油天然气管道保护法"] = 61, ["矿山安全法"] = 50, ["突发事件应对法"] = 106, ["粮食流通管理条例"] = 56,
        ["营业性演出管理条例"] = 57, ["道路交通安全法"] = 124, ["道路运输条例"] = 82, ["邮政法"] = 87, ["铁路安全管理条例"] = 108, ["食品安全法"] = 154,
    };

    [SharedFact]
    public void Laws_AllTexts_CountTheirArticlesWithoutGap()
    {
        string[] files = Directory.GetFiles(Shared.Path("laws"), "*.txt");
        files.Should().HaveCount(Laws.Count + 1);
        foreach (string file in files.Where(f => Path.GetFileName(f) != PartialFile))
        {
            string name = Path.GetFileName(file).Split('(')[0];
            OfficialDocument document = Tree.Only(Read(file));

            document.Articles.Select(a => a.Path!.Value).Should().Equal(Enumerable.Range(1, Laws[name]).Select(n => new ClausePath(n)), name);
            document.Title.Should().EndWith(name);
            document.Findings.Should().BeEmpty(name);
            document.Root.Children.Should().NotContain(c => c.Kind == NodeKind.Closing, name);
        }
    }

    [SharedFact]
    public void PartialText_MissingArticles_AreReported()
    {
        OfficialDocument document = Tree.Only(Read(Shared.Path(Path.Combine("laws", PartialFile))));

        document.Articles.Select(a => a.Number).Should().Equal(1, 2, 3, 4, 5, 12, 13, 14);
        document.Items.Count().Should().Be(3 + 13 + 17);
        document.Findings.Select(f => f.Message).Should().Equal("缺第二章：第一章之后是第三章。", "缺第六条至第十一条：第五条之后是第十二条。");
    }

    [SharedTheory]
    [InlineData("xinjiang-sange-bixu-xize.txt", 60, 288)]
    [InlineData("weidu-2022-zhize-qingdan.txt", 56, 269)]
    public void LocalText_Articles_AreCountedWithoutGap(string name, int articles, int items)
    {
        OfficialDocument document = Tree.Only(Read(Shared.Path(name)));

        document.Articles.Select(a => a.Path!.Value).Should().Equal(Enumerable.Range(1, articles).Select(n => new ClausePath(n)));
        document.Items.Count().Should().Be(items);
        document.Clauses.Should().NotContain(c => c.Kind == NodeKind.Paragraph);
    }

    [SharedFact]
    public void Xinjiang_Departments_HeadTheirArticles()
    {
        OfficialText text = Read(Shared.Path("xinjiang-sange-bixu-xize.txt"));
        OfficialDocument document = Tree.Only(text);

        document.Findings.Should().BeEmpty();
        document.Articles.Where(a => a.Organ is not null).Select(a => a.Number).Should().Equal(Enumerable.Range(8, 49));
        document.Find(Tree.At("第十三条"))!.Organ.Should().Be("自治区应急管理厅");
        document.Find(Tree.At("第五十六条"))!.Organ.Should().Be("中国铁路乌鲁木齐局集团有限公司");
        Tree.Wording(text, "第三十条（八）").Should().Contain("密室逃脱").And.Contain("剧本杀");
        Tree.Wording(text, "第十八条（十二）").Should().Contain("道路交通安全生产专业委员会");
        document.Find(Tree.At("第十八条（十三）")).Should().BeNull();
    }

    [SharedFact]
    public void Weidu_FlawsOfTheOriginal_AreReported()
    {
        OfficialText text = Read(Shared.Path("weidu-2022-zhize-qingdan.txt"));
        OfficialDocument document = Tree.Only(text);

        document.Title.Should().Be("魏都区安全生产职责清单（征求意见稿）");
        document.Findings.Select(f => f.Message).Should().Equal(
            "第三十六条缺（一）：从（二）开始。", "第三十六条有两个（七）。", "第四十一条缺（四）：（三）之后是（五）。", "第四十二条缺（六）：（五）之后是（七）。");
        Tree.Wording(text, "第三十六条（七）").Should().Contain("铁路沿线");
        Tree.Wording(text, "第三十六条（七）〔二〕").Should().Contain("统计分析");
        document.Find(Tree.At("第五十条"))!.Organ.Should().Be("区消防救援大队");
        document.Root.Children[^1].Kind.Should().Be(NodeKind.Closing);
    }

    [SharedFact]
    public void Etuoke_File_HoldsTwoDocumentsAfterTheNotice()
    {
        OfficialText text = Read(Shared.Path("etuoke-qianqi-2024-anweihui-guize.txt"));

        text.Documents.Select(d => (d.Title, Articles: d.Articles.Count(), Items: d.Items.Count())).Should().Equal(
            ("鄂托克前旗安全生产委员会工作规则", 21, 25), ("鄂托克前旗安全生产委员会办公室工作细则", 15, 19));
        text.Findings.Should().BeEmpty();
        text.Slice(text.Preamble!.Span).Should().Contain("鄂前安发〔2024〕4号");
        Tree.Wording(text, "第三条").Should().Contain("旗人民政府印发通知").And.NotContain("\n");
        Tree.Wording(text, "第三条（五）", 1).Should().Contain("职能交叉");
        Tree.Wording(text, "第十五条", 1).Should().NotContain("抄报");
    }

    [SharedFact]
    public void InnerMongolia2007_ScrambledText_IsReadInItsOrderAndReported()
    {
        OfficialText text = Read(Shared.Path("neimenggu-2007-bumen-zhize.txt"));
        OfficialDocument document = Tree.Only(text);

        document.Title.Should().Be("自治区有关部门安全生产工作职责规定");
        document.IsScrambled.Should().BeTrue();
        document.Articles.Select(a => a.Number).Should().Equal(1, 2, 5, 2, 6, 7, 3, 9, 10, 4, 12, 13, 14, 15, 5, 17, 18, 19, 6, 20, 22, 7, 23, 8, 25, 26);
        document.Articles.Should().OnlyContain(a => a.Organ != null);
        document.Findings.Select(f => f.Message).Should().Contain("缺「十一、」：「十、」之后是「十二、」。").And.Contain("「二、」出现两次。")
            .And.Contain("次序颠倒7处，首处在「五、」之后：排的是「二、」。").And.Contain("「一、」之下缺（九）：（八）之后是（十）。");
        document.Find(Tree.At("三、"))!.Organ.Should().Be("自治区公安厅");
    }

    [SharedFact]
    public void InnerMongolia2018_Yearbook_HasEntriesOnly()
    {
        OfficialDocument document = Tree.Only(Read(Shared.Path("neimenggu-2018-nianjian.txt")));

        document.Clauses.Should().BeEmpty();
        document.Root.Children.Should().HaveCount(20).And.OnlyContain(c => c.Kind == NodeKind.Entry);
        document.Findings.Select(f => f.Message).Should().Equal("只有【】条目，没有条、项。", "【概况】等10个条目重复出现。");
    }

    [SharedTheory]
    [InlineData("laws/安全生产法(2021-06-10).txt", "第十条第二款", "业务相近")]
    [InlineData("laws/危险化学品安全管理条例(2013-12-07).txt", "第六条（三）", "质量监督检验检疫部门")]
    [InlineData("laws/电力设施保护条例(2011-01-08).txt", "第十条（一）", "500千伏")]
    [InlineData("laws/特种设备安全法(2013-06-29).txt", "第二条第二款", "大型游乐设施")]
    [InlineData("laws/消防法(2021-04-29).txt", "第四条第一款", "海上石油天然气设施")]
    public void Law_KnownClause_HoldsItsWords(string name, string path, string words) =>
        Tree.Wording(Read(Shared.Path(name)), path).Should().Contain(words);

    [SharedFact]
    public void AllTexts_LeadsInReadingOrder_AreTheText()
    {
        foreach (string file in Directory.GetFiles(Shared.Sources!, "*.txt", SearchOption.AllDirectories))
        {
            OfficialText text = Read(file);
            Tree.Rebuilt(text).Should().Be(text.Text, file);
        }
    }

    [SharedFact]
    public void LongestText_IsReadInMilliseconds()
    {
        string file = Shared.Path("xinjiang-sange-bixu-xize.txt");
        Read(file);

        Action read = () => Read(file);

        read.ExecutionTime().Should().BeLessThan(TimeSpan.FromMilliseconds(200));
    }

    private static OfficialText Read(string path)
    {
        ReadResult result = new OfficialTextReader().Read(path);
        result.Error.Should().BeNull();
        return result.Text!;
    }
}
