using System.Globalization;
using System.Text;
using WhoSupervises.Documents.Citations;

namespace WhoSupervises.Documents.Rendering;

/// <summary>The citation and coverage report as plain Chinese text.</summary>
public static class CitationReportText
{
    private const int MaxListed = 20;

    /// <summary>One block a document, totals last.</summary>
    public static string Render(CitationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        StringBuilder result = new("条款核对与覆盖\n");
        foreach (DocumentCitations document in report.Documents)
        {
            result.Append(CultureInfo.InvariantCulture, $"\n《{document.Title}》（{document.Id}）\n");
            Append(result, document);
        }

        DocumentCitations[] read = [.. report.Documents.Where(d => d.State == SourceState.Read)];
        result.Append(CultureInfo.InvariantCulture, $"\n合计：文件{report.Documents.Length}份，核对{read.Length}份；");
        result.Append(CultureInfo.InvariantCulture, $"条{read.Sum(d => d.Coverage!.Articles)}、项{read.Sum(d => d.Coverage!.Items)}，缺{read.Sum(d => d.Coverage!.Missing.Length)}；");
        result.Append(CultureInfo.InvariantCulture, $"用语照原文{read.Sum(Literal)}（{100.0 * read.Sum(Literal) / Math.Max(1, read.Sum(d => Literal(d) + ByAlias(d) + d.TermsUnverified)):0.0}%）、凭别名{read.Sum(ByAlias)}、未核实{read.Sum(d => d.TermsUnverified)}；");
        result.Append(CultureInfo.InvariantCulture, $"异位核对{read.Sum(d => d.Displaced.Length)}。\n");
        return result.ToString();
    }

    private static void Append(StringBuilder result, DocumentCitations document)
    {
        if (document.Coverage is not { } coverage)
        {
            result.Append("  ").Append(document.State switch
            {
                SourceState.NotNamed => "没有注明源文，未核对。",
                SourceState.FileMissing => $"源文「{document.SourceFile}」不在手边，未核对。",
                _ => $"源文「{document.SourceFile}」读不出，未核对。",
            }).Append('\n');
            return;
        }

        result.Append(CultureInfo.InvariantCulture, $"  条：共{coverage.Articles}，已编{coverage.ArticlesEncoded}（未形式化{coverage.ArticlesUnformalised}）{LeftOut(coverage.ArticlesLeftOut)}\n");
        result.Append(CultureInfo.InvariantCulture, $"  项：共{coverage.Items}，已编{coverage.ItemsEncoded}（未形式化{coverage.ItemsUnformalised}）{LeftOut(coverage.ItemsLeftOut)}\n");
        result.Append("  缺：").Append(coverage.Missing.Length == 0 ? "无" : List(coverage.Missing.Select(m => m.ToString()))).Append('\n');
        result.Append(CultureInfo.InvariantCulture, $"  用语：照原文{Literal(document)}（其中规则注明原文用语{document.TermsByAlias.Count(a => a.InRule)}），凭别名{ByAlias(document)}，未核实{document.TermsUnverified}\n");
        AppendRest(result, document);
    }

    private static void AppendRest(StringBuilder result, DocumentCitations document)
    {
        AliasUse[] vocabulary = [.. document.TermsByAlias.Where(a => !a.InRule)];
        if (vocabulary.Length > 0)
        {
            result.Append("  凭别名核对：").Append(List(vocabulary.Select(a => $"{a.Path}「{a.Term}」作「{a.Words}」"))).Append('\n');
        }

        if (document.OwnersInferred > 0)
        {
            result.Append(CultureInfo.InvariantCulture, $"  归属待考：{document.OwnersInferred}个条款\n");
        }

        if (document.Scrambled)
        {
            string which = document.Displaced.Length == 0 ? "" : "：" + List(document.Displaced.Select(d => d.ToString()));
            result.Append(CultureInfo.InvariantCulture, $"  原文次序错乱，异位核对{document.Displaced.Length}个条款{which}\n");
        }
    }

    /// <summary>Terms whose words stand in the clause: the subject's own name, or the words noted in 〔〕.</summary>
    private static int Literal(DocumentCitations document) => document.TermsLiteral + document.TermsByAlias.Count(a => a.InRule);

    private static int ByAlias(DocumentCitations document) => document.TermsByAlias.Count(a => !a.InRule);

    private static string LeftOut(int count) => count == 0 ? "" : FormattableString.Invariant($"，未编{count}");

    private static string List(IEnumerable<string> names)
    {
        string[] all = [.. names];
        return string.Join("、", all.Take(MaxListed)) + (all.Length > MaxListed ? FormattableString.Invariant($"等{all.Length}处") : "");
    }
}
