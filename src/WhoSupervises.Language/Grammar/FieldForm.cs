namespace WhoSupervises.Language.Grammar;

/// <summary>A key and what may stand after it.</summary>
/// <param name="Key">The key.</param>
/// <param name="Kind">What stands after it.</param>
/// <param name="Repeatable">Whether a line may carry it several times.</param>
internal sealed record FieldForm(string Key, ValueKind Kind, bool Repeatable = false);
