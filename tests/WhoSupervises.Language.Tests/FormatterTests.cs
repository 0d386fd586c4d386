using FluentAssertions;
using Xunit;

namespace WhoSupervises.Language.Tests;

public class FormatterTests
{
    [Fact]
    public void Format_LooseText_GivesCanonicalForm()
    {
        const string loose = "#文件: 某市清单\n//id\n-代号:a\n- 地区 : 653100\n- 类型：规章\n- 状态：现行\n- 发布：2024年5月28日\n- 未编: 第7条,第11条至第15条; 因: 只讲企业义务; 略\n\n\n\n## 第30条第(8)项\n-部门:甲局（办）\n-监管:旅游景区〔A级旅游景区〕 , 密室逃脱 ;场所: 商场;条件:一,二\n//尾注\n## 第五条(一)至(三)\n- 未形式化: 见(一);略\n\n";

        RulebookFormatter.Format(loose, RuleFileKind.Document).Text.Should().Be(
            """
            # 文件：某市清单
            // id
            - 代号：a
            - 地区：653100
            - 类型：规章
            - 状态：现行
            - 发布：2024-05-28
            - 未编：第七条、第十一条至第十五条；因：只讲企业义务; 略

            ## 第三十条（八）
            - 部门：甲局（办）
            - 监管：旅游景区〔A级旅游景区〕、密室逃脱；场所：商场；条件：一,二

            // 尾注
            ## 第五条（一）至（三）
            - 未形式化：见(一);略

            """);
    }

    [Fact]
    public void Format_Vocabulary_GivesCanonicalForm()
    {
        const string loose = "# 事项\n-KTV(歌厅,卡拉OK): 是  歌舞娱乐场所;码 9011 , 9012\n# 虚词\n- 有限公司,服务\n# 沿革: 公安->应急管理\n- 自: 2018-3-21\n# 地区别名\n- 鄂前旗 , 鄂托克前: 150623";

        RulebookFormatter.Format(loose, RuleFileKind.Vocabulary).Text.Should().Be(
            """
            # 事项
            - KTV（歌厅、卡拉OK）：是 歌舞娱乐场所；码 9011、9012

            # 虚词
            - 有限公司、服务

            # 沿革：公安 → 应急管理
            - 自：2018-03-21

            # 地区别名
            - 鄂前旗、鄂托克前：150623

            """);
    }

    [Fact]
    public void Format_FileWithErrors_IsNotTouched()
    {
        const string broken = "# 事项\n-KTV(歌厅: 是 歌舞娱乐场所\n";

        FormatResult result = RulebookFormatter.Format(broken, RuleFileKind.Vocabulary, "a.vocab");

        result.Formatted.Should().BeFalse();
        result.Text.Should().Be(broken);
        result.Errors.Should().ContainSingle().Which.ToString().Should().Be("a.vocab:2:5 WS1020 左括号「（」没有配上右括号「）」。");
    }

    [Fact]
    public void Format_AllRules_ChangesNothingTheSecondTime()
    {
        foreach (string path in RuleFiles())
        {
            string once = RulebookFormatter.Format(File.ReadAllText(path), RuleFileKinds.Of(path)).Text;

            RulebookFormatter.Format(once, RuleFileKinds.Of(path)).Text.Should().Be(once, path);
        }
    }

    [Fact]
    public void Format_AllRules_KeepsEveryCommentAndTheMeaning()
    {
        List<RuleFile> before = [];
        List<RuleFile> after = [];
        foreach (string path in RuleFiles())
        {
            string text = File.ReadAllText(path);
            string formatted = RulebookFormatter.Format(text, RuleFileKinds.Of(path)).Text;
            string name = Path.GetRelativePath(Repository.Rules, path);
            before.Add(Rules.File(name, text));
            after.Add(Rules.File(name, formatted));

            Comments(formatted).Should().Equal(Comments(text), path);
        }

        Meaning.Of(RulebookLoader.LoadFiles(after)).Should().Be(Meaning.Of(RulebookLoader.LoadFiles(before)));
    }

    private static IEnumerable<string> RuleFiles() =>
        Directory.EnumerateFiles(Repository.Rules, "*", SearchOption.AllDirectories).Where(p => RuleFileKinds.Of(p) != RuleFileKind.None);

    private static IEnumerable<string> Comments(string text) =>
        text.Split('\n').Select(l => l.Trim()).Where(l => l.StartsWith("//", StringComparison.Ordinal)).Select(l => l[2..].Trim());
}
