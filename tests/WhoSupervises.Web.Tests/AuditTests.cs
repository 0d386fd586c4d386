using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using FluentAssertions;
using WhoSupervises.Web.Hosting;
using Xunit;

namespace WhoSupervises.Web.Tests;

public sealed partial class AuditTests(SharedService service) : IClassFixture<SharedService>
{
    private readonly HttpClient _client = service.Client;

    [Fact]
    public async Task Api_KnownRegion_GradesEveryIndustryAndProposesClausesForGaps()
    {
        JsonElement audit = await JsonAsync(await _client.GetAsync("/api/v1/audit?region=新疆&asOf=2026-11-01"), HttpStatusCode.OK);
        JsonElement row = audit.GetProperty("rows").EnumerateArray().First(r => r.GetProperty("key").GetString() == "密室逃脱");

        audit.GetProperty("region").GetProperty("code").GetString().Should().Be("650000");
        audit.GetProperty("asOf").GetString().Should().Be("2026-11-01");
        audit.GetProperty("summary").GetProperty("class").GetProperty("total").GetInt32().Should().Be(1381);
        row.GetProperty("lead")[0].GetString().Should().Be("自治区文化和旅游厅");
        row.GetProperty("basis")[0].GetProperty("clause").GetString().Should().Be("第三十条（八）");
        audit.GetProperty("gaps").EnumerateArray().Should().Contain(g => g.GetProperty("proposal").GetProperty("kind").GetString() == "建议稿");
    }

    [Fact]
    public async Task Api_HeldAudit_IsNotSentAgain()
    {
        using HttpResponseMessage first = await _client.GetAsync("/api/v1/audit?region=新疆");
        using HttpRequestMessage again = new(HttpMethod.Get, "/api/v1/audit?region=650000");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using HttpResponseMessage second = await _client.SendAsync(again);
        using HttpResponseMessage other = await _client.GetAsync("/api/v1/audit?region=新疆&inherit=false");

        second.StatusCode.Should().Be(HttpStatusCode.NotModified);
        other.Headers.ETag.Should().NotBe(first.Headers.ETag);
    }

    [Theory]
    [InlineData("region=亚特兰蒂斯", "/help#unknown-region", "不认识地区「亚特兰蒂斯」。请用六位区划代码、全称或“省+市+县”的写法。")]
    [InlineData("", "/help#unknown-region", "没有说明地区，请给出 region（地区）。")]
    [InlineData("region=新疆&asOf=去年", "/help#bad-question", "日期「去年」读不懂，请写成 2026-11-01 的样子。")]
    [InlineData("region=新疆&inherit=perhaps", "/help#bad-question", "「继承」要写 true 或 false（是或否），不能写「perhaps」。")]
    [InlineData("region=新疆&format=xlsx", "/help#bad-question", "不认识字段「format」；可用的字段是：region（地区）、asOf（日期）、inherit（继承）。")]
    public async Task Api_BadQuestion_SaysWhatIsWrong(string query, string type, string sentence)
    {
        JsonElement problem = await JsonAsync(await _client.GetAsync("/api/v1/audit?" + query), HttpStatusCode.BadRequest);

        problem.GetProperty("type").GetString().Should().Be(type);
        problem.GetProperty("detail").GetString().Should().Be(sentence);
    }

    [Fact]
    public async Task Api_TimeIsOver_SaysSoAndServesTheNext()
    {
        await using RunningService own = await RunningService.StartAsync(RunningService.Options with { LongestAudit = TimeSpan.FromMilliseconds(1) });
        using HttpResponseMessage late = await own.Client.GetAsync("/api/v1/audit?region=新疆");
        using HttpResponseMessage page = await own.Client.GetAsync("/audit?region=新疆");
        using HttpResponseMessage other = await own.Client.GetAsync("/api/v1/resolve?region=新疆&enterprise=酒店");

        late.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        late.Headers.ETag.Should().BeNull();
        late.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        (await page.Content.ReadAsStringAsync()).Should().Contain("<h1>现在很忙</h1>");
        other.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Api_ThirtyAtOnce_AllGetTheSameAudit()
    {
        await using RunningService own = await RunningService.StartAsync();
        byte[][] audits = await Task.WhenAll(Enumerable.Range(0, 30).Select(i => own.Client.GetByteArrayAsync(i % 2 == 0 ? "/api/v1/audit?region=魏都区&asOf=2026-11-01" : "/api/v1/audit?region=411002&asOf=2026-11-01")));

        audits.Select(Convert.ToBase64String).Distinct(StringComparer.Ordinal).Should().ContainSingle();
    }

    [Fact]
    public async Task Page_ClientGoesAwayWhileItIsWorkedOut_TheNextIsServed()
    {
        await using RunningService own = await RunningService.StartAsync();
        using CancellationTokenSource soon = new(TimeSpan.FromMilliseconds(50));
        Func<Task> gone = () => own.Client.GetAsync("/audit?region=新疆", soon.Token);
        await gone.Should().ThrowAsync<OperationCanceledException>();

        (await own.Client.GetStringAsync("/audit?region=新疆")).Should().Contain("<h1>新疆维吾尔自治区监管职责审查</h1>");
    }

    [Fact]
    public async Task Map_Sections_CountTheSameClassesAsTheApi()
    {
        string page = await _client.GetStringAsync("/audit?region=新疆&columns=all");
        int counted = MapCell().Matches(page).Sum(m => int.Parse(m.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture));

        counted.Should().Be(1381);
    }

    [Fact]
    public async Task Map_FollowedDown_ReachesTheAnswerOfAnIndustry()
    {
        (await _client.GetStringAsync("/audit?region=新疆")).Should().Contain("""<a data-zoom href="/audit?region=650000&amp;at=H">H 住宿和餐饮业</a>""");
        (await _client.GetStringAsync("/audit?region=650000&at=H")).Should().Contain("""<a data-zoom href="/audit?region=650000&amp;at=61">61 住宿业</a>""");
        (await _client.GetStringAsync("/audit?region=650000&at=61")).Should().Contain("""<a data-zoom href="/audit?region=650000&amp;at=611">611 旅游饭店</a>""");
        (await _client.GetStringAsync("/audit?region=650000&at=611")).Should().Contain("""<a href="/answer?region=650000&amp;industry=6110">6110 旅游饭店</a>""");
        (await _client.GetStringAsync("/answer?region=650000&industry=6110")).Should().Contain("<h1 id=\"verdict\">自治区");
    }

    [Fact]
    public async Task Rows_FilteredByGradeAndDepartment_ShowOnlyThose()
    {
        string page = await _client.GetStringAsync("/audit?region=新疆&view=rows&level=subject&status=express&lead=文化和旅游厅");

        page.Should().Contain("自治区文化和旅游厅").And.Contain("data-status=\"express\"").And.NotContain("data-status=\"gap\"").And.NotContain("data-status=\"overlap\"");
    }

    [Fact]
    public async Task Gaps_FilteredByWord_ShowTheProposalAndLeadToTheAnswer()
    {
        JsonElement audit = await JsonAsync(await _client.GetAsync("/api/v1/audit?region=新疆"), HttpStatusCode.OK);
        JsonElement gap = audit.GetProperty("gaps").EnumerateArray().First(g => g.GetProperty("proposal").GetProperty("kind").GetString() == "建议稿");
        string subject = gap.GetProperty("subject").GetString()!;
        string page = await _client.GetStringAsync("/audit?region=新疆&view=gaps&q=" + Uri.EscapeDataString(subject));

        page.Should().Contain("/answer?region=650000&amp;enterprise=" + Uri.EscapeDataString(subject)).And.Contain($"建议稿：由{gap.GetProperty("proposal").GetProperty("department").GetString()}负责");
    }

    [Fact]
    public async Task Form_UnknownRegion_SaysSoAndKeepsWhatWasWritten()
    {
        using HttpResponseMessage response = await _client.GetAsync("/audit?region=鼓楼区");
        string page = await response.Content.ReadAsStringAsync();

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        page.Should().Contain("""<a href="/audit?region=410204">河南省开封市鼓楼区</a>""").And.Contain("value=\"鼓楼区\"");
    }

    [Theory]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "新疆维吾尔自治区监管职责审查 2026-11-01.xlsx")]
    [InlineData("html", "text/html", "新疆维吾尔自治区监管职责审查 2026-11-01.html")]
    [InlineData("json", "application/json", "新疆维吾尔自治区监管职责审查 2026-11-01.json")]
    public async Task Download_Asked_IsAFileWithItsName(string format, string type, string name)
    {
        using HttpResponseMessage response = await _client.GetAsync("/audit/download?region=新疆&asOf=2026-11-01&format=" + format);

        response.Content.Headers.ContentType!.MediaType.Should().Be(type);
        response.Content.Headers.ContentDisposition!.DispositionType.Should().Be("attachment");
        response.Content.Headers.ContentDisposition.FileNameStar.Should().Be(name);
        (await response.Content.ReadAsByteArrayAsync()).Length.Should().BeGreaterThan(10_000);
    }

    [Fact]
    public async Task Compare_TwoRegions_ShowsWhereDifferentFunctionsLead()
    {
        string page = await _client.GetStringAsync("/compare?region=新疆&region=魏都区&q=密室逃脱&only=all&level=subject");

        page.Should().Contain("<h1>新疆维吾尔自治区、魏都区监管职责对照</h1>").And.Contain("""<a href="/answer?region=650000&amp;enterprise=%E5%AF%86%E5%AE%A4%E9%80%83%E8%84%B1">自治区文化和旅游厅</a>""").And.Contain("region=411002&amp;enterprise=");
    }

    [Fact]
    public async Task Compare_OneRegion_AsksForAnother()
    {
        using HttpResponseMessage response = await _client.GetAsync("/compare?region=新疆&region=650000");

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).Should().Contain("对照要两个以上不同的地区，请再填一个。");
    }

    [Fact]
    public async Task Compare_Download_IsAWorkbook()
    {
        using HttpResponseMessage response = await _client.GetAsync("/compare/download?region=新疆&region=魏都区&asOf=2026-11-01&format=xlsx");

        response.Content.Headers.ContentDisposition!.FileNameStar.Should().Be("新疆维吾尔自治区、魏都区监管职责对照 2026-11-01.xlsx");
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        using (response)
        {
            response.StatusCode.Should().Be(status);
            return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        }
    }

    [GeneratedRegex("""<td class="(?:lead|open|gap) s\d"><a [^>]*>(\d+)</a>""", RegexOptions.CultureInvariant)]
    private static partial Regex MapCell();
}
