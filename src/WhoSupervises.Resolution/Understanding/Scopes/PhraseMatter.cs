namespace WhoSupervises.Resolution.Understanding.Scopes;

/// <summary>One thing that a phrase asks about; a phrase has several where its products differ.</summary>
/// <param name="Focus">The subject.</param>
/// <param name="Context">What surrounds it.</param>
/// <param name="Stages">Stages said of it, as bits.</param>
public sealed record PhraseMatter(int Focus, int[] Context, ulong Stages);
