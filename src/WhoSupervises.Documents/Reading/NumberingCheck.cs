using System.Collections.Immutable;
using WhoSupervises.Documents.Tree;
using WhoSupervises.Model.Documents;

namespace WhoSupervises.Documents.Reading;

/// <summary>Looks over a document's numbering: gaps, doubled numbers, numbers out of order, headings lost.</summary>
internal sealed class NumberingCheck
{
    private readonly string text;
    private readonly TextNode root;
    private readonly bool listed;
    private readonly List<TextFinding> findings = [];

    private NumberingCheck(string text, TextNode root, bool listed)
    {
        this.text = text;
        this.root = root;
        this.listed = listed;
    }

    /// <summary>The findings in reading order.</summary>
    public static ImmutableArray<TextFinding> Run(string text, TextNode root, bool listed)
    {
        NumberingCheck check = new(text, root, listed);
        check.CheckChapters(root);
        check.CheckArticles();
        check.CheckLostHeadings();
        return [.. check.findings.OrderBy(f => f.Line)];
    }

    private void CheckChapters(TextNode node)
    {
        foreach (NodeKind kind in new[] { NodeKind.Part, NodeKind.Chapter, NodeKind.Section, NodeKind.Group })
        {
            TextNode[] headings = [.. node.Children.Where(c => c.Kind == kind && c.Number > 0)];
            CheckSequence(headings, c => c.Label.TrimEnd('、'), null, node.Title is { Length: > 0 } t && node.Kind != NodeKind.Document ? $"「{t}」" : "");
        }

        foreach (TextNode child in node.Children.Where(c => c.Path is null))
        {
            CheckChapters(child);
        }
    }

    private void CheckArticles()
    {
        TextNode[] articles = [.. root.SelfAndDescendants().Where(n => n is { Kind: NodeKind.Article, Path: not null })];
        if (articles.Length == 0 && !root.SelfAndDescendants().Any(n => n.Path is not null))
        {
            CheckEntries();
            string entries = root.Children.Any(c => c.Kind == NodeKind.Entry) ? "只有【】条目，没有条、项。" : "没有认出编号的条、项，请核对文件是否为公文正文。";
            findings.Add(new TextFinding(FindingKind.NoClauses, null, root.Line, entries));
            return;
        }

        CheckSequence([.. articles.Where(a => a.Path!.Value.Extra == 0)], a => listed ? $"「{a.Label}」" : a.Label, null, "");
        foreach (IGrouping<ClausePath, TextNode> article in articles.GroupBy(a => a.Path!.Value.ArticlePath))
        {
            CheckUnder([.. article], article.Key);
        }
    }

    private void CheckEntries()
    {
        TextNode[] again = [.. root.SelfAndDescendants().Where(n => n.Kind == NodeKind.Entry).GroupBy(n => n.Title, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.ElementAt(1))];
        if (again.Length > 0)
        {
            string which = again.Length == 1 ? $"条目【{again[0].Title}】重复出现。" : $"【{again[0].Title}】等{again.Length}个条目重复出现。";
            findings.Add(new TextFinding(FindingKind.Repeated, null, again[0].Line, which));
        }
    }

    // Items under headings that stand twice are looked over together: they are counted through.
    private void CheckUnder(TextNode[] nodes, ClausePath path)
    {
        TextNode[] children = [.. nodes.SelectMany(n => n.Children).Where(c => c.Path is not null)];
        string place = listed && path is { Item: 0, Paragraph: 0 } ? $"「{path.Official}」之下" : path.Official;
        CheckSequence([.. children.Where(c => c.Kind == NodeKind.Item)], c => c.Label, path, place);
        CheckSequence([.. children.Where(c => c.Kind == NodeKind.SubItem)], c => c.Label.TrimEnd('.'), path, place);
        foreach (TextNode child in children)
        {
            CheckUnder([child], child.Path!.Value with { Twin = 1 });
        }
    }

    private void CheckSequence(TextNode[] nodes, Func<TextNode, string> label, ClausePath? above, string place)
    {
        int max = 0;
        TextNode? before = null;
        List<(TextNode Before, TextNode Node)> backward = [];
        foreach (TextNode node in nodes)
        {
            if (node.Number < max && before is not null)
            {
                backward.Add((before, node));
            }

            max = Math.Max(max, node.Number);
            before = node;
        }

        if (backward is [var (earlier, later), ..])
        {
            string message = backward.Count == 1
                ? $"{place}{label(earlier)}之后是{label(later)}，次序颠倒。"
                : $"{place}次序颠倒{backward.Count}处，首处在{label(earlier)}之后：排的是{label(later)}。";
            findings.Add(new TextFinding(FindingKind.OutOfOrder, later.Path ?? above, later.Line, message));
        }

        foreach (IGrouping<int, TextNode> same in nodes.GroupBy(n => n.Number).Where(g => g.Count() > 1))
        {
            TextNode second = same.ElementAt(1);
            string times = same.Count() == 2 ? "两" : ChineseNumber.Format(Math.Min(same.Count(), 9999));
            string message = place.Length > 0 ? $"{place}有{times}个{label(second)}。" : $"{label(second)}出现{times}次。";
            findings.Add(new TextFinding(FindingKind.Repeated, second.Path ?? above, second.Line, message));
        }

        CheckGaps(nodes, label, above, place, max);
    }

    private void CheckGaps(TextNode[] nodes, Func<TextNode, string> label, ClausePath? above, string place, int max)
    {
        HashSet<int> present = [.. nodes.Select(n => n.Number)];
        int number = 1;
        while (number < max)
        {
            int gap = number;
            while (number < max && !present.Contains(number))
            {
                number++;
            }

            if (number > gap)
            {
                TextNode next = nodes.First(n => n.Number == number);
                TextNode? last = nodes.FirstOrDefault(n => n.Number == gap - 1);
                string first = Relabel(next, label, gap);
                string missing = number - gap == 1 ? first : $"{first}至{Relabel(next, label, number - 1)}";
                string around = last is null ? $"从{label(next)}开始" : $"{label(last)}之后是{label(next)}";
                findings.Add(new TextFinding(FindingKind.Missing, last?.Path ?? above, next.Line, $"{place}缺{missing}：{around}。"));
            }

            number++;
        }
    }

    private static string Relabel(TextNode node, Func<TextNode, string> label, int number) =>
        node.Kind == NodeKind.SubItem
            ? FormattableString.Invariant($"{number}")
            : label(node).Replace(ChineseNumber.Format(node.Number), ChineseNumber.Format(number), StringComparison.Ordinal);

    // 其主要职责是：（一） follows a heading; where it follows an item, the heading before it is lost.
    private void CheckLostHeadings()
    {
        if (!listed)
        {
            return;
        }

        foreach (TextNode node in root.SelfAndDescendants().Where(n => n is { Kind: NodeKind.Item, Path: not null }))
        {
            ReadOnlySpan<char> words = text.AsSpan(node.Content, node.Lead.End - node.Content).TrimEnd();
            int at = words.LastIndexOf("主要职责");
            if (at > 0 && words[at..].Length <= 8 && words[^1] is '：' or ':')
            {
                findings.Add(new TextFinding(FindingKind.LostHeading, node.Path, node.Line, $"{node.Path!.Value.Official}之后的「主要职责」前面没有部门标题，其后各项的归属在原文里看不出。"));
            }
        }
    }
}
