using WhoSupervises.Model.Documents;
using WhoSupervises.Resolution.Explaining;

namespace WhoSupervises.Reports.Auditing;

/// <summary>How a document words a duty, read from its official text where that is at hand.</summary>
public sealed class DocumentStyle
{
    private static readonly string[] Endings = ["安全监管工作", "安全监督管理工作", "安全生产监督管理工作", "安全生产监督管理", "安全监督管理", "安全生产监管工作", "安全监管"];

    private readonly string _ending = "安全监督管理工作";
    private readonly string _opening = "负责";

    /// <summary>Reads a document's style; without its text the plain words of statutes are used.</summary>
    public DocumentStyle(SourceDocument? document, Wording? wording)
    {
        if (document is null || wording is null)
        {
            return;
        }

        string text = string.Join('\n', document.Clauses.Select(c => wording(document, c.Path)).Where(t => t is not null).Distinct(StringComparer.Ordinal));
        string best = Endings.MaxBy(e => Count(text, e + "。") + Count(text, e + "；"))!;
        if (Count(text, best) > 0)
        {
            _ending = best;
        }

        foreach (string whole in new[] { "负责全区", "负责全旗", "负责全市", "负责全县", "负责全省" })
        {
            if (Count(text, whole) > 2)
            {
                _opening = whole;
            }
        }
    }

    /// <summary>One item: （九）负责剧本娱乐场所安全监管工作。An article of its own names the <paramref name="department"/> too; work is named as it is.</summary>
    public string Item(ClausePath path, string subject, IReadOnlyList<string> except, string department = "", bool isWork = false)
    {
        string number = path.Item > 0 ? (path with { Article = 0, Extra = 0, Paragraph = 0 }).Official : path.Official + "　";
        string left = except.Count == 0 ? "" : $"（{string.Join('、', except)}除外）";
        return $"{number}{department}{_opening}{subject}{left}{(isWork ? subject.EndsWith("工作", StringComparison.Ordinal) ? "" : "工作" : _ending)}。";
    }

    private static int Count(string text, string part)
    {
        int count = 0;
        for (int at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + part.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }
}
