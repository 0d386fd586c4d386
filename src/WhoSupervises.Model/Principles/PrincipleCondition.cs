namespace WhoSupervises.Model.Principles;

/// <summary>One condition: a primitive with its argument, perhaps negated.</summary>
/// <param name="Predicate">The primitive's name from <see cref="PrincipleVocabulary"/>.</param>
/// <param name="Argument">What the blank of the primitive was filled with, or null.</param>
/// <param name="Negated">True where the line begins with 不.</param>
/// <param name="Swapped">True where 乙 stands before 甲.</param>
/// <param name="Text">The line as written, for traces.</param>
public sealed record PrincipleCondition(string Predicate, string? Argument, bool Negated, bool Swapped, string Text);
