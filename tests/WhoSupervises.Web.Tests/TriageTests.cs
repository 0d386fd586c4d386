using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace WhoSupervises.Web.Tests;

public sealed class TriageTests(SharedService service) : IClassFixture<SharedService>
{
    private const string Rows = "编号,企业名称,企业类型,地区\n1,甲,密室逃脱,新疆\n2,乙<b>,加油站,魏都区\n3,丙,酒店,\n";

    private readonly HttpClient _client = service.Client;

    [Fact]
    public async Task Page_CsvSent_ShowsEachRowWithItsDepartment()
    {
        using HttpResponseMessage response = await SendAsync(Rows, "名单.csv", "page");
        string page = await response.Content.ReadAsStringAsync();

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        page.Should().Contain("<strong>自治区文化和旅游厅</strong>").And.Contain("<strong>区应急管理局</strong>").And.Contain("乙&lt;b&gt;").And.Contain("共 3 行").And.Contain("或在上传时填写地区");
    }

    [Fact]
    public async Task Download_CsvSent_GivesTheInputWithResultColumns()
    {
        using HttpResponseMessage response = await SendAsync(Rows, "名单.csv", "csv");
        string[] lines = (await response.Content.ReadAsStringAsync()).TrimEnd().Split('\n');

        response.Content.Headers.ContentDisposition!.FileNameStar.Should().Be("分派结果.csv");
        lines.Should().HaveCount(4);
        lines[0].Should().Contain("编号,企业名称,企业类型,地区,主营业务,牵头部门,状态");
        lines[1].Should().StartWith("1,甲,密室逃脱,新疆,").And.Contain("自治区文化和旅游厅");
        lines[3].Should().Contain("这一行没有地区，请补上，或在上传时填写地区。");
    }

    [Fact]
    public async Task Page_RowWithAScope_LeadsToTheSameAnswer()
    {
        using HttpResponseMessage response = await SendAsync("企业名称,地区,经营范围,审批部门\n丙餐饮有限公司,新疆,食品销售；餐饮服务；游泳馆,体育局\n", "名单.csv", "page");
        string page = await response.Content.ReadAsStringAsync();
        string link = WebUtility.HtmlDecode(Regex.Match(page, "href=\"(/answer[^\"]*)\"", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5)).Groups[1].Value);
        string lead = Regex.Match(page, "<td><strong>([^<]*)</strong>", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5)).Groups[1].Value;

        lead.Should().StartWith("自治区");
        (await _client.GetStringAsync(link)).Should().Contain($"""<h1 id="verdict">{lead}</h1>""").And.Contain("经营范围逐项分工");
    }

    [Fact]
    public async Task Workbook_CsvSent_HoldsTheRowsTheSummaryAndWhatNeedsAPerson()
    {
        using HttpResponseMessage response = await SendAsync(Rows, "名单.csv", "xlsx");
        using MemoryStream bytes = new(await response.Content.ReadAsByteArrayAsync());
        using ZipArchive book = new(bytes);
        string all = string.Concat(book.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(Text));

        response.Content.Headers.ContentDisposition!.FileNameStar.Should().Be("分派结果.xlsx");
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        all.Should().Contain("name=\"结果\"").And.Contain("name=\"汇总\"").And.Contain("name=\"需人工\"").And.Contain("自治区文化和旅游厅").And.Contain("区应急管理局");

        static string Text(ZipArchiveEntry entry)
        {
            using StreamReader reader = new(entry.Open());
            return reader.ReadToEnd();
        }
    }

    [Fact]
    public async Task Page_NoFile_SaysWhatIsMissing()
    {
        using HttpResponseMessage response = await SendAsync("", "名单.csv", "page");

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).Should().Contain("请选择要分派的文件，文件不能是空的。");
    }

    [Fact]
    public async Task Page_OldExcel_IsRefusedWithAWayOut()
    {
        using HttpResponseMessage response = await SendAsync(Rows, "名单.xls", "page");

        (await response.Content.ReadAsStringAsync()).Should().Contain("请选 .csv 或 .xlsx 文件；旧版 .xls 请先另存为 .xlsx。");
    }

    [Fact]
    public async Task Api_CsvSent_AnswersALineARow()
    {
        using StringContent content = new(Rows, Encoding.UTF8, "text/csv");
        using HttpResponseMessage response = await _client.PostAsync("/api/v1/triage?region=新疆", content);
        JsonElement[] answers = [.. (await response.Content.ReadAsStringAsync()).TrimEnd().Split('\n').Select(l => JsonDocument.Parse(l).RootElement)];

        response.Content.Headers.ContentType!.MediaType.Should().Be("application/x-ndjson");
        answers.Select(a => a.GetProperty("id").GetString()).Should().Equal("1", "2", "3");
        answers[2].GetProperty("region").GetProperty("code").GetString().Should().Be("650000");
    }

    [Fact]
    public async Task AnyTriage_Done_LeavesNoFileBehind()
    {
        await using RunningService own = await RunningService.StartAsync();
        string marker = Guid.NewGuid().ToString("N");
        using StringContent content = new(Rows.Replace("甲", marker, StringComparison.Ordinal), Encoding.UTF8, "text/csv");
        using HttpResponseMessage response = await own.Client.PostAsync("/api/v1/triage?region=新疆", content);
        (await response.Content.ReadAsStringAsync()).Should().Contain(marker);
        await Task.Delay(300);

        Directory.EnumerateFiles(Path.GetTempPath(), "*.csv").Where(f => File.ReadAllText(f).Contains(marker, StringComparison.Ordinal)).Should().BeEmpty();
    }

    private async Task<HttpResponseMessage> SendAsync(string rows, string name, string output)
    {
        using MultipartFormDataContent form = new()
        {
            { new ByteArrayContent(Encoding.UTF8.GetBytes(rows)), "file", name },
            { new StringContent(output), "output" },
        };
        return await _client.PostAsync("/triage", form);
    }
}
