using System.Collections.Immutable;
using WhoSupervises.Model.Diagnostics;

namespace WhoSupervises.Model.Principles;

/// <summary>A principle (原则): a named set of rules that find, defeat, support, settle or propose; one text file each.</summary>
public sealed record Principle
{
    /// <summary>The name the law or the documents give it.</summary>
    public required string Name { get; init; }

    /// <summary>Other spellings under which documents state it.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Stage 1 to 9 of the conflict strategy; earlier stages settle first.</summary>
    public required int Stage { get; init; }

    /// <summary>Order within the stage; the larger goes first.</summary>
    public int Strength { get; init; }

    /// <summary>True where it fires only if a document in force in the chain, or national law, states it.</summary>
    public bool MustBeStated { get; init; }

    /// <summary>Where it comes from, in a few words, where it is legal method (立法法 第一百零三条 …); or null.</summary>
    public string? Basis { get; init; }

    /// <summary>Its rules in file order.</summary>
    public ImmutableArray<PrincipleRule> Rules { get; init; } = [];

    /// <summary>Where it is declared.</summary>
    public SourcePosition Position { get; init; }
}
