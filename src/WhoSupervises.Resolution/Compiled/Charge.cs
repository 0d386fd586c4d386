using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;
using WhoSupervises.Model.Organs;

namespace WhoSupervises.Resolution.Compiled;

/// <summary>A duty on one of its subjects, with names turned to indexes: what the engine compares.</summary>
public sealed record Charge
{
    /// <summary>Position in <see cref="CompiledRulebook.Charges"/>, by document and clause; it breaks ties.</summary>
    public required int Id { get; init; }

    /// <summary>Which duty it comes from: charges of one duty share the number.</summary>
    public required int DutyId { get; init; }

    /// <summary>Which region its document is of: charges of one region's documents share the number.</summary>
    public required int RegionId { get; init; }

    /// <summary>The duty it comes from.</summary>
    public required Duty Duty { get; init; }

    /// <summary>The document that states it.</summary>
    public required SourceDocument Document { get; init; }

    /// <summary>The term of the clause.</summary>
    public required Term Term { get; init; }

    /// <summary>Index of the subject (a member, where the term is an umbrella).</summary>
    public required int Subject { get; init; }

    /// <summary>Stages it is limited to, as bits; 0 means no limit.</summary>
    public required ulong Stages { get; init; }

    /// <summary>Subjects that may act; empty means anyone.</summary>
    public required int[] Actors { get; init; }

    /// <summary>Subjects it must be located in; empty means anywhere.</summary>
    public required int[] Places { get; init; }

    /// <summary>Subjects taken out of the duty.</summary>
    public required int[] Exclusions { get; init; }

    /// <summary>The side of safety it is about.</summary>
    public required string Aspect { get; init; }

    /// <summary>The organ named, or null for a function.</summary>
    public required Organ? Organ { get; init; }

    /// <summary>The main function of the organ, or the function charged; null where none is known.</summary>
    public required string? Function { get; init; }

    /// <summary>Identity of who is charged, for comparing organs: same number, same organ.</summary>
    public required int Holder { get; init; }

    /// <summary>Nature of who is charged.</summary>
    public required OrganNature Nature { get; init; }

    /// <summary>The ruling it stands for, or null.</summary>
    public Ruling? Ruling { get; init; }

    /// <summary>The verb.</summary>
    public Verb Verb => Duty.Verb;
}
