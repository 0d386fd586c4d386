using System.Globalization;
using WhoSupervises.Reports.Auditing;
using WhoSupervises.Reports.Rendering;
using WhoSupervises.Reports.Surveys;
using WhoSupervises.Web.Hosting;
using WhoSupervises.Web.Html;

namespace WhoSupervises.Web.Pages;

/// <summary>What gaps and overlaps share on their pages.</summary>
internal static class AuditFindings
{
    private const int MostIndustries = 4;
    private const int MostNamed = 5;

    /// <summary>How links name a weight of hazard.</summary>
    public static string HazardName(int hazard) => hazard switch { >= 2 => "high", 1 => "crowd", _ => "none" };

    /// <summary>The choice of a weight.</summary>
    public static Action<HtmlWriter> Hazards(PageQuery query) =>
        SurveyWords.Select("hazard", "程度", query["hazard"], [("", "全部"), ("high", SurveyNames.HazardOf(2)), ("crowd", SurveyNames.HazardOf(1)), ("none", SurveyNames.HazardOf(0))]);

    /// <summary>Whether a finding's subject or one of its industries holds a text.</summary>
    public static bool Speaks(string subject, IReadOnlyList<SurveyRow> rows, string text) =>
        subject.Contains(text, StringComparison.OrdinalIgnoreCase) || rows.Any(r => r.Matter.Title.Contains(text, StringComparison.OrdinalIgnoreCase));

    /// <summary>The matter that a finding leads to: the subject itself where it is among its rows.</summary>
    public static SurveyMatter Asked(string subject, IReadOnlyList<SurveyRow> rows) => (rows.FirstOrDefault(r => r.Matter.Key == subject) ?? rows[0]).Matter;

    /// <summary>The industries concerned, in a line.</summary>
    public static Action<HtmlWriter> Industries(IReadOnlyList<SurveyRow> rows) => html =>
    {
        string[] industries = [.. rows.Where(r => r.Matter.IsIndustry).Select(r => r.Matter.Title)];
        if (industries.Length > 0)
        {
            html.Add($"""<p class="quiet">行业：{string.Join('、', industries.Take(MostIndustries))}{(industries.Length > MostIndustries ? $"等 {industries.Length} 个" : "")}</p>""");
        }
    };

    /// <summary>The clause proposed, closed until asked for; where there is none, what must be settled first.</summary>
    public static Action<HtmlWriter> Proposal(ClosingClause closing, string closes, string fails) => html =>
    {
        if (!closing.IsDrafted)
        {
            html.Add($"""<p>{closing.Sentence}</p><p class="quiet">{closing.Reason.TrimEnd('。')}。</p>""");
            return;
        }

        string tried = closing.Tried && closing.SideEffects.Count == 0 ? closes : closing.Tried ? $"加入后会改变：{string.Join('、', closing.SideEffects.Take(MostNamed))}。" : fails;
        string also = closing.AlsoCloses.Count == 0 ? "" : $"同时填补：{string.Join('、', closing.AlsoCloses.Take(MostNamed))}{(closing.AlsoCloses.Count > MostNamed ? $"等 {closing.AlsoCloses.Count.ToString(CultureInfo.InvariantCulture)} 项" : "")}。";
        html.Add($"""
            <details><summary>建议稿：由{closing.Department}负责</summary><div class="more">
            <p>《{Citations.Short(closing.Document)}》{closing.Place}：</p><blockquote>{closing.Sentence}</blockquote>
            <p>{closing.Reason.TrimEnd('。')}。{tried}{also}</p><p class="hint">写成规则：</p><pre>{closing.Rule}</pre></div></details>
            """);
    };
}
