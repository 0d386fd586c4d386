using System.Text.Json;
using WhoSupervises.Documents.Rendering;
using WhoSupervises.Documents.Tree;

namespace WhoSupervises.Documents.Tests;

public sealed class RenderingTests
{
    private static readonly OfficialText Sample = Tree.Parse(
        "各单位：", "某区职责清单（征求意见稿）", "第一章 总 则", "第一条 为了试验，", "制定本清单。", "第二章 职责", "第二条 区水利局职责：", "（一）负责水库；", "（一）负责\"堤防\"。", "附件：名单");

    [Fact]
    public void Text_Outline_IsReadable() =>
        ClauseTreeText.Render(Sample).Should().Be(
            """
            文件：公文.txt（编码 UTF-8，88字符）
            序言：各单位：

            《某区职责清单（征求意见稿）》　共2条、2项
              第一章 总则
                第一条 为了试验，制定本清单。
              第二章 职责
                第二条 区水利局职责：
                  （一）负责水库；
                  （一）〔第二个〕负责"堤防"。
              附件：名单

            原文编号的问题（1处，按原文照录，未作改动）：
              第9行：第二条有两个（一）。

            """.ReplaceLineEndings("\n"));

    [Fact]
    public void Text_LongClause_IsCut() =>
        ClauseTreeText.Render(Tree.Parse("试验法", "第一条 " + new string('甲', 200) + "。")).Should().Contain("  第一条 " + new string('甲', 60) + "…\n");

    [Fact]
    public void Json_Tree_HoldsNumbersOrgansAndExactSpans()
    {
        string json = ClauseTreeJson.Render(Sample);

        json.Should().Contain("\"organ\": \"区水利局\"").And.Contain("负责\\\"堤防\\\"。");
        using JsonDocument parsed = JsonDocument.Parse(json);
        JsonElement document = parsed.RootElement.GetProperty("documents")[0];
        document.GetProperty("kind").GetString().Should().Be("文件");
        JsonElement item = document.GetProperty("children")[1].GetProperty("children")[0].GetProperty("children")[1];
        item.GetProperty("kind").GetString().Should().Be("项");
        item.GetProperty("clause").GetString().Should().Be("第二条（一）〔二〕");
        item.GetProperty("text").GetString().Should().Be("负责\"堤防\"。");
        Sample.Text.Substring(item.GetProperty("offset").GetInt32(), item.GetProperty("length").GetInt32()).Should().Be("（一）负责\"堤防\"。\n");
        parsed.RootElement.GetProperty("findings")[0].GetProperty("message").GetString().Should().Be("第二条有两个（一）。");
        parsed.RootElement.GetProperty("preamble").GetProperty("text").GetString().Should().Be("各单位：");
    }
}
