using System.Text.Json;
using System.Text.Json.Serialization;

namespace WhoSupervises.Rulebook.Tests;

/// <summary>A question with its accepted answers, as ../shared/eval holds them.</summary>
internal sealed record EvaluationQuestion
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public required string Id { get; init; }

    public required string Region { get; init; }

    public string Enterprise { get; init; } = "";

    public string Activity { get; init; } = "";

    public required DateOnly AsOf { get; init; }

    public bool Inherit { get; init; } = true;

    [JsonPropertyName("accept_leads")]
    public string[][]? AcceptLeads { get; init; }

    [JsonPropertyName("accept_functions")]
    public string[][]? AcceptFunctions { get; init; }

    [JsonPropertyName("accept_status")]
    public string[]? AcceptStatus { get; init; }

    public string[] Basis { get; init; } = [];

    public string[] Co { get; init; } = [];

    public string? Title { get; init; }

    public string? Law { get; init; }

    public string? Article { get; init; }

    public static IReadOnlyList<EvaluationQuestion> Read(string name) =>
        [.. File.ReadLines(Path.Combine(Repository.Shared, "eval", name)).Where(l => l.Trim().Length > 0).Select(l => JsonSerializer.Deserialize<EvaluationQuestion>(l, Options)!)];
}
