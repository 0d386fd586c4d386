namespace WhoSupervises.Model.Duties;

/// <summary>Levels of government at which a function is charged.</summary>
[Flags]
public enum OrganLevels
{
    /// <summary>None; not valid in a rulebook.</summary>
    None = 0,

    /// <summary>国务院: ministries and commissions.</summary>
    National = 1,

    /// <summary>省: provinces, autonomous regions, municipalities.</summary>
    Province = 2,

    /// <summary>市: prefectures and cities with districts.</summary>
    City = 4,

    /// <summary>县: counties, districts, banners.</summary>
    County = 8,

    /// <summary>县级以上地方: every local level.</summary>
    Local = Province | City | County,

    /// <summary>Every level.</summary>
    All = National | Local,
}
