namespace WhoSupervises.Model.Regions;

/// <summary>Level of a region.</summary>
public enum RegionLevel
{
    /// <summary>全国.</summary>
    Nation,

    /// <summary>省级.</summary>
    Province,

    /// <summary>地级.</summary>
    City,

    /// <summary>县级.</summary>
    County,
}
