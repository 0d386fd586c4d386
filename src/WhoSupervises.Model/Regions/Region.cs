namespace WhoSupervises.Model.Regions;

/// <summary>A region (地区) of the national code table, or a development zone or division declared in rules/.</summary>
/// <param name="Code">Six-digit adcode, or a declared code.</param>
/// <param name="Name">Full name.</param>
/// <param name="Parent">Code of the region above; empty for the nation.</param>
/// <param name="Level">Its level.</param>
/// <param name="IsStatistical">True for 市辖区, 县, 省直辖县级行政区划 and the like, which are not regions an official would name.</param>
public sealed record Region(string Code, string Name, string Parent, RegionLevel Level, bool IsStatistical = false);
