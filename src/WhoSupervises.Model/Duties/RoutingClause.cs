using System.Collections.Immutable;

namespace WhoSupervises.Model.Duties;

/// <summary>A clause that sends enterprises of an affiliation to whom another level names (分级), e.g. 魏都区 第五十三条（二）.</summary>
public sealed record RoutingClause : Provision
{
    /// <summary>The affiliations meant (央企, 省属 …).</summary>
    public required ImmutableArray<string> Affiliations { get; init; }

    /// <summary>Who decides the supervisor.</summary>
    public required string Body { get; init; }
}
