namespace WhoSupervises.Resolution.Understanding.Scopes;

/// <summary>One thing that a phrase asks about; a phrase has several where its products differ.</summary>
/// <param name="Focus">The subject.</param>
/// <param name="Context">What surrounds it.</param>
/// <param name="Stages">Stages said of it, as bits.</param>
/// <param name="IsOfGood">True where only what is done with a product means the subject: 危险化学品经营 of 油漆销售.</param>
public sealed record PhraseMatter(int Focus, int[] Context, ulong Stages, bool IsOfGood = false);
