namespace WhoSupervises.Web.Api;

/// <summary>A region as the API lists it.</summary>
/// <param name="Code">Code.</param>
/// <param name="Name">Its own name.</param>
/// <param name="Path">Its full path.</param>
/// <param name="Level">nation, province, city or county.</param>
/// <param name="Documents">How many documents of its own are loaded.</param>
internal sealed record RegionItem(string Code, string Name, string Path, string Level, int Documents);
