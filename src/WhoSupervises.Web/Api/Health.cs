namespace WhoSupervises.Web.Api;

/// <summary>Whether the service works.</summary>
/// <param name="Status">ok.</param>
/// <param name="Rulebook">Fingerprint of the rules in use.</param>
/// <param name="Warning">Why newer rules were refused, or null.</param>
internal sealed record Health(string Status, string Rulebook, string? Warning);
