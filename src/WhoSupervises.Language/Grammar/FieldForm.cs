namespace WhoSupervises.Language.Grammar;

/// <summary>A key and what may stand after it.</summary>
internal sealed record FieldForm(string Key, ValueKind Kind);
