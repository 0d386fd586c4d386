using System.Collections.Immutable;
using WhoSupervises.Model.Diagnostics;

namespace WhoSupervises.Model.Subjects;

/// <summary>A good (商品): a product word that is no line of business by itself; the stage says which subject it means.</summary>
/// <remarks>家具 made is 家具制造, 家具 sold is 商贸流通业: a product sold must never be read as its manufacture.</remarks>
public sealed record Good
{
    /// <summary>Preferred name.</summary>
    public required string Name { get; init; }

    /// <summary>Other names.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Stage name → subject: what making, selling, storing … this product means.</summary>
    public ImmutableArray<KeyValuePair<string, string>> ByStage { get; init; } = [];

    /// <summary>Where it is declared.</summary>
    public SourcePosition Position { get; init; }
}
