using System.IO.Compression;
using System.Net;
using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace WhoSupervises.Web.Tests;

public sealed class AnswerPageTests(SharedService service) : IClassFixture<SharedService>
{
    private readonly HttpClient _client = service.Client;

    [Theory]
    [InlineData("商务厅", "自治区商务厅：")]
    [InlineData("文旅局", "「文旅局」在适用的文件中没有涉及所问事项的职责。")]
    [InlineData("应急管理厅", "自治区应急管理厅就是牵头部门。")]
    [InlineData("咕噜部", "规则里没有「咕噜部」这个部门，请核对名称。")]
    public async Task WhyNot_AnyDepartment_GetsAReason(string department, string sentence)
    {
        string page = await _client.GetStringAsync("/answer?region=新疆&enterprise=加油站&whyNot=" + Uri.EscapeDataString(department));

        page[page.IndexOf("class=\"reasons\"", StringComparison.Ordinal)..].Should().Contain(sentence);
    }

    [Fact]
    public async Task Scope_OnThePage_ListsEachPhraseWithItsDepartment()
    {
        string page = await _client.GetStringAsync("/answer?region=新疆&scope=餐饮服务；危险化学品经营（不含运输）；游泳馆");

        page.Should().Contain("""<h1 id="verdict">自治区商务厅</h1>""").And.Contain("经营范围逐项分工").And.Contain("<td>自治区应急管理厅</td>").And.Contain("<td>自治区体育局</td>");
        page.Should().NotContain("opinion.docx");
    }

    [Fact]
    public async Task Scope_ThroughTheApi_AnswersPhrases()
    {
        using StringContent question = new("""{"地区":"新疆","经营范围":"餐饮服务；游泳馆"}""", System.Text.Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await _client.PostAsync("/api/v1/resolve", question);
        using JsonDocument answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());

        answer.RootElement.GetProperty("phrases").EnumerateArray().Select(p => p.GetProperty("lead")[0].GetProperty("department").GetString()).Should().Equal("自治区商务厅", "自治区体育局");
    }

    [Fact]
    public async Task Scope_WithAWrongIndustryCode_IsRefused()
    {
        using HttpResponseMessage response = await _client.GetAsync("/api/v1/resolve?region=新疆&scope=餐饮服务&industry=99999");

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).Should().Contain("行业代码「99999」不在 GB/T 4754-2017 中；请用门类字母或二至四位数字代码。");
    }

    [Fact]
    public async Task Opinion_OfAnAnswer_IsAWordDocumentThatNamesLeadAndClause()
    {
        using HttpResponseMessage response = await _client.GetAsync("/answer/opinion.docx?region=新疆&enterprise=密室逃脱");
        using MemoryStream bytes = new(await response.Content.ReadAsByteArrayAsync());
        using ZipArchive document = new(bytes);
        using StreamReader reader = new(document.GetEntry("word/document.xml")!.Open());
        string text = await reader.ReadToEndAsync();

        response.Content.Headers.ContentType!.MediaType.Should().Be("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        response.Content.Headers.ContentDisposition!.FileNameStar.Should().Be("监管职责研究意见 新疆维吾尔自治区 密室逃脱.docx");
        text.Should().Contain("自治区文化和旅游厅").And.Contain("第三十条（八）").And.Contain("监管职责研究意见");
    }

    [Fact]
    public async Task Opinion_WithoutARegion_SendsTheFormBack()
    {
        using HttpResponseMessage response = await _client.GetAsync("/answer/opinion.docx?enterprise=密室逃脱");

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).Should().Contain("请填写地区。");
    }

    [Theory]
    [InlineData("gzip, deflate, br", true)]
    [InlineData("br;q=1.0, gzip;q=0.8", true)]
    [InlineData("identity", false)]
    [InlineData("gzip;q=0", false)]
    public async Task Answer_ForClientsThatTakeGzip_IsPackedAndTheSame(string accepts, bool packed)
    {
        const string address = "/api/v1/resolve?region=新疆&enterprise=密室逃脱&asOf=2026-11-01";
        byte[] plain = await _client.GetByteArrayAsync(address);
        using HttpRequestMessage request = new(HttpMethod.Get, address);
        request.Headers.Add("Accept-Encoding", accepts);
        using HttpResponseMessage response = await _client.SendAsync(request);
        byte[] body = await response.Content.ReadAsByteArrayAsync();
        if (packed)
        {
            using GZipStream gzip = new(new MemoryStream(body), CompressionMode.Decompress);
            using MemoryStream unpacked = new();
            await gzip.CopyToAsync(unpacked);
            body = unpacked.ToArray();
        }

        response.Content.Headers.ContentEncoding.Should().Equal(packed ? ["gzip"] : Array.Empty<string>());
        response.Headers.Vary.Should().Equal("Accept-Encoding");
        body.Should().Equal(plain);

        using HttpRequestMessage again = new(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(response.Headers.ETag!);
        using HttpResponseMessage held = await _client.SendAsync(again);
        held.StatusCode.Should().Be(HttpStatusCode.NotModified);
    }
}
