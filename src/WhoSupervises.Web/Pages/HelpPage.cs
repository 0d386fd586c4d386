using WhoSupervises.Web.Html;
using WhoSupervises.Web.Rules;

namespace WhoSupervises.Web.Pages;

/// <summary>What the words mean, and the kinds of problems of the API.</summary>
internal static class HelpPage
{
    private static readonly (string Class, string Name, string Meaning)[] Statuses =
    [
        ("express", "明文规定", "条文直接规定了牵头部门。"),
        ("principle", "按原则推定", "没有条文点名，按行业归属或业务相近等原则推定，须由有权机关确认。"),
        ("overlap", "职责交叉", "两个以上部门都有直接职责；能按原则分出牵头的就写明，分不出的由有权机关确定。"),
        ("gap", "监管空白", "已载入的文件没有点名部门。"),
        ("unrecognized", "没有读懂", "所问的词都不认识，不作判断。"),
    ];

    private static readonly (string Id, string Name, string Meaning)[] Problems =
    [
        ("bad-question", "问题有误", "字段名、日期或其他内容不对，或没有说明要问什么。"),
        ("unknown-region", "地区不明", "地区不认识，或有几个同名；regions 列出可能的地区。"),
        ("bad-json", "JSON 有误", "内容不是正确的 JSON 对象。"),
        ("not-found", "没有找到", "没有这个地址、文件或事项。"),
        ("wrong-method", "请求方法不对", "这个地址不接受所用的请求方法。"),
        ("wrong-type", "内容类型不对", "Content-Type 不是所要求的。"),
        ("too-large", "内容太大", "内容超过上限。"),
        ("too-slow", "内容没有按时送到", "内容没有在规定时间内送完。"),
        ("too-many", "请求太多", "同一地址发来的请求超过限制，稍候再发。"),
        ("busy", "现在很忙", "审查或对照没有在规定时间内做完，稍后再试。"),
        ("no-key", "没有接口密钥", "管理员要求接口密钥，请求里没有或不对。"),
        ("internal", "程序出错", "程序出错，已记入日志。"),
    ];

    public static byte[] Write(ServedRules rules) => new Frame("说明", "/help", rules).Page(html =>
    {
        html.Add($"""<h1>说明</h1><h2>结论分几种</h2><dl class="facts">""");
        foreach ((string style, string name, string meaning) in Statuses)
        {
            html.Add($"""<dt><strong class="tag {style}">{name}</strong></dt><dd>{meaning}</dd>""");
        }

        html.Add($"""
            </dl><h2>效力分几种</h2><dl class="facts">
            <dt>现行</dt><dd>依据的文件现行有效。</dd><dt>草案</dt><dd>依据征求意见稿，无效力，仅供参考。</dd><dt>推定</dt><dd>部门名称或结论由推导得出。</dd>
            <dt>历史</dt><dd>条文早于机构改革，或者点名的机构已不存在；仅供参照。</dd><dt>未核</dt><dd>没有核实依据的文本是否仍然现行。</dd></dl>
            <h2>要知道的</h2><ul>
            <li>答复只涉及安全生产监管，只依据已载入的<a href="/documents">文件</a>。</li>
            <li>原则推定不是明文规定。新兴行业、领域监管职责不明的，由县级以上地方人民政府按业务相近确定。</li>
            <li>地址栏里有整个问题，把链接发给别人，看到的是同一个问题的答复；不写日期的链接按打开那天的规定回答。</li>
            <li>服务不保存所问的内容，不用 cookie。</li></ul>
            <h2>接口</h2><p><a href="/openapi/v1.json">OpenAPI 3.1 文档</a>。出错时返回 RFC 9457 格式，type 指向下面各项。</p><dl class="facts">
            """);
        foreach ((string id, string name, string meaning) in Problems)
        {
            html.Add($"""<dt id="{id}">{name}</dt><dd>{meaning}</dd>""");
        }

        html.Add($"</dl>");
    });
}
