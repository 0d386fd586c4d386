using WhoSupervises.Model.Cases;
using WhoSupervises.Model.Diagnostics;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;
using WhoSupervises.Model.Organs;
using WhoSupervises.Model.Principles;
using WhoSupervises.Model.Regions;
using WhoSupervises.Model.Subjects;

namespace WhoSupervises.Language.Reading;

/// <summary>Everything read from one file, names not yet linked.</summary>
internal sealed class FilePart
{
    public List<Diagnostic> Diagnostics { get; init; } = [];

    public List<NameUse> Uses { get; } = [];

    public List<Declared<SourceDocument>> Documents { get; } = [];

    public List<Subject> Subjects { get; } = [];

    /// <summary>Each alias of a subject where it is written.</summary>
    public List<Declared<KeyValuePair<string, string>>> AliasPlaces { get; } = [];

    public List<Stage> Stages { get; } = [];

    public List<Good> Goods { get; } = [];

    public List<Declared<KeyValuePair<string, string>>> Suffixes { get; } = [];

    public List<Declared<string>> EmptyWords { get; } = [];

    public List<OrganFunction> Functions { get; } = [];

    public List<Organ> Organs { get; } = [];

    public List<Succession> Successions { get; } = [];

    public List<Principle> Principles { get; } = [];

    public List<Ruling> Rulings { get; } = [];

    public List<Case> Cases { get; } = [];

    public List<Declared<Region>> Regions { get; } = [];

    public List<Declared<KeyValuePair<string, string>>> RegionAliases { get; } = [];

    public List<Declared<Industry>> Industries { get; } = [];
}

/// <summary>A thing and where it is declared, for things that do not say so themselves.</summary>
internal readonly record struct Declared<T>(T Value, SourcePosition Position);
