using System.Text.Json;
using FluentAssertions;
using Microsoft.OpenApi;
using Xunit;

namespace WhoSupervises.Web.Tests;

public sealed class OpenApiTests(SharedService service) : IClassFixture<SharedService>
{
    private readonly HttpClient _client = service.Client;

    [Fact]
    public async Task Document_ReadByAnOpenApiReader_HasNoErrors()
    {
        string json = await _client.GetStringAsync("/openapi/v1.json");
        var read = OpenApiDocument.Parse(json, "json");

        read.Diagnostic!.Errors.Should().BeEmpty();
        read.Diagnostic.SpecificationVersion.Should().Be(OpenApiSpecVersion.OpenApi3_1);
        read.Document!.Paths.Should().ContainKey("/api/v1/resolve").And.ContainKey("/api/v1/audit").And.ContainKey("/api/v1/triage");
    }

    [Fact]
    public async Task Document_EveryGetPath_IsAnsweredByTheService()
    {
        using JsonDocument document = JsonDocument.Parse(await _client.GetStringAsync("/openapi/v1.json"));
        foreach (JsonProperty path in document.RootElement.GetProperty("paths").EnumerateObject().Where(p => p.Value.TryGetProperty("get", out _)))
        {
            string query = path.Name switch { "/api/v1/resolve" => "?region=新疆&enterprise=酒店", "/api/v1/audit" => "?region=新疆", _ => "" };
            using HttpResponseMessage response = await _client.GetAsync(path.Name.Replace("{id}", "xinjiang-sange-bixu", StringComparison.Ordinal) + query);

            ((int)response.StatusCode).Should().Be(200, path.Name);
        }
    }

    [Theory]
    [InlineData("/api/v1/resolve?region=新疆&enterprise=密室逃脱", "Answer")]
    [InlineData("/api/v1/resolve?region=魏都区&enterprise=加油站", "Answer")]
    [InlineData("/api/v1/resolve?region=鄂托克前旗&enterprise=液化气站&inherit=false", "Answer")]
    [InlineData("/api/v1/resolve?region=新疆&enterprise=咕噜哔叽", "Answer")]
    [InlineData("/api/v1/resolve?region=鼓楼区&enterprise=酒店", "Problem")]
    [InlineData("/api/v1/resolve?region=新疆&scope=餐饮服务；危险化学品经营", "Answer")]
    [InlineData("/api/v1/audit?region=新疆", "Audit")]
    [InlineData("/api/v1/audit?region=鼓楼区", "Problem")]
    [InlineData("/api/v1/regions", "Region[]")]
    [InlineData("/api/v1/regions?q=魏都", "Region[]")]
    [InlineData("/api/v1/subjects?q=危险化学品", "Subject[]")]
    [InlineData("/api/v1/documents", "Document[]")]
    [InlineData("/api/v1/documents/xinjiang-sange-bixu", "Document")]
    [InlineData("/api/v1/documents/nowhere", "Problem")]
    [InlineData("/readyz", "Health")]
    public async Task Answers_AsSent_MatchTheirSchema(string address, string schema)
    {
        using JsonDocument document = JsonDocument.Parse(await _client.GetStringAsync("/openapi/v1.json"));
        using HttpResponseMessage response = await _client.GetAsync(address);
        using JsonDocument answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        JsonElement expected = document.RootElement.GetProperty("components").GetProperty("schemas").GetProperty(schema.TrimEnd('[', ']'));
        SchemaCheck check = new(document.RootElement);
        if (schema.EndsWith(']'))
        {
            answer.RootElement.GetArrayLength().Should().BePositive();
            foreach (JsonElement item in answer.RootElement.EnumerateArray())
            {
                check.Check(item, expected, schema);
            }
        }
        else
        {
            check.Check(answer.RootElement, expected, schema);
        }

        check.Errors.Should().BeEmpty();
    }
}
