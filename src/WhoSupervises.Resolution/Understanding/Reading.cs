namespace WhoSupervises.Resolution.Understanding;

/// <summary>What a text was taken to mean.</summary>
public sealed class Reading
{
    /// <summary>An empty reading.</summary>
    public static readonly Reading Empty = new();

    /// <summary>Subjects in the order of the text, broader ones that a narrower one includes left out.</summary>
    public List<int> Subjects { get; } = [];

    /// <summary>Stages, as bits.</summary>
    public ulong Stages { get; set; }

    /// <summary>What each word was taken to mean; the facet is filled in by the caller.</summary>
    public List<(string Text, int Subject, int Stage)> Words { get; } = [];

    /// <summary>Text that no word covers.</summary>
    public List<string> Leftovers { get; } = [];

    /// <summary>Names that mean several subjects, with these.</summary>
    public List<(string Text, int[] Subjects)> Ambiguous { get; } = [];

    /// <summary>Goods named without a stage that would say what is done with them.</summary>
    public List<string> BareGoods { get; } = [];
}
