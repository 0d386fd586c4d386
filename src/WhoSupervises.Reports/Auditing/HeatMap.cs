using System.Globalization;
using System.Text;
using WhoSupervises.Reports.Rendering;
using WhoSupervises.Reports.Surveys;

namespace WhoSupervises.Reports.Auditing;

/// <summary>Draws industries against departments as SVG: each cell counts the 小类 a department leads, the darker the larger its share.</summary>
internal sealed class HeatMap
{
    private const int Left = 190;
    private const int Cell = 25;
    private const int Line = 19;
    private const string Unsettled = "交叉未定";
    private const string Nobody = "空白";

    private readonly Func<string, string> _short;

    /// <summary>Makes a drawer.</summary>
    /// <param name="shorten">Shortens a department's name for a column.</param>
    public HeatMap(Func<string, string> shorten) => _short = shorten;

    /// <summary>A line of the map: what it is called, the 小类 it stands for, and where on the page it is broken down, or empty.</summary>
    public readonly record struct Band(string Title, IReadOnlyList<SurveyRow> Leaves, string Link = "");

    /// <summary>How many columns a map of these 小类 has: one tells nothing that the lines below it do not.</summary>
    public static int Columns(IEnumerable<SurveyRow> leaves) => leaves.Select(ColumnOf).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Draws the map; columns are the departments that lead anything in it, then what nobody leads.</summary>
    public string Draw(string label, IReadOnlyList<Band> bands)
    {
        Dictionary<string, int> totals = new(StringComparer.Ordinal);
        Dictionary<string, int>[] counts = [.. bands.Select(b => Count(b.Leaves, totals))];
        string[] columns = [.. totals.OrderBy(t => t.Key is Unsettled or Nobody).ThenByDescending(t => t.Value).ThenBy(t => t.Key, StringComparer.Ordinal).Select(t => t.Key)];
        string[] names = [.. columns.Select(_short)];
        int top = 16 + (names.Max(n => n.Length) * 12);
        int width = Left + (columns.Length * Cell) + 6;
        int height = top + (bands.Count * Line) + 4;
        StringBuilder svg = new();
        svg.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {width} {height}\" style=\"max-width:{width}px\" role=\"img\" aria-label=\"{HtmlPage.Encode(label)}\">");
        for (int c = 0; c < columns.Length; c++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"v\" x=\"{Left + (c * Cell) + 12}\" y=\"{top - 5}\">{HtmlPage.Encode(names[c])}</text>");
        }

        for (int r = 0; r < bands.Count; r++)
        {
            int y = top + (r * Line);
            string title = bands[r].Title.Length > 16 ? bands[r].Title[..15] + "…" : bands[r].Title;
            string text = $"<text x=\"2\" y=\"{(y + 13).ToString(CultureInfo.InvariantCulture)}\">{HtmlPage.Encode(title)}</text>";
            svg.Append(bands[r].Link.Length == 0 ? text : $"<a href=\"#{HtmlPage.Encode(bands[r].Link)}\">{text}</a>").Append(CultureInfo.InvariantCulture, $"<path d=\"M{Left} {y + Line}H{width - 6}\"/>");
            for (int c = 0; c < columns.Length; c++)
            {
                if (counts[r].TryGetValue(columns[c], out int count))
                {
                    string kind = columns[c] switch { Unsettled => "o", Nobody => "x", _ => "d" };
                    string share = (0.2 + (0.8 * count / bands[r].Leaves.Count)).ToString("0.00", CultureInfo.InvariantCulture);
                    svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"{kind}\" x=\"{Left + (c * Cell) + 1}\" y=\"{y + 1}\" width=\"{Cell - 2}\" height=\"{Line - 2}\" fill-opacity=\"{share}\"/><text class=\"c\" x=\"{Left + (c * Cell) + 12}\" y=\"{y + 13}\">{count}</text>");
                }
            }
        }

        return svg.Append("</svg>").ToString();
    }

    private static string ColumnOf(SurveyRow leaf) => leaf.Lead.Count > 0 ? leaf.Lead[0].Department : leaf.Status == "gap" ? Nobody : Unsettled;

    private static Dictionary<string, int> Count(IReadOnlyList<SurveyRow> leaves, Dictionary<string, int> totals)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (SurveyRow leaf in leaves)
        {
            string column = ColumnOf(leaf);
            counts[column] = counts.GetValueOrDefault(column) + 1;
            totals[column] = totals.GetValueOrDefault(column) + 1;
        }

        return counts;
    }
}
