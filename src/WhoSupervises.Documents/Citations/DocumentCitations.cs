using System.Collections.Immutable;
using WhoSupervises.Model.Documents;

namespace WhoSupervises.Documents.Citations;

/// <summary>How a document of the rulebook stands to its official text.</summary>
public sealed record DocumentCitations
{
    /// <summary>The document's id.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The source file's name, or null where none is named.</summary>
    public string? SourceFile { get; init; }

    /// <summary>Whether the text was at hand.</summary>
    public required SourceState State { get; init; }

    /// <summary>True where the original's headings stand out of order.</summary>
    public bool Scrambled { get; init; }

    /// <summary>What of the text the rulebook holds; null where the text was not read.</summary>
    public Coverage? Coverage { get; init; }

    /// <summary>Terms that stand in their clause under the rulebook's own name.</summary>
    public int TermsLiteral { get; init; }

    /// <summary>Terms that stand there under a declared other name.</summary>
    public ImmutableArray<AliasUse> TermsByAlias { get; init; } = [];

    /// <summary>Terms that stand there under no declared name.</summary>
    public int TermsUnverified { get; init; }

    /// <summary>Clauses of a scrambled text that were found under another heading.</summary>
    public ImmutableArray<ClausePath> Displaced { get; init; } = [];

    /// <summary>Clauses whose owner was inferred (归属待考) and not looked up.</summary>
    public int OwnersInferred { get; init; }
}
