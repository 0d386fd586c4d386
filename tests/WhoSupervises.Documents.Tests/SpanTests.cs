using WhoSupervises.Documents.Reading;
using WhoSupervises.Documents.Tree;

namespace WhoSupervises.Documents.Tests;

public sealed class SpanTests
{
    private static readonly string[] Pieces =
    [
        "第一条 ", "第二条", "第三条：", "（一）", "(二)", "（七）", "1.", "2、", "第一章 总则", "一、", "二、", "【概况】", "目录", "# source: x", "<!-- a -->", "##", "附件", "2024年1月1日",
        "某局职责：", "自治区公安厅负责", "负责监管", "。", "；", "：", "，", "\n", "\r\n", "\n\n", "　", " ", "工作规则", "（", "第", "条", "章", "\t", "𠀀", "“”",
    ];

    [Fact]
    public void Parse_AnyText_LeadsInReadingOrderAreTheText()
    {
        Random random = new(20261122);
        for (int n = 0; n < 3000; n++)
        {
            string source = string.Concat(Enumerable.Range(0, random.Next(0, 40)).Select(_ => Pieces[random.Next(Pieces.Length)]));

            OfficialText text = OfficialTextReader.Parse("x.txt", source);

            Tree.Rebuilt(text).Should().Be(source);
            foreach (TextNode node in text.Documents.SelectMany(d => d.Root.SelfAndDescendants()))
            {
                node.Content.Should().BeInRange(node.Span.Offset, node.Span.End);
            }
        }
    }

    [Fact]
    public void Parse_LongLineOfMarks_StaysLinear()
    {
        string source = "第一条 " + string.Concat(Enumerable.Repeat("（一）甲，一二三四五六七八九十、某局负责1.5；2.乙。", 20_000));

        Action parse = () => OfficialTextReader.Parse("x.txt", source);

        parse.ExecutionTime().Should().BeLessThan(TimeSpan.FromSeconds(10));
    }
}
