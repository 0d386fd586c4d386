namespace WhoSupervises.Resolution.Tests.Oracle;

/// <summary>A matter in names, as the oracle reads it.</summary>
internal sealed record NaiveMatter
{
    public required string Region { get; init; }

    public required DateOnly AsOf { get; init; }

    public bool Inherit { get; init; } = true;

    public IReadOnlyList<string> Focus { get; init; } = [];

    public IReadOnlyList<string> Context { get; init; } = [];

    public IReadOnlyList<string> Places { get; init; } = [];

    public IReadOnlyList<string> Stated { get; init; } = [];

    public IReadOnlyList<string> Implied { get; init; } = [];

    public IReadOnlyList<string> Excluded { get; init; } = [];

    public string Aspect { get; init; } = "行业";

    public bool AsksGeneral { get; init; }

    public string? Main { get; init; }

    public IReadOnlyList<(string Name, string Value, string? Function)> Facts { get; init; } = [];
}
