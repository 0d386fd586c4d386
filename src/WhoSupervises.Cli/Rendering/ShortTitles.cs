using System.Text.RegularExpressions;
using WhoSupervises.Resolution.Explaining;

namespace WhoSupervises.Cli.Rendering;

/// <summary>Shortens the titles of documents after their first mention, as official writing does: 《…实施细则》（以下简称《实施细则》）.</summary>
internal sealed partial class ShortTitles
{
    private const string Republic = "中华人民共和国";
    private const int LongTitle = 15;

    private readonly (string Full, string Short, bool Announced)[] _titles;
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);

    /// <summary>Short titles for the documents that an answer cites; two documents that would share one keep their full titles.</summary>
    public ShortTitles(Answer answer)
    {
        string[] full = [.. Cited(answer).Select(c => c.Title).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal)];
        _titles = [.. full.Select(t => (Full: t, Short: ShortOf(t))).Where(t => t.Short is not null)
            .GroupBy(t => t.Short, StringComparer.Ordinal).Where(g => g.Count() == 1 && !full.Contains(g.Key))
            .Select(g => (g.Single().Full, g.Key!, !g.Single().Full.StartsWith(Republic, StringComparison.Ordinal)))];
    }

    /// <summary>The text with titles shortened; the first mention announces the short title.</summary>
    public string Apply(string text)
    {
        foreach ((string full, string shortened, bool announced) in _titles)
        {
            string wanted = $"《{full}》";
            int at = text.IndexOf(wanted, StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }

            if (announced && _said.Add(full))
            {
                string head = text[..(at + wanted.Length)] + $"（以下简称《{shortened}》）";
                text = head + text[(at + wanted.Length)..].Replace(wanted, $"《{shortened}》", StringComparison.Ordinal);
            }
            else
            {
                text = text.Replace(wanted, $"《{shortened}》", StringComparison.Ordinal);
            }
        }

        return text;
    }

    private static string? ShortOf(string title)
    {
        if (title.StartsWith(Republic, StringComparison.Ordinal))
        {
            return title[Republic.Length..];
        }

        return title.Length > LongTitle && Ending().Match(title) is { Success: true } match ? match.Value : null;
    }

    private static IEnumerable<Citation> Cited(Answer answer) =>
        answer.Lead.Concat(answer.Candidates).Concat(answer.Co).Concat(answer.Conditional).Concat(answer.General).SelectMany(a => a.Basis)
            .Concat(answer.Fallback).Concat(answer.Defeated.SelectMany(d => d.Basis)).Concat(answer.Steps.SelectMany(s => s.Basis)).Concat((answer.Duties ?? []).Select(d => d.Basis));

    [GeneratedRegex("(实施|工作|管理|职责)?(细则|规则|清单|规定|办法|条例|意见)(（[^）]*）)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ending();
}
