using System.Text.Json;
using WhoSupervises.Reports.Tables;

namespace WhoSupervises.Reports.Tests;

public sealed class JsonLinesTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Run_JsonLines_OneAnswerALineAndOtherFieldsUntouched()
    {
        File.WriteAllText(_folder["in.jsonl"], "{\"id\":\"1\",\"region\":\"魏都区\",\"scope\":\"餐饮服务\",\"own\":{\"a\":[1,2]}}\n\n不是\n{\"id\":\"3\",\"region\":\"魏都区\",\"enterprise\":\"密室逃脱\"}\n");

        Shared.Run(Shared.Options(_folder["in.jsonl"], _folder["out.jsonl"]));

        JsonElement[] rows = [.. File.ReadLines(_folder["out.jsonl"]).Select(l => JsonDocument.Parse(l).RootElement)];
        rows.Should().HaveCount(3);
        rows[0].GetProperty("lead")[0].GetProperty("department").GetString().Should().Be("区商务局");
        rows[0].GetProperty("input").GetProperty("own").GetRawText().Should().Be("{\"a\":[1,2]}");
        rows[0].GetProperty("notes")[0].GetString().Should().StartWith("本表只涉及安全生产监督管理");
        rows[1].GetProperty("error").GetString().Should().Be("第 3 行不是一个完整的 JSON 对象，请检查这一行。");
        rows[2].GetProperty("lead")[0].GetProperty("department").GetString().Should().Be("区文广旅局");
    }

    [Fact]
    public void Run_JsonLinesToCsv_HasAColumnForEachField()
    {
        File.WriteAllText(_folder["in.jsonl"], "{\"id\":\"1\",\"region\":\"魏都区\",\"scope\":\"餐饮服务\"}\n{\"id\":2,\"own\":true,\"region\":\"魏都区\",\"scope\":\"家具销售\"}\n");

        Shared.Run(Shared.Options(_folder["in.jsonl"], _folder["out.csv"]));

        using CsvSource source = new(_folder["out.csv"]);
        source.Headers.Take(4).Should().Equal("id", "region", "scope", "own");
        source.Rows().Select(r => r.Cells[3]).Should().Equal("", "true");
    }
}
