using System.Globalization;
using WhoSupervises.Reports.Auditing;
using WhoSupervises.Reports.Surveys;
using WhoSupervises.Web.Auditing;
using WhoSupervises.Web.Hosting;
using WhoSupervises.Web.Html;
using WhoSupervises.Web.Rules;

namespace WhoSupervises.Web.Pages;

/// <summary>The map of industries against departments, one level at a time: a table whose names lead a level down and whose numbers lead to the matters.</summary>
internal sealed class AuditMap
{
    private const int Shades = 5;
    private const int LongestColumn = 12;

    private readonly ServedRules _rules;
    private readonly RegionAudit _audit;
    private readonly PageQuery _query;
    private readonly IndustryTree _tree;
    private readonly string _at;

    public AuditMap(ServedRules rules, RegionAudit audit, PageQuery query)
    {
        _rules = rules;
        _audit = audit;
        _query = query.Only("region", "asOf", "inherit", "at", "columns");
        _tree = new IndustryTree(audit.Survey);
        string asked = query["at"].ToUpperInvariant();
        _at = _tree.Find(asked) is { } row ? (row.Matter.Level == MatterLevel.Class ? row.Matter.Parent : asked) : "";
    }

    public void Write(HtmlWriter html)
    {
        HeatTable map = HeatTable.Of(_tree, _at, _query["columns"] == "all");
        html.Add($"""<section id="map" class="map" aria-labelledby="map-title">{Crumbs}""");
        SurveyRow? here = _tree.Find(_at);
        html.Add($"""<h2 id="map-title" tabindex="-1">{(here is null ? "全部行业" : here.Matter.Title)}</h2>""");
        if (here is not null)
        {
            html.Add($"""<p>作为整体来问：{SurveyWords.Grade(here.Status)} <a href="{SurveyWords.AnswerOf(here.Matter, _audit.Survey.Where, _query)}">{SurveyWords.Who(here)}</a></p>""");
        }

        html.Add($"""<p class="hint">数字是部门牵头的小类数，颜色越深占比越大。{(here?.Matter.Level == MatterLevel.Group ? "点行业名看答复和依据。" : "点左边的行业名看下一级，点数字看是哪些小类。")}</p>""");
        Table(html, map);
        if (map.Departments > HeatTable.Most + 1)
        {
            bool all = _query["columns"] == "all";
            html.Add($"""<p><a data-zoom href="/audit{_query.With(("columns", all ? "" : "all")).ToString()}">{(all ? $"只列牵头最多的 {HeatTable.Most} 个部门" : $"分列全部 {map.Departments} 个部门")}</a></p>""");
        }

        if (here?.Matter.Level == MatterLevel.Group)
        {
            AuditRows.Table(html, _rules, _audit, _query, _tree.Below(_at));
        }

        html.Add($"</section>");
    }

    private void Crumbs(HtmlWriter html)
    {
        IReadOnlyList<SurveyRow> path = _tree.PathTo(_at);
        if (path.Count == 0)
        {
            return;
        }

        html.Add($"""<nav class="crumbs" aria-label="行业层级"><ol><li><a data-zoom href="/audit{_query.With(("at", "")).ToString()}">全部行业</a></li>""");
        foreach (SurveyRow row in path)
        {
            if (row.Matter.Key == _at)
            {
                html.Add($"""<li aria-current="location">{row.Matter.Title}</li>""");
            }
            else
            {
                html.Add($"""<li><a data-zoom href="/audit{_query.With(("at", row.Matter.Key)).ToString()}">{row.Matter.Title}</a></li>""");
            }
        }

        html.Add($"</ol></nav>");
    }

    private void Table(HtmlWriter html, HeatTable map)
    {
        html.Add($"""<div class="scroll"><table class="heat"><caption class="hidden-text">行业与牵头部门，格内是小类数</caption><thead><tr><th scope="col">{LevelBelow()}</th>""");
        foreach (HeatColumn column in map.Columns)
        {
            html.Add($"""<th scope="col" class="{column.Kind}" title="{column.Name}"><span>{(column.Kind == "lead" ? Short(column.Name) : column.Name)}</span></th>""");
        }

        html.Add($"</tr></thead><tbody>");
        foreach (HeatBand band in map.Bands)
        {
            html.Add($"""<tr><th scope="row">{w => Name(w, band)}</th>""");
            for (int c = 0; c < map.Columns.Count; c++)
            {
                Cell(html, band, map.Columns[c], band.Counts[c]);
            }

            html.Add($"</tr>");
        }

        html.Add($"</tbody></table></div>");
    }

    private string LevelBelow() => SurveyNames.LevelOf(_tree.Find(_at)?.Matter.Level switch { null => MatterLevel.Section, MatterLevel.Section => MatterLevel.Division, MatterLevel.Division => MatterLevel.Group, _ => MatterLevel.Class });

    private void Name(HtmlWriter html, HeatBand band)
    {
        if (band.Row.Matter.Level == MatterLevel.Class)
        {
            html.Add($"""<a href="{SurveyWords.AnswerOf(band.Row.Matter, _audit.Survey.Where, _query)}">{band.Row.Matter.Title}</a>""");
        }
        else
        {
            html.Add($"""<a data-zoom href="/audit{_query.With(("at", band.Row.Matter.Key)).ToString()}">{band.Row.Matter.Title}</a> <span class="quiet">{band.Leaves}</span>""");
        }
    }

    private void Cell(HtmlWriter html, HeatBand band, HeatColumn column, int count)
    {
        if (count == 0)
        {
            html.Add($"<td></td>");
            return;
        }

        int shade = Math.Clamp((int)Math.Ceiling(Shades * (double)count / band.Leaves), 1, Shades);
        string style = $"{column.Kind} s{shade.ToString(CultureInfo.InvariantCulture)}";
        string says = $"{band.Row.Matter.Title}，{column.Name}：{count.ToString(CultureInfo.InvariantCulture)} 个小类";
        html.Add($"""<td class="{style}"><a href="{Link(band.Row, column)}" aria-label="{says}" title="{says}">{count}</a></td>""");
    }

    private string Link(SurveyRow row, HeatColumn column) => row.Matter.Level == MatterLevel.Class
        ? SurveyWords.AnswerOf(row.Matter, _audit.Survey.Where, _query)
        : "/audit" + _query.With(("view", "rows"), ("at", row.Matter.Key), ("level", AuditRows.NameOf(MatterLevel.Class)), ("columns", ""),
            ("lead", column.Kind switch { "lead" => column.Name, "open" => HeatColumn.Open, "gap" => HeatColumn.Gap, _ => "" }));

    /// <summary>A department's name without the region's, short enough to stand upright.</summary>
    private string Short(string department)
    {
        string region = _audit.Survey.Where.Region.Name;
        string name = department.StartsWith(region, StringComparison.Ordinal) && department.Length > region.Length + 2 ? department[region.Length..] : department;
        name = name.StartsWith("自治区", StringComparison.Ordinal) && name.Length > 5 ? name[3..] : name;
        return name.Length > LongestColumn ? name[..(LongestColumn - 1)] + "…" : name;
    }
}
