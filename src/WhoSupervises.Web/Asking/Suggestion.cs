namespace WhoSupervises.Web.Asking;

/// <summary>A name offered while a person types.</summary>
/// <param name="Value">The name.</param>
/// <param name="Hint">A few words beside it, or empty.</param>
internal sealed record Suggestion(string Value, string Hint);
