using System.Globalization;
using System.Text;

namespace WhoSupervises.Reports.Rendering;

/// <summary>A page in one file: no request leaves it, it prints, and works by keyboard. Written as well-formed XML so that it can be checked.</summary>
public sealed class HtmlPage
{
    private const string Style = """
        :root{--ink:#1b1f24;--soft:#5a6672;--line:#d4dae0;--head:#e8eef4;--express:#1f6f4a;--principle:#2a6fb0;--overlap:#a85d00;--gap:#b3261e}
        *{box-sizing:border-box}
        body{margin:0 auto;max-width:1180px;padding:1.2rem;color:var(--ink);font:15px/1.65 "Source Han Sans SC","Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei","PingFang SC",sans-serif}
        h1{font-size:1.6rem;margin:.2rem 0}h2{font-size:1.2rem;margin:2rem 0 .5rem;border-bottom:2px solid var(--ink)}
        p{margin:.4rem 0}small,.s{color:var(--soft);font-size:.86rem}
        a{color:#174f86}
        table{border-collapse:collapse;width:100%;font-size:.88rem}
        th,td{border:1px solid var(--line);padding:.25rem .4rem;text-align:left;vertical-align:top}
        th{background:var(--head)}
        table.f{table-layout:fixed;overflow-wrap:anywhere}
        td.n{text-align:right}
        summary{cursor:pointer;padding:.15rem .2rem}summary:focus-visible,a:focus-visible,input:focus-visible{outline:3px solid #174f86;outline-offset:1px}
        details details{margin-left:1rem}
        .g{font-weight:600;white-space:nowrap}.express{color:var(--express)}.principle{color:var(--principle)}.overlap{color:var(--overlap)}.gap{color:var(--gap)}
        .card{border:1px solid var(--line);border-left:5px solid var(--line);padding:.45rem .7rem;margin:.55rem 0;break-inside:avoid}
        .card.gap{border-left-color:var(--gap);color:inherit}.card.overlap{border-left-color:var(--overlap);color:inherit}
        .tag{display:inline-block;border:1px solid currentColor;border-radius:3px;padding:0 .3rem;font-size:.8rem;margin-right:.3rem}
        pre{background:#f5f7f9;border:1px solid var(--line);padding:.4rem .6rem;margin:.3rem 0;white-space:pre-wrap;font:inherit;font-size:.9rem}
        svg{display:block;width:100%;height:auto;margin:.3rem 0;font-size:11px}
        svg text{fill:var(--ink)}
        .filters{margin:.6rem 0;padding:.3rem 0}.filters label{margin-right:1rem}
        nav a{margin-right:1rem}
        @media print{body{max-width:none;padding:0;font-size:10pt}h2{break-after:avoid}tr{break-inside:avoid}thead{display:table-header-group}.filters,nav{display:none}a{color:inherit;text-decoration:none}@page{size:A4 landscape;margin:14mm}}
        """;

    private readonly StringBuilder _text = new();

    /// <summary>Starts a page.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="extraStyle">Style of this page alone.</param>
    public HtmlPage(string title, string extraStyle = "")
    {
        _text.Append("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\"/>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>").Append(Encode(title))
            .Append("</title>\n<link rel=\"icon\" href=\"data:,\"/>\n<style>\n").Append(Style).Append(extraStyle).Append("\n</style>\n</head>\n<body>\n");
    }

    /// <summary>How long the page is by now, in characters.</summary>
    public int Length => _text.Length;

    /// <summary>Text made safe for HTML.</summary>
    public static string Encode(string? text) => text is null ? "" : text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    /// <summary>Adds markup as it is.</summary>
    public HtmlPage Raw(string markup)
    {
        _text.Append(markup);
        return this;
    }

    /// <summary>Adds markup whose holes are made safe.</summary>
    public HtmlPage Add(FormattableString markup)
    {
        _text.AppendFormat(CultureInfo.InvariantCulture, markup.Format, [.. markup.GetArguments().Select(a => a is string s ? Encode(s) : a)]);
        return this;
    }

    /// <summary>A coloured word for a status.</summary>
    public static string Grade(string status) => $"<span class=\"g {Encode(status)}\">{Encode(Surveys.SurveyNames.GradeOf(status))}</span>";

    /// <summary>The finished page.</summary>
    /// <param name="script">A script for comfort, or empty; the page must work without it.</param>
    public string Finish(string script = "") =>
        _text.ToString() + (script.Length == 0 ? "" : $"<script>\n//<![CDATA[\n{script}\n//]]>\n</script>\n") + "</body>\n</html>\n";
}
