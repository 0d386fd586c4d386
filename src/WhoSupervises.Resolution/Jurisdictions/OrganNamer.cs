using WhoSupervises.Model.Duties;
using WhoSupervises.Model.Organs;
using WhoSupervises.Model.Regions;
using WhoSupervises.Resolution.Compiled;

namespace WhoSupervises.Resolution.Jurisdictions;

/// <summary>Names the department of a region that a charge means on a day.</summary>
public sealed class OrganNamer
{
    private readonly CompiledRulebook _rules;
    private readonly SuccessionTable _successions;
    private readonly ILookup<string, Organ> _byRegion;

    /// <summary>Makes a namer.</summary>
    public OrganNamer(CompiledRulebook rules)
    {
        _rules = rules;
        _successions = new SuccessionTable(rules.Source.Successions, rules.Graph);
        _byRegion = rules.Source.Organs.ToLookup(o => o.Region, StringComparer.Ordinal);
    }

    /// <summary>Successions, for asking whether a named body has lost its duty.</summary>
    public SuccessionTable Successions => _successions;

    /// <summary>The department for <paramref name="charge"/> in the first region of <paramref name="chain"/>.</summary>
    /// <param name="charge">The charge.</param>
    /// <param name="chain">The region asked and those above it.</param>
    /// <param name="asOf">The day asked.</param>
    public AssignedOrgan Name(Charge charge, IReadOnlyList<Region> chain, DateOnly asOf)
    {
        AssignedOrgan named = NameOnDay(charge, chain, asOf);
        return !charge.Duty.Organ.IsFunction && (charge.Document.Effective ?? charge.Document.NotBefore) is { } written && _successions.IsReformedBetween(written, asOf)
            ? named with { PredatesReform = true }
            : named;
    }

    private AssignedOrgan NameOnDay(Charge charge, IReadOnlyList<Region> chain, DateOnly asOf)
    {
        List<Succession> steps = [];
        bool isFunction = charge.Duty.Organ.IsFunction;
        string? function = _successions.FunctionOn(charge, asOf, steps);
        if (isFunction)
        {
            (string name, bool derived) = Borne(function!, charge.Duty.Organ.Levels, chain, asOf) ?? NameOf(function!, charge.Duty.Organ.Levels, chain, asOf);
            string? charged = steps.Count > 0 ? charge.Duty.Organ.Name : null;
            return new AssignedOrgan(name, function, charge.Duty.Acting, derived, false, charged, steps, null);
        }

        string own = charge.Organ?.Name ?? charge.Duty.Organ.Name;
        if (charge.Document.Region == chain[0].Code && steps.Count == 0)
        {
            return new AssignedOrgan(own, function, charge.Duty.Acting, false, false, null, steps, null);
        }

        if (function is null || charge.Nature is OrganNature.Enterprise or OrganNature.Committee or OrganNature.OfficeHolder or OrganNature.PeoplesGovernment)
        {
            return new AssignedOrgan(own, function, charge.Duty.Acting, false, steps.Count > 0, null, steps, null);
        }

        (string found, bool isDerived) = NameOf(function, OrganLevels.All, chain, asOf);
        if (steps.Count > 0)
        {
            return new AssignedOrgan(found, function, charge.Duty.Acting, isDerived, true, own, steps, null);
        }

        bool sameOrgan = found == own;
        return new AssignedOrgan(found, function, sameOrgan ? charge.Duty.Acting : Acting.Direct, isDerived && !sameOrgan, false, sameOrgan ? null : own, steps, sameOrgan ? null : own);
    }

    /// <summary>The department of the region asked that would bear what <paramref name="charge"/> gives to a function at whatever level: for a proposal.</summary>
    /// <param name="charge">The charge that lies nearest.</param>
    /// <param name="chain">The region asked and those above it.</param>
    /// <param name="asOf">The day asked.</param>
    /// <remarks>A ministry's duty is proposed to the region's own organ of that function; where it has none, to the organ that usually bears it (地方承担).</remarks>
    public AssignedOrgan NameNear(Charge charge, IReadOnlyList<Region> chain, DateOnly asOf)
    {
        AssignedOrgan named = Name(charge, chain, asOf);
        if (named.Function is not { } function || chain[0].Level == RegionLevel.Nation || (charge.Document.Region == chain[0].Code && !named.IsHistorical))
        {
            return named;
        }

        if (_rules.Function(function)?.LocalBearer is { } bearer && OwnOrgan(function, chain[0].Code, asOf) is null)
        {
            (string Name, bool IsDerived) borne = NameOf(bearer, OrganLevels.All, chain, asOf);
            return named with { Name = borne.Name, Function = bearer, IsDerived = true, Charged = named.Charged ?? function };
        }

        if (!charge.Duty.Organ.IsFunction)
        {
            return named;
        }

        (string name, bool isDerived) = NameOf(function, OrganLevels.All, chain, asOf);
        return named with { Name = name, IsDerived = isDerived };
    }

    /// <summary>The name of a function's organ at the lowest level charged that is not below the region asked.</summary>
    /// <returns>The name, and whether it was derived.</returns>
    public (string Name, bool IsDerived) NameOf(string function, OrganLevels levels, IReadOnlyList<Region> chain, DateOnly asOf)
    {
        OrganFunction? known = _rules.Function(function);
        foreach (Region region in chain)
        {
            if ((levels & LevelOf(region)) == OrganLevels.None)
            {
                continue;
            }

            if (OwnOrgan(function, region.Code, asOf) is { } organ)
            {
                return (organ, false);
            }

            if (known is null)
            {
                continue;
            }

            string? suffix = region.Level switch
            {
                RegionLevel.Nation => known.NationalName,
                RegionLevel.Province => known.ProvinceName,
                RegionLevel.City => known.CityName,
                _ => known.CountyName,
            };
            if (suffix is not null && !(region.Level == RegionLevel.Nation && known.RegionalKind is not null && chain[0].Level != RegionLevel.Nation))
            {
                return (region.Level == RegionLevel.Nation ? suffix : region.Name + suffix, region.Level != RegionLevel.Nation);
            }
        }

        return (known?.RegionalKind is { } kind ? kind + "（具体机构未载）" : function + "主管部门", true);
    }

    /// <summary>
    /// Where a law charges the local level (县级以上地方人民政府能源主管部门) with a function that has no local organ of its own, the organ that
    /// bears it there (地方承担) and not the branch of the ministry; null elsewhere.
    /// </summary>
    private (string Name, bool IsDerived)? Borne(string function, OrganLevels levels, IReadOnlyList<Region> chain, DateOnly asOf)
    {
        return chain[0].Level != RegionLevel.Nation && (levels & LevelOf(RegionIndex.Nation)) == OrganLevels.None
            && _rules.Function(function)?.LocalBearer is { } bearer && !chain.Any(r => OwnOrgan(function, r.Code, asOf) is not null)
            ? (NameOf(bearer, levels, chain, asOf).Name, true)
            : null;
    }

    private string? OwnOrgan(string function, string region, DateOnly asOf)
    {
        string? secondary = null;
        foreach (Organ organ in _byRegion[region])
        {
            if (organ.Nature is OrganNature.Institution or OrganNature.OfficeHolder or OrganNature.Committee or OrganNature.MassOrganisation or OrganNature.Enterprise || organ.From > asOf || organ.Until <= asOf)
            {
                continue;
            }

            int at = organ.Functions.IndexOf(function);
            if (at == 0 && organ.Name.Length <= 24)
            {
                return organ.Name;
            }

            secondary ??= at > 0 ? organ.Name : null;
        }

        return secondary;
    }

    /// <summary>The level of government of a region.</summary>
    public static OrganLevels LevelOf(Region region) => region.Level switch
    {
        RegionLevel.Nation => OrganLevels.National,
        RegionLevel.Province => OrganLevels.Province,
        RegionLevel.City => OrganLevels.City,
        _ => OrganLevels.County,
    };
}
