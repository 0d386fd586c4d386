using System.Net;
using FluentAssertions;
using Xunit;

namespace WhoSupervises.Web.Tests;

public sealed class PagesTests(SharedService service) : IClassFixture<SharedService>
{
    private const string Hostile = "\"><script>alert(1)</script><img src=x onerror=alert(2)>'`";

    private readonly HttpClient _client = service.Client;

    [Fact]
    public async Task Answer_KnownMatter_ShowsLeadClauseAndReasons()
    {
        string page = await _client.GetStringAsync("/answer?region=新疆&enterprise=密室逃脱");

        page.Should().Contain("""<h1 id="verdict">自治区文化和旅游厅</h1>""").And.Contain("明文规定").And.Contain("第三十条（八）").And.Contain("为什么不是").And.Contain("规则指纹");
    }

    [Fact]
    public async Task Answer_AmbiguousRegion_OffersEachAsALinkThatKeepsTheQuestion()
    {
        using HttpResponseMessage response = await _client.GetAsync("/answer?region=鼓楼区&enterprise=酒店");
        string page = await response.Content.ReadAsStringAsync();

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        page.Should().Contain("""<a href="/answer?region=410204&amp;enterprise=%E9%85%92%E5%BA%97">河南省开封市鼓楼区</a>""");
    }

    [Theory]
    [InlineData("/answer?region=新疆&enterprise={0}")]
    [InlineData("/answer?region={0}&enterprise=酒店")]
    [InlineData("/answer?region=新疆&enterprise=酒店&activity={0}&place={0}&approver={0}&organiser={0}&affiliation={0}")]
    [InlineData("/answer?region=新疆&industry={0}&asOf={0}")]
    [InlineData("/?region={0}&enterprise={0}&activity={0}&place={0}&industry={0}&asOf={0}&approver={0}&organiser={0}&affiliation={0}&inherit={0}")]
    [InlineData("/documents?q={0}")]
    [InlineData("/subjects?q={0}")]
    [InlineData("/documents/{0}")]
    [InlineData("/subjects/{0}")]
    [InlineData("/{0}")]
    [InlineData("/answer?region=新疆&enterprise=酒店&whyNot={0}")]
    [InlineData("/answer?region=新疆&scope={0}")]
    [InlineData("/answer/opinion.docx?region={0}&enterprise={0}")]
    [InlineData("/audit?region={0}&asOf={0}")]
    [InlineData("/audit?region=新疆&at={0}&columns={0}&inherit={0}")]
    [InlineData("/audit?region=新疆&view=rows&lead={0}&q={0}&level={0}&status={0}&at={0}&page={0}")]
    [InlineData("/audit?region=新疆&view=gaps&q={0}&hazard={0}")]
    [InlineData("/audit/download?region={0}&format={0}")]
    [InlineData("/compare?region={0}&region=新疆")]
    [InlineData("/compare?region=新疆&region=魏都区&only={0}&q={0}")]
    public async Task AnyPage_HostileText_IsShownAsText(string address)
    {
        using HttpResponseMessage response = await _client.GetAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, Uri.EscapeDataString(Hostile)));
        string page = await response.Content.ReadAsStringAsync();

        page.Should().NotContain("<script>").And.NotContain("<img");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/answer?region=新疆&enterprise=密室逃脱")]
    [InlineData("/documents")]
    [InlineData("/documents?q=密室逃脱")]
    [InlineData("/documents/xinjiang-sange-bixu")]
    [InlineData("/subjects")]
    [InlineData("/subjects/密室逃脱")]
    [InlineData("/help")]
    [InlineData("/answer?region=新疆&enterprise=密室逃脱&whyNot=商务厅")]
    [InlineData("/answer?region=新疆&scope=餐饮服务；游泳馆")]
    [InlineData("/audit")]
    [InlineData("/audit?region=新疆")]
    [InlineData("/audit?region=新疆&at=26")]
    [InlineData("/audit?region=新疆&view=gaps")]
    [InlineData("/audit?region=新疆&view=overlaps")]
    [InlineData("/audit?region=新疆&view=rows")]
    [InlineData("/audit?region=新疆&view=departments")]
    [InlineData("/audit?region=新疆&view=documents")]
    [InlineData("/compare")]
    [InlineData("/compare?region=新疆&region=魏都区")]
    public async Task AnyPage_Served_IsStrictSelfContainedAndWithoutCookies(string address)
    {
        using HttpResponseMessage response = await _client.GetAsync(address);
        string page = await response.Content.ReadAsStringAsync();
        string policy = response.Headers.GetValues("Content-Security-Policy").Single();

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        policy.Should().StartWith("default-src 'none'").And.NotContain("unsafe");
        response.Headers.Contains("Set-Cookie").Should().BeFalse();
        page.Should().NotContain("http://").And.NotContain("https://").And.NotContain(" style=").And.NotContain(" onclick=").And.Contain("lang=\"zh-CN\"");
    }

    [Fact]
    public async Task Subject_WithDirectClauses_NamesDepartmentsByRegion()
    {
        string page = await _client.GetStringAsync("/subjects/密室逃脱");

        page.Should().Contain("<h3>新疆维吾尔自治区</h3>").And.Contain("自治区文化和旅游厅").And.Contain("第三十条（八）");
    }

    [Fact]
    public async Task Suggest_PartOfARegion_GivesItsPathAndCode()
    {
        string json = await _client.GetStringAsync("/suggest/region?q=魏都");

        json.Should().Contain("""{"value":"河南省许昌市魏都区","hint":"411002"}""");
    }

    [Fact]
    public async Task Suggest_BeginningOfASubject_GivesNamesThatBeginSoFirst()
    {
        string json = await _client.GetStringAsync("/suggest/subject?q=密室");

        json.Should().StartWith("""[{"value":"密室""").And.Contain("\"密室逃脱\"");
    }

    [Fact]
    public async Task Missing_Address_GivesAPageInChinese()
    {
        using HttpResponseMessage response = await _client.GetAsync("/nowhere");

        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await response.Content.ReadAsStringAsync()).Should().Contain("没有这个地址。");
    }

    [Fact]
    public async Task Metrics_AfterQuestions_CountRoutesAndNeverWhatWasAsked()
    {
        await _client.GetStringAsync("/answer?region=新疆&enterprise=密室逃脱");
        string metrics = await _client.GetStringAsync("/metrics");

        metrics.Should().Contain("whosupervises_http_request_seconds_count{route=\"/answer\",status=\"200\"}").And.NotContain("密室");
    }
}
