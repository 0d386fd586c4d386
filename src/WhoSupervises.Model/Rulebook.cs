using System.Collections.Immutable;
using WhoSupervises.Model.Cases;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;
using WhoSupervises.Model.Organs;
using WhoSupervises.Model.Principles;
using WhoSupervises.Model.Regions;
using WhoSupervises.Model.Subjects;

namespace WhoSupervises.Model;

/// <summary>Everything read from one or more rules folders.</summary>
public sealed record Rulebook
{
    /// <summary>Hex SHA-256 over the rules files; answers carry it in their receipt.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The documents, ordered by id.</summary>
    public ImmutableArray<SourceDocument> Documents { get; init; } = [];

    /// <summary>The subjects, merged over all vocabulary files, ordered by name.</summary>
    public ImmutableArray<Subject> Subjects { get; init; } = [];

    /// <summary>The stages.</summary>
    public ImmutableArray<Stage> Stages { get; init; } = [];

    /// <summary>The organs.</summary>
    public ImmutableArray<Organ> Organs { get; init; } = [];

    /// <summary>The functions.</summary>
    public ImmutableArray<OrganFunction> Functions { get; init; } = [];

    /// <summary>The successions of functions.</summary>
    public ImmutableArray<Succession> Successions { get; init; } = [];

    /// <summary>The principles.</summary>
    public ImmutableArray<Principle> Principles { get; init; } = [];

    /// <summary>The rulings.</summary>
    public ImmutableArray<Ruling> Rulings { get; init; } = [];

    /// <summary>The regions: the national table and those declared.</summary>
    public ImmutableArray<Region> Regions { get; init; } = [];

    /// <summary>Short names of regions that the rule texts declare, by code (鄂前旗 → 150623).</summary>
    public ImmutableArray<KeyValuePair<string, string>> RegionAliases { get; init; } = [];

    /// <summary>The industry catalogue (GB/T 4754-2017), ordered by code.</summary>
    public ImmutableArray<Industry> Industries { get; init; } = [];

    /// <summary>The cases beside the rules.</summary>
    public ImmutableArray<Case> Cases { get; init; } = [];

    /// <summary>Product words and what their stages mean.</summary>
    public ImmutableArray<Good> Goods { get; init; } = [];

    /// <summary>Suffixes of names that tell the stage of a product (厂 → 生产, 店 → 销售), as suffix and stage.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Suffixes { get; init; } = [];

    /// <summary>Words of the matter that carry no meaning of their own (有限公司, 服务 …), set aside in understanding.</summary>
    public ImmutableArray<string> EmptyWords { get; init; } = [];
}
