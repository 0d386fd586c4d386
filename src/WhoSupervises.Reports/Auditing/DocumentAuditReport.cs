using WhoSupervises.Model.Documents;
using WhoSupervises.Reports.Rendering;

namespace WhoSupervises.Reports.Auditing;

/// <summary>The audit of one document as a page or tables.</summary>
public static class DocumentAuditReport
{
    /// <summary>The page.</summary>
    public static string Html(SourceDocument document, IReadOnlyList<DocumentFinding> findings)
    {
        HtmlPage page = new($"《{document.Title}》自查");
        page.Add($"<h1>《{document.Title}》自查</h1>\n<p>问题 {findings.Count(f => f.IsProblem)} 处，提示 {findings.Count(f => !f.IsProblem)} 处。</p>\n<table class=\"f\"><colgroup><col style=\"width:8rem\"/><col style=\"width:12rem\"/><col/></colgroup><thead><tr><th>类别</th><th>条款</th><th>问题</th></tr></thead><tbody>\n");
        foreach (DocumentFinding finding in findings)
        {
            page.Add($"<tr><td>{finding.Kind}{(finding.IsProblem ? "" : "（提示）")}</td><td>{string.Join('、', finding.Clauses)}</td><td>{finding.Says}</td></tr>\n");
        }

        return page.Raw("</tbody></table>\n").Finish();
    }

    /// <summary>The tables.</summary>
    public static IReadOnlyList<Sheet> Sheets(IReadOnlyList<DocumentFinding> findings) =>
    [
        new("文件自查", [("类别", 14), ("性质", 8), ("条款", 24), ("对象", 24), ("问题", 90)],
            [.. findings.Select(f => (IReadOnlyList<object?>)[f.Kind, f.IsProblem ? "问题" : "提示", string.Join('、', f.Clauses), f.Subject, f.Says])]),
    ];
}
