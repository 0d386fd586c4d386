using System.Text.RegularExpressions;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;
using WhoSupervises.Resolution.Explaining;

namespace WhoSupervises.Reports.Auditing;

/// <summary>References to articles of the same document that it does not have.</summary>
/// <remarks>Read from the rulebook's own words and, where it is at hand, from the official text; references to other documents are passed over.</remarks>
internal static partial class CrossReferenceCheck
{
    private const int Before = 14;

    public static IEnumerable<DocumentFinding> Run(AuditedDocument audited)
    {
        HashSet<(ClausePath, string)> told = [];
        foreach (RuleClause clause in audited.Document.Clauses)
        {
            IEnumerable<string> texts = clause.Provisions.SelectMany(TextsOf);
            if (audited.Resolver.Wording?.Invoke(audited.Document, clause.Path) is { } official)
            {
                texts = texts.Append(official);
            }

            foreach (string reference in texts.SelectMany(References))
            {
                if (ClausePath.TryParse(reference, out ClausePath target) && !Exists(audited, target) && told.Add((clause.Path, reference)))
                {
                    yield return audited.Finding("引用落空", [clause.Path], reference, $"{clause.Path.Official}提到{reference}，本文件没有这一条款。", isProblem: true);
                }
            }
        }
    }

    /// <summary>The article numbers a text refers to within its own document.</summary>
    internal static IEnumerable<string> References(string text)
    {
        bool foreign = false;
        int end = -1;
        foreach (Match match in Pattern().Matches(text))
        {
            string between = end >= 0 ? text[end..match.Index] : "";
            bool continues = end >= 0 && Joining().IsMatch(between);
            string before = text[Math.Max(0, match.Index - Before)..match.Index];
            foreign = continues ? foreign : IsForeign(before);
            end = match.Index + match.Length;
            bool isHeading = match.Index == 0 || text[match.Index - 1] == '\n';
            if (!foreign && !isHeading)
            {
                yield return match.Value;
            }
        }
    }

    private static bool IsForeign(string before)
    {
        string trimmed = before.TrimEnd(' ', '　', '的');
        return trimmed.EndsWith('》') || trimmed.EndsWith('）') || (OtherDocument().IsMatch(trimmed) && !OwnDocument().IsMatch(trimmed));
    }

    private static bool Exists(AuditedDocument audited, ClausePath target)
    {
        ClausePath article = target.ArticlePath;
        SourceDocument document = audited.Document;
        RuleClause[] clauses = [.. document.Clauses.Where(c => c.Path.ArticlePath == article)];
        if (clauses.Length > 0)
        {
            return target.Item == 0 || clauses.All(c => c.Path.Item == 0) || clauses.Any(c => c.Path.Item == target.Item);
        }

        return LeftOut(document, article.Article) || audited.Resolver.Wording?.Invoke(document, article) is not null;
    }

    /// <summary>Whether an article was read and left out (未编：第七条、第十一条至第十五条).</summary>
    private static bool LeftOut(SourceDocument document, int article)
    {
        foreach (Match range in document.LeftOut.SelectMany(l => Range().Matches(l)))
        {
            if (ChineseNumber.TryParse(range.Groups["from"].ValueSpan, out int from))
            {
                int to = range.Groups["to"].Success && ChineseNumber.TryParse(range.Groups["to"].ValueSpan, out int last) ? last : from;
                if (article >= from && article <= to)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static IEnumerable<string> TextsOf(Provision provision) => (provision switch
    {
        Duty duty => new[] { duty.Condition, duty.Qualifier },
        Definition definition => [definition.Meaning],
        Procedure procedure => [procedure.Trigger, procedure.Deadline],
        ResidualClause residual => [residual.Says],
        ArbitrationClause arbitration => [arbitration.Says],
        CommonDuty common => [common.Says],
        Unformalised left => [left.Reason],
        _ => [],
    }).OfType<string>();

    [GeneratedRegex("第[零〇一二三四五六七八九十百0-9]+条(?:之[一二三四五六七八九十]+)?(?:第[一二三四五六七八九十]+款)?(?:第?[（(][一二三四五六七八九十]+[）)]项?)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();

    [GeneratedRegex("^[、，和及与或至到 ]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Joining();

    [GeneratedRegex("(?:法|条例|规定|办法|细则|规则|决定|通知|意见|准则|解释|清单|标准|三定)$", RegexOptions.CultureInvariant)]
    private static partial Regex OtherDocument();

    [GeneratedRegex("(?:本|依照|按照|按|违反)(?:法|条例|规定|办法|细则|规则|决定|通知|意见|清单)$", RegexOptions.CultureInvariant)]
    private static partial Regex OwnDocument();

    [GeneratedRegex("第(?<from>[零〇一二三四五六七八九十百0-9]+)条(?:至第(?<to>[零〇一二三四五六七八九十百0-9]+)条)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Range();
}
