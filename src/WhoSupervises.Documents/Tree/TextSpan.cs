namespace WhoSupervises.Documents.Tree;

/// <summary>A stretch of the decoded text, in UTF-16 units.</summary>
/// <param name="Offset">Where it begins, from 0.</param>
/// <param name="Length">How long it is.</param>
public readonly record struct TextSpan(int Offset, int Length)
{
    /// <summary>The first position after it.</summary>
    public int End => Offset + Length;

    /// <summary>The stretch from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public static TextSpan Between(int start, int end) => new(start, Math.Max(0, end - start));
}
