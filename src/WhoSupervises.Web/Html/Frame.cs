using WhoSupervises.Resolution;
using WhoSupervises.Web.Rules;

namespace WhoSupervises.Web.Html;

/// <summary>What every page has around its content: header, navigation, warning, footer.</summary>
/// <param name="Title">Title of the page.</param>
/// <param name="Section">Path of the navigation entry it belongs to.</param>
/// <param name="Rules">The rules it speaks of.</param>
internal sealed record Frame(string Title, string Section, ServedRules Rules)
{
    /// <summary>Name of the service.</summary>
    public const string Service = "谁监管";

    private static readonly (string Path, string Name)[] Sections = [("/", "提问"), ("/triage", "批量分派"), ("/audit", "职责审查"), ("/compare", "地区对照"), ("/documents", "文件"), ("/subjects", "事项"), ("/help", "说明")];

    /// <summary>Whether the content may take the whole width of the window, for large tables.</summary>
    public bool IsWide { get; init; }

    /// <summary>A whole page.</summary>
    public byte[] Page(Action<HtmlWriter> content)
    {
        HtmlWriter html = new();
        Open(html);
        content(html);
        Close(html);
        return html.ToBytes();
    }

    /// <summary>Everything before the content.</summary>
    public void Open(HtmlWriter html)
    {
        html.Add($"""
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{Title} - {Service}</title>
            <link rel="stylesheet" href="{Asset.Style.Path}">
            <link rel="icon" href="{Asset.Icon.Path}" type="image/svg+xml">
            <script src="{Asset.Script.Path}" defer></script>
            </head>
            <body class="{(IsWide ? "full" : "")}">
            <a class="skip" href="#main">跳到正文</a>
            <header class="top"><div class="wide">
            <a class="name" href="/">{Service}</a>
            <nav aria-label="主导航"><ul>{Navigation}</ul></nav>
            </div></header>
            """);
        if (Rules.Warning is { } warning)
        {
            html.Add($"""<div class="warning" role="alert"><div class="wide"><strong>规则没有更新。</strong>{warning}</div></div>""");
        }

        html.Add($"""<main id="main" class="wide" tabindex="-1">""");
    }

    /// <summary>Everything after the content.</summary>
    public void Close(HtmlWriter html) => html.Add($"""
        </main>
        <footer><div class="wide">
        <p>只涉及安全生产监管。原则推定不是明文规定；职责不明的，由有权机关确定。</p>
        <p class="quiet">规则指纹 <span class="code">{Rules.Fingerprint[..Math.Min(12, Rules.Fingerprint.Length)]}</span>　{Resolver.EngineVersion}　<a href="/openapi/v1.json">接口文档</a></p>
        </div></footer>
        </body>
        </html>
        """);

    private void Navigation(HtmlWriter html)
    {
        foreach ((string path, string name) in Sections)
        {
            if (path == Section)
            {
                html.Add($"""<li><a href="{path}" aria-current="page">{name}</a></li>""");
            }
            else
            {
                html.Add($"""<li><a href="{path}">{name}</a></li>""");
            }
        }
    }
}
