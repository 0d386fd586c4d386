using WhoSupervises.Reports.Tables;
using WhoSupervises.Reports.Triage;
using WhoSupervises.Web.Asking;
using WhoSupervises.Web.Html;
using WhoSupervises.Web.Rules;

namespace WhoSupervises.Web.Pages;

/// <summary>Hand in a file of registrations; the results come as a table while they are worked out.</summary>
internal sealed class TriagePage(ServedRules rules)
{
    private const int MostShown = 5_000;
    private const int LongestLink = 8_000;

    private readonly HtmlWriter _html = new();
    private readonly Frame _frame = new("分派结果", "/triage", rules);
    private readonly TriageTally _tally = new();

    /// <summary>The form.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="error">What was wrong with the form sent, or null.</param>
    /// <param name="region">The region filled in.</param>
    /// <param name="largest">Bytes that a file may have.</param>
    public static byte[] Form(ServedRules rules, string? error, string region, long largest) => new Frame("批量分派", "/triage", rules).Page(html =>
    {
        if (error is not null)
        {
            html.Add($"""<div class="error-summary" role="alert" aria-labelledby="error-title"><h2 id="error-title">没法分派</h2><p>{error}</p></div>""");
        }

        html.Add($"""
            <h1>批量分派</h1>
            <p class="lead">上传登记名单，逐户判断牵头部门和协同部门。</p>
            <form action="/triage" method="post" enctype="multipart/form-data" class="ask">
            <div class="field"><label for="file">名单文件</label><p class="hint" id="file-hint">.csv 或 .xlsx，不超过 {(int)(largest / (1024 * 1024))} MB，第一行是列名</p>
            <input id="file" name="file" type="file" accept=".csv,.tsv,.txt,.xlsx" required aria-describedby="file-hint"></div>
            <div class="field"><label for="region">地区</label><p class="hint" id="region-hint">名单里没有地区的行按这里填的算</p>
            <input id="region" name="region" type="text" value="{region}" maxlength="60" autocomplete="off" data-suggest="region" aria-describedby="region-hint"></div>
            <div class="actions"><button type="submit" name="output" value="page">在网页上看结果</button>
            <button type="submit" name="output" value="xlsx" class="second">下载结果表（Excel）</button>
            <button type="submit" name="output" value="csv" class="second">下载结果表（csv）</button></div></form>
            <h2>认得的列</h2><p>编号、企业名称、登记类型、地区、企业类型、行业代码、活动、场所、经营范围、审批部门、主办单位、隶属、日期、继承。其他列原样带到结果表里。</p>
            <p class="hint">名单只在判断时用，判断完就删掉，服务器上不留；结果表也不留。</p>
            """);
    });

    /// <summary>The page up to the first row.</summary>
    public byte[] Begin()
    {
        _frame.Open(_html);
        _html.Add($"""
            <h1>分派结果</h1>
            <p class="running" role="status">正在判断，结果随到随显示；关闭页面就停止。</p>
            <div class="filter" hidden><label for="filter-status">状态</label> <select id="filter-status"><option value="">全部</option>{Options}</select>
            <label for="filter-text">含有</label> <input id="filter-text" type="text" maxlength="40" autocomplete="off"> <span role="status" id="filter-count"></span></div>
            <div class="scroll"><table class="results" data-filter><thead><tr><th scope="col">行</th><th scope="col">企业</th><th scope="col">主营业务</th><th scope="col">牵头部门</th><th scope="col">状态</th><th scope="col">协同部门</th><th scope="col">须人工处理</th></tr></thead><tbody>
            """);
        return _html.TakeBytes();
    }

    /// <summary>A row.</summary>
    /// <param name="row">As it came.</param>
    /// <param name="fields">What it says.</param>
    /// <param name="outcome">What it came to.</param>
    /// <param name="asked">The question it puts, for a link to the whole answer; null where it puts none.</param>
    public void Row(TableRow row, string?[] fields, RowOutcome outcome, Asked? asked)
    {
        _tally.Add(outcome);
        if (_tally.Rows > MostShown)
        {
            return;
        }

        string person = outcome.Error.Length > 0 ? outcome.Error : outcome.Ask.Length > 0 ? outcome.Ask : outcome.Person;
        _html.Add($"""<tr data-status="{outcome.Status}"><td>{(int)row.Number}</td><td>{fields[(int)RowField.Name] ?? fields[(int)RowField.Enterprise]}</td><td>{Main(outcome, asked)}</td><td><strong>{string.Join('、', outcome.Leads)}</strong>{Under(outcome)}</td><td><span class="tag {outcome.Status}">{StatusNames.Of(outcome.Status)}</span></td><td>{string.Join('、', outcome.Co)}</td><td>{person}</td></tr>""");
    }

    /// <summary>What was written since.</summary>
    public byte[] Take() => _html.TakeBytes();

    /// <summary>The rest of the page, with the counts.</summary>
    public byte[] End()
    {
        _html.Add($"</tbody></table></div>");
        if (_tally.Rows > MostShown)
        {
            _html.Add($"<p>只显示前 {MostShown} 行；全部结果请下载 Excel 或 csv。</p>");
        }

        _html.Add($"""<section class="done" aria-labelledby="tally"><h2 id="tally">共 {(int)_tally.Rows} 行，须人工处理 {(int)_tally.Persons} 行</h2><dl class="facts">""");
        foreach (string status in StatusNames.All.Where(_tally.Statuses.ContainsKey))
        {
            _html.Add($"""<dt><span class="tag {status}">{StatusNames.Of(status)}</span></dt><dd>{(int)_tally.Statuses[status]} 行</dd>""");
        }

        _html.Add($"""</dl><p>{ResultColumns.Limits}。</p><p><a href="/triage">再分派一个名单</a></p></section>""");
        _frame.Close(_html);
        return _html.TakeBytes();
    }

    private static void Options(HtmlWriter html)
    {
        foreach (string status in StatusNames.All)
        {
            html.Add($"""<option value="{status}">{StatusNames.Of(status)}</option>""");
        }
    }

    /// <summary>The main business, leading to the whole answer where its address is not too long for every proxy.</summary>
    private static Action<HtmlWriter> Main(RowOutcome outcome, Asked? asked) => html =>
    {
        string query = outcome.Error.Length > 0 ? "" : asked?.ToQuery() ?? "";
        if (query.Length is > 0 and <= LongestLink)
        {
            html.Add($"""<a href="/answer{query}">{(outcome.Main.Length > 0 ? outcome.Main : "看答复")}</a>""");
        }
        else
        {
            html.Add($"{outcome.Main}");
        }
    };

    private static Action<HtmlWriter> Under(RowOutcome outcome) => html =>
    {
        if (outcome.Basis.Length > 0)
        {
            html.Add($"""<br><span class="marks">{outcome.Basis}</span>""");
        }
    };
}
