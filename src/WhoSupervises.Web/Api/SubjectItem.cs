namespace WhoSupervises.Web.Api;

/// <summary>A subject as the API lists it.</summary>
/// <param name="Name">Preferred name.</param>
/// <param name="Aliases">Other names.</param>
/// <param name="Industries">GB/T 4754-2017 codes.</param>
/// <param name="Broader">Subjects it is a kind of or belongs to.</param>
internal sealed record SubjectItem(string Name, IReadOnlyList<string> Aliases, IReadOnlyList<string> Industries, IReadOnlyList<string> Broader);
