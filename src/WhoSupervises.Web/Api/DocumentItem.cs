using System.Text.Json.Serialization;

namespace WhoSupervises.Web.Api;

/// <summary>A document as the API lists it.</summary>
internal sealed record DocumentItem
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Region { get; init; }

    public required string Kind { get; init; }

    public required string Standing { get; init; }

    public string? Number { get; init; }

    public string? Issuer { get; init; }

    public string? Promulgated { get; init; }

    public string? Effective { get; init; }

    public string? Repealed { get; init; }

    /// <summary>The clauses; only where one document is asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ClauseItem>? Clauses { get; init; }
}

/// <summary>A clause as the API lists it.</summary>
/// <param name="Clause">第三十条（八）.</param>
/// <param name="Organ">The department its article is headed by, or null.</param>
/// <param name="Says">What was read from it, one line each.</param>
internal sealed record ClauseItem(string Clause, string? Organ, IReadOnlyList<string> Says);
