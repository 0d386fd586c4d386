namespace WhoSupervises.Resolution.Understanding.Scopes;

/// <summary>One member of a list inside a phrase: 甲醇 in 甲醇、液氨生产、销售.</summary>
internal sealed class PhraseItem
{
    /// <summary>The words that mean a thing, in order, and whether they say themselves what is done: 假发加工.</summary>
    public List<(string Text, Word[] Words, bool IsDoing)> Things { get; } = [];

    /// <summary>Stages said inside the words for things, as bits.</summary>
    public ulong InnerStages { get; set; }

    /// <summary>The words that say what is done, in order.</summary>
    public List<(string Text, int Stage, int Start)> Stages { get; } = [];

    /// <summary>Text that no word covers.</summary>
    public List<string> Unknown { get; } = [];

    /// <summary>The whole text of the member.</summary>
    public string Text { get; set; } = "";

    /// <summary>True where the last word that means something is a thing: 烟花爆竹零售 is one name.</summary>
    public bool EndsWithThing { get; set; }

    /// <summary>True where the last thing is followed by a word nobody knows: 包装瓶 in 农药包装瓶; the thing then only describes it.</summary>
    public bool HasUnknownHead { get; set; }

    /// <summary>True where the member is no more than the name of one thing.</summary>
    public bool IsOneThing => Things.Count == 1 && Unknown.Count == 0 && Stages.Count == 0 && Things[0].Text.Length == Text.Length;

    /// <summary>True where it says what is done before it names the thing: 加工皮鞋.</summary>
    public bool BeginsWithStage => Stages.Count > 0 && Things.Count + Unknown.Count > 0 && Text.StartsWith(Stages[0].Text, StringComparison.Ordinal);

    /// <summary>The member's own stages, as bits.</summary>
    public ulong OwnStages => Stages.Aggregate(InnerStages, (mask, s) => mask | Compiled.StageTable.Bit(s.Stage));

    /// <summary>True where it only continues what stands before it: 、销售.</summary>
    public bool IsOnlyStage => Things.Count == 0 && Unknown.Count == 0 && Stages.Count > 0;
}
