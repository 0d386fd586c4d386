namespace WhoSupervises.Resolution.Understanding.Scopes;

/// <summary>What a phrase was taken to mean.</summary>
public sealed class PhraseReading
{
    /// <summary>What is asked, the main thing first; empty where nothing was understood.</summary>
    public List<PhraseMatter> Matters { get; } = [];

    /// <summary>What each word was taken to mean.</summary>
    public List<(string Text, int Subject, int Stage)> Words { get; } = [];

    /// <summary>Remarks, in Chinese.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Subjects that the phrase takes out.</summary>
    public List<int> Excluded { get; } = [];

    /// <summary>True where the phrase names what is done, not only a product.</summary>
    public bool IsWhole { get; set; }

    /// <summary>True where products are named and what is done with them.</summary>
    public bool IsOfGoods { get; set; }

    /// <summary>Known names near to a phrase that was not understood; looked for only when asked.</summary>
    public Lazy<IReadOnlyList<string>> Nearest { get; set; } = new([]);

    /// <summary>True where at least one thing is known.</summary>
    public bool IsUnderstood => Matters.Count > 0;
}
