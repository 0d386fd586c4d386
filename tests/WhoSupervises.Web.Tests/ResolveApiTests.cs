using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using FluentAssertions;
using WhoSupervises.Web.Hosting;
using Xunit;

namespace WhoSupervises.Web.Tests;

public sealed class ResolveApiTests(SharedService service) : IClassFixture<SharedService>
{
    private const string Question = "/api/v1/resolve?region=新疆&enterprise=密室逃脱&asOf=2026-11-01";

    private readonly HttpClient _client = service.Client;

    [Fact]
    public async Task Get_KnownMatter_NamesTheLeadWithItsClause()
    {
        JsonElement answer = await JsonAsync(await _client.GetAsync(Question), HttpStatusCode.OK);

        answer.GetProperty("status").GetString().Should().Be("express");
        answer.GetProperty("lead")[0].GetProperty("department").GetString().Should().Be("自治区文化和旅游厅");
        answer.GetProperty("lead")[0].GetProperty("basis")[0].GetProperty("clause").GetString().Should().Be("第三十条（八）");
    }

    [Fact]
    public async Task Post_SameQuestionInChineseFieldNames_GivesTheSameBytesAsGet()
    {
        using HttpResponseMessage posted = await PostAsync("""{"地区":"新疆","企业类型":"密室逃脱","日期":"2026-11-01"}""");
        byte[] got = await _client.GetByteArrayAsync(Question);

        posted.StatusCode.Should().Be(HttpStatusCode.OK);
        (await posted.Content.ReadAsByteArrayAsync()).Should().Equal(got);
    }

    [Fact]
    public async Task Get_HeldAnswer_IsNotSentAgain()
    {
        using HttpResponseMessage first = await _client.GetAsync(Question);
        using HttpRequestMessage again = new(HttpMethod.Get, Question);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using HttpResponseMessage second = await _client.SendAsync(again);
        using HttpResponseMessage other = await _client.GetAsync(Question + "&place=旅游景区");

        second.StatusCode.Should().Be(HttpStatusCode.NotModified);
        (await second.Content.ReadAsByteArrayAsync()).Should().BeEmpty();
        other.Headers.ETag.Should().NotBe(first.Headers.ETag);
    }

    [Fact]
    public async Task Get_SecondService_HasTheSameTag()
    {
        await using RunningService second = await RunningService.StartAsync();
        using HttpResponseMessage here = await _client.GetAsync(Question);
        using HttpResponseMessage there = await second.Client.GetAsync(Question);

        there.Headers.ETag.Should().Be(here.Headers.ETag);
    }

    [Fact]
    public async Task Post_MalformedJson_SaysWhere()
    {
        JsonElement problem = await ProblemAsync(await PostAsync("""{"region": "新疆", """), HttpStatusCode.BadRequest);

        problem.GetProperty("type").GetString().Should().Be("/help#bad-json");
        problem.GetProperty("detail").GetString().Should().Be("第 1 行第 22 个字节处不是正确的 JSON，请检查引号、逗号和括号。");
    }

    [Theory]
    [InlineData("""["新疆"]""", "内容要是一个 JSON 对象，如 {\"region\": \"新疆\", \"enterprise\": \"密室逃脱\"}。")]
    [InlineData("""{"region": ["新疆"]}""", "字段的值要是文字、数字、true、false 或 null，不能是对象或列表。")]
    public async Task Post_WrongShape_SaysWhatIsExpected(string json, string sentence)
    {
        JsonElement problem = await ProblemAsync(await PostAsync(json), HttpStatusCode.BadRequest);

        problem.GetProperty("detail").GetString().Should().Be(sentence);
    }

    [Fact]
    public async Task Get_UnknownRegion_SaysSo()
    {
        JsonElement problem = await ProblemAsync(await _client.GetAsync("/api/v1/resolve?region=亚特兰蒂斯&enterprise=酒店"), HttpStatusCode.BadRequest);

        problem.GetProperty("type").GetString().Should().Be("/help#unknown-region");
        problem.GetProperty("detail").GetString().Should().StartWith("不认识地区「亚特兰蒂斯」。");
    }

    [Fact]
    public async Task Get_AmbiguousRegion_ListsThoseItMayMean()
    {
        JsonElement problem = await ProblemAsync(await _client.GetAsync("/api/v1/resolve?region=鼓楼区&enterprise=酒店"), HttpStatusCode.BadRequest);

        problem.GetProperty("regions").EnumerateArray().Select(r => r.GetProperty("path").GetString()).Should().Contain("河南省开封市鼓楼区").And.HaveCountGreaterThan(2);
    }

    [Theory]
    [InlineData("region=新疆&enterprize=酒店", "不认识字段「enterprize」；可用的字段是：region（地区）、enterprise（企业类型）、activity（活动）、place（场所）、industry（行业代码）、asOf（日期）、name（企业名称）、scope（经营范围）、approver（审批部门）、organiser（主办单位）、affiliation（隶属）、inherit（继承）、id（编号）。")]
    [InlineData("region=新疆&enterprise=酒店&asOf=去年", "日期「去年」读不懂，请写成 2026-11-01 的样子。")]
    [InlineData("region=新疆", "没有说明要问什么：请给出企业类型、活动或行业代码中的至少一项。")]
    [InlineData("enterprise=酒店", "没有说明地区，请给出 region（地区）。")]
    [InlineData("region=新疆&enterprise=酒店&inherit=perhaps", "「继承」要写 true 或 false（是或否），不能写「perhaps」。")]
    public async Task Get_BadQuestion_SaysWhatIsWrong(string query, string sentence)
    {
        JsonElement problem = await ProblemAsync(await _client.GetAsync("/api/v1/resolve?" + query), HttpStatusCode.BadRequest);

        problem.GetProperty("detail").GetString().Should().Be(sentence);
    }

    [Fact]
    public async Task Get_NobodyKnowsTheWord_AnswersUnrecognizedWithoutALead()
    {
        JsonElement answer = await JsonAsync(await _client.GetAsync("/api/v1/resolve?region=新疆&enterprise=咕噜哔叽"), HttpStatusCode.OK);

        answer.GetProperty("status").GetString().Should().Be("unrecognized");
        answer.GetProperty("lead").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task Post_TenMegabytes_IsRefusedUnread()
    {
        using HttpContent content = new ByteArrayContent(new byte[10 * 1024 * 1024]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        JsonElement problem = await ProblemAsync(await _client.PostAsync("/api/v1/resolve", content), HttpStatusCode.RequestEntityTooLarge);

        problem.GetProperty("detail").GetString().Should().Be("内容超过了 64 KB 的上限，请缩小或分批再发。");
    }

    [Fact]
    public async Task Post_NotJson_IsRefused()
    {
        using HttpContent content = new StringContent("region=新疆", Encoding.UTF8, "application/x-www-form-urlencoded");

        await ProblemAsync(await _client.PostAsync("/api/v1/resolve", content), HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task Delete_Resolve_IsRefusedWithASentence()
    {
        JsonElement problem = await ProblemAsync(await _client.DeleteAsync("/api/v1/resolve"), HttpStatusCode.MethodNotAllowed);

        problem.GetProperty("detail").GetString().Should().Be("这个地址不接受 DELETE 请求，请看接口文档 /openapi/v1.json。");
    }

    [Fact]
    public async Task Post_SlowClient_IsCutOffAndOthersAreServed()
    {
        await using RunningService own = await RunningService.StartAsync(RunningService.Options with { QuestionTimeout = TimeSpan.FromSeconds(1) });
        using TcpClient slow = new();
        await slow.ConnectAsync(own.Address.Host, own.Address.Port);
        await slow.GetStream().WriteAsync("POST /api/v1/resolve HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{"u8.ToArray());
        using HttpResponseMessage other = await own.Client.GetAsync(Question);
        using StreamReader reader = new(slow.GetStream());
        string? status = await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20));

        other.StatusCode.Should().Be(HttpStatusCode.OK);
        status.Should().Be("HTTP/1.1 408 Request Timeout");
    }

    [Fact]
    public async Task Get_ThousandAtOnce_AllAreAnsweredRight()
    {
        string[] enterprises = ["密室逃脱", "加油站", "酒店", "医院", "采石场", "学校", "煤矿", "养老机构", "商场", "游泳馆"];
        Dictionary<string, string> expected = [];
        foreach (string enterprise in enterprises)
        {
            expected[enterprise] = await _client.GetStringAsync($"/api/v1/resolve?region=新疆&enterprise={enterprise}");
        }

        await using RunningService fresh = await RunningService.StartAsync();
        (string Enterprise, string Body)[] answers = await Task.WhenAll(Enumerable.Range(0, 1_000).Select(async i =>
        {
            string enterprise = enterprises[i % enterprises.Length];
            return (enterprise, await fresh.Client.GetStringAsync($"/api/v1/resolve?region=新疆&enterprise={enterprise}"));
        }));

        answers.Should().OnlyContain(a => expected[a.Enterprise] == a.Body);
    }

    [Fact]
    public async Task Stop_WhileAQuestionArrives_AnswersItFirst()
    {
        RunningService own = await RunningService.StartAsync();
        byte[] body = Encoding.UTF8.GetBytes("""{"region":"新疆","enterprise":"密室逃脱"}""");
        using TcpClient client = new();
        await client.ConnectAsync(own.Address.Host, own.Address.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"POST /api/v1/resolve HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n"));
        await client.GetStream().WriteAsync(body.AsMemory(0, 5));
        await Task.Delay(200);
        Task stopped = own.App.StopAsync();
        await Task.Delay(200);
        await client.GetStream().WriteAsync(body.AsMemory(5));
        using StreamReader reader = new(client.GetStream());
        string? status = await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20));
        await stopped;
        await own.DisposeAsync();

        status.Should().Be("HTTP/1.1 200 OK");
    }

    [Fact]
    public async Task Get_WithoutTheKey_IsRefusedWhereOneIsAskedFor()
    {
        await using RunningService own = await RunningService.StartAsync(RunningService.Options with { ApiKey = "0123456789abcdef" });
        JsonElement problem = await ProblemAsync(await own.Client.GetAsync(Question), HttpStatusCode.Unauthorized);
        own.Client.DefaultRequestHeaders.Add("X-Api-Key", "0123456789abcdef");
        using HttpResponseMessage allowed = await own.Client.GetAsync(Question);

        problem.GetProperty("detail").GetString().Should().Be("请在 X-Api-Key 请求头里写上管理员给的接口密钥。");
        allowed.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Get_TooManyFromOneAddress_AreToldToWait()
    {
        await using RunningService own = await RunningService.StartAsync(RunningService.Options with { RequestsPerSecond = 3, LimitLoopback = true });
        HttpResponseMessage[] answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => own.Client.GetAsync("/healthz")));

        HttpResponseMessage refused = answers.First(a => a.StatusCode == HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.ToString().Should().Be("1");
        answers.Count(a => a.StatusCode == HttpStatusCode.OK).Should().BeInRange(6, 12);
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        response.StatusCode.Should().Be(status);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }

    private static async Task<JsonElement> ProblemAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        JsonElement problem = await JsonAsync(response, status);
        problem.GetProperty("status").GetInt32().Should().Be((int)status);
        return problem;
    }

    private async Task<HttpResponseMessage> PostAsync(string json)
    {
        using StringContent content = new(json, Encoding.UTF8, "application/json");
        return await _client.PostAsync("/api/v1/resolve", content);
    }
}
