using System.Globalization;
using System.Text;
using WhoSupervises.Documents.Tree;

namespace WhoSupervises.Documents.Rendering;

/// <summary>A readable outline of an official text: one line a clause, indented; what is odd about it at the end.</summary>
public static class ClauseTreeText
{
    private const int MaxWords = 60;

    /// <summary>The outline. Long clauses are cut at 60 characters; the JSON form holds them whole.</summary>
    public static string Render(OfficialText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        StringBuilder result = new();
        result.Append(CultureInfo.InvariantCulture, $"文件：{text.FileName}（编码 {text.EncodingName}，{text.Text.Length}字符）\n");
        if (text.Preamble is { } preamble)
        {
            result.Append("序言：").Append(Cut(text.LeadOf(preamble))).Append('\n');
        }

        foreach (OfficialDocument document in text.Documents)
        {
            result.Append('\n');
            Append(result, text, document);
        }

        AppendFindings(result, text);
        return result.ToString();
    }

    private static void Append(StringBuilder result, OfficialText text, OfficialDocument document)
    {
        string title = document.Title.Length > 0 ? $"《{document.Title}》" : "（未见标题）";
        string articles = document.IsListed ? "个标题" : "条";
        result.Append(CultureInfo.InvariantCulture, $"{title}　共{document.Articles.Count()}{articles}、{document.Items.Count()}项\n");
        foreach (TextNode child in document.Root.Children)
        {
            Append(result, text, child, 1);
        }
    }

    private static void Append(StringBuilder result, OfficialText text, TextNode node, int depth)
    {
        string words = node.Path is null && node.Kind is not NodeKind.Entry ? node.Title ?? "" : Cut(text.LeadOf(node));
        string label = node.Kind switch
        {
            NodeKind.Entry => $"【{node.Title}】",
            NodeKind.Closing => node.Title is ['附' or '抄', ..] ? "" : "落款：",
            NodeKind.Chapter or NodeKind.Section or NodeKind.Part or NodeKind.Article when !node.Label.EndsWith('、') => node.Label + " ",
            NodeKind.Paragraph => node.Label + "：",
            _ => node.Label,
        };
        string twin = node.Path is { Twin: > 1 } path ? $"〔第{Model.Documents.ChineseNumber.Format(path.Twin)}个〕" : "";
        result.Append(' ', depth * 2).Append((label + twin + words).TrimEnd()).Append('\n');
        foreach (TextNode child in node.Children)
        {
            Append(result, text, child, depth + 1);
        }
    }

    private static void AppendFindings(StringBuilder result, OfficialText text)
    {
        TextFinding[] findings = [.. text.Findings];
        if (findings.Length == 0)
        {
            return;
        }

        result.Append(CultureInfo.InvariantCulture, $"\n原文编号的问题（{findings.Length}处，按原文照录，未作改动）：\n");
        foreach (TextFinding finding in findings)
        {
            result.Append(CultureInfo.InvariantCulture, $"  第{finding.Line}行：{finding.Message}\n");
        }
    }

    private static string Cut(string words)
    {
        string line = words.Replace("\n", "", StringComparison.Ordinal);
        return line.Length <= MaxWords ? line : line[..(char.IsHighSurrogate(line[MaxWords - 1]) ? MaxWords - 1 : MaxWords)] + "…";
    }
}
