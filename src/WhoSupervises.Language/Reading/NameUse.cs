using WhoSupervises.Model.Diagnostics;

namespace WhoSupervises.Language.Reading;

/// <summary>What a used name must be declared as.</summary>
internal enum NameKind
{
    Subject,
    Stage,
    Principle,

    /// <summary>An organ of the region or one above it.</summary>
    Organ,
    Function,

    /// <summary>An organ or a function.</summary>
    Partner,
    Region,
}

/// <summary>A name used in a rules file, to be checked once everything is read.</summary>
internal readonly record struct NameUse(NameKind Kind, string Name, SourcePosition Position, string Region = "");
