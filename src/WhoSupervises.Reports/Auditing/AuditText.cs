using System.Text;
using WhoSupervises.Model.Documents;
using WhoSupervises.Reports.Surveys;

namespace WhoSupervises.Reports.Auditing;

/// <summary>The audit in a few lines for the screen.</summary>
public static class AuditText
{
    private const int Most = 15;

    /// <summary>Counts, then the heaviest gaps and the overlaps that nothing settles.</summary>
    public static string Write(RegionAudit audit)
    {
        StringBuilder text = new();
        text.Append($"{audit.Survey.Place}（{audit.Survey.Where.AsOf:yyyy-MM-dd}）\n");
        foreach (MatterLevel level in Enum.GetValues<MatterLevel>())
        {
            text.Append($"  {SurveyNames.LevelOf(level)} {audit.Summary.Count(level)}：{string.Join('，', SurveyNames.Grades.Select(g => $"{g.Value} {audit.Summary.Count(level, g.Key)}"))}\n");
        }

        text.Append($"\n空白 {audit.Gaps.Count} 项（已载入的文件没有点名部门）\n");
        foreach (GapFinding gap in audit.Gaps.Take(Most))
        {
            text.Append($"  〔{SurveyNames.HazardOf(gap.Hazard)}〕{gap.Subject}：{(gap.Closing.IsDrafted ? $"建议稿，{gap.Closing.Place}：" : "")}{gap.Closing.Sentence}\n");
        }

        More(text, audit.Gaps.Count);
        OverlapFinding[] unsettled = [.. audit.Overlaps.Where(o => o.Lead.Length == 0)];
        text.Append($"\n交叉 {audit.Overlaps.Count} 项，现有原则分不出牵头的 {unsettled.Length} 项\n");
        foreach (OverlapFinding overlap in unsettled.Take(Most))
        {
            text.Append($"  〔{SurveyNames.HazardOf(overlap.Hazard)}〕{overlap.Subject}：{string.Join('、', overlap.Departments.Select(d => $"{d.Department}（{d.Basis[0].Clause}）").Take(5))}\n");
        }

        More(text, unsettled.Length);
        Findings(text, audit.DocumentFindings);
        text.Append("\n建议稿没有效力，由有权机关决定。全部结果请用 -o 写成 .html、.xlsx 或 .json。\n");
        return text.ToString();
    }

    /// <summary>The findings of one document.</summary>
    public static string Write(SourceDocument document, IReadOnlyList<DocumentFinding> findings)
    {
        StringBuilder text = new();
        text.Append($"《{document.Title}》自查：问题 {findings.Count(f => f.IsProblem)}，提示 {findings.Count(f => !f.IsProblem)}。\n");
        foreach (DocumentFinding finding in findings)
        {
            text.Append($"  〔{finding.Kind}{(finding.IsProblem ? "" : "·提示")}〕{finding.Says}\n");
        }

        return text.ToString();
    }

    private static void Findings(StringBuilder text, IReadOnlyList<DocumentFinding> findings)
    {
        if (findings.Count > 0)
        {
            text.Append($"\n文件自查：问题 {findings.Count(f => f.IsProblem)}，提示 {findings.Count(f => !f.IsProblem)}\n");
            foreach (DocumentFinding finding in findings.Where(f => f.IsProblem).Take(Most))
            {
                text.Append($"  〔{finding.Kind}〕{finding.Says}\n");
            }

            More(text, findings.Count(f => f.IsProblem));
        }
    }

    private static void More(StringBuilder text, int count)
    {
        if (count > Most)
        {
            text.Append($"  …… 其余 {count - Most} 项见报告文件\n");
        }
    }
}
