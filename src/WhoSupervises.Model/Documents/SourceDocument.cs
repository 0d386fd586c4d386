using System.Collections.Immutable;
using WhoSupervises.Model.Duties;

namespace WhoSupervises.Model.Documents;

/// <summary>An official document (文件) and its structured reading.</summary>
public sealed record SourceDocument
{
    /// <summary>Short id (代号), unique in the rulebook, ASCII.</summary>
    public required string Id { get; init; }

    /// <summary>The full title.</summary>
    public required string Title { get; init; }

    /// <summary>Region (地区) as adcode; 100000 is the nation.</summary>
    public required string Region { get; init; }

    /// <summary>The rank of the document.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>Whether it is in force, a draft or repealed.</summary>
    public required Standing Standing { get; init; }

    /// <summary>Document number (文号), or null where not stated.</summary>
    public string? Number { get; init; }

    /// <summary>Who issued it, or null.</summary>
    public string? Issuer { get; init; }

    /// <summary>Day promulgated, or null where not stated.</summary>
    public DateOnly? Promulgated { get; init; }

    /// <summary>First day in force, or null where not stated.</summary>
    public DateOnly? Effective { get; init; }

    /// <summary>First day no longer in force, or null.</summary>
    public DateOnly? Repealed { get; init; }

    /// <summary>For an undated document: the day the newest organ it names came to be; it is not applied before.</summary>
    public DateOnly? NotBefore { get; init; }

    /// <summary>Why <see cref="NotBefore"/> holds, in our own words.</summary>
    public string? NotBeforeReason { get; init; }

    /// <summary>The day of the version held (last amendment), or null; earlier wording was not checked.</summary>
    public DateOnly? Version { get; init; }

    /// <summary>Until when the text's currency was checked, or null.</summary>
    public DateOnly? CheckedUntil { get; init; }

    /// <summary>The newer law that replaces this text, or null.</summary>
    public string? SupersededBy { get; init; }

    /// <summary>First day the newer law applies; answers resting on this text are then 未核.</summary>
    public DateOnly? SupersededFrom { get; init; }

    /// <summary>File name of the official text, where it is at hand, or null.</summary>
    public string? SourceFile { get; init; }

    /// <summary>The heading in the source file under which this document begins, where one file holds two, or null.</summary>
    public string? SourceHeading { get; init; }

    /// <summary>Higher or referred-to documents known and not loaded (引用未载).</summary>
    public ImmutableArray<string> KnownNotLoaded { get; init; } = [];

    /// <summary>Remarks in our own words (说明), shown with answers.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];

    /// <summary>Articles read and left out, with reasons (未编), for laws of which only supervision provisions are encoded.</summary>
    public ImmutableArray<string> LeftOut { get; init; } = [];

    /// <summary>The clauses in file order.</summary>
    public ImmutableArray<RuleClause> Clauses { get; init; } = [];
}
