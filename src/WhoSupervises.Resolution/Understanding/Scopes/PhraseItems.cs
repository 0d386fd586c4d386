namespace WhoSupervises.Resolution.Understanding.Scopes;

/// <summary>Cuts a phrase into the members of its list, word by word.</summary>
internal sealed class PhraseItems(Lexicon lexicon)
{
    private static readonly char[] Joints = ['(', ')', '（', '）', '.', '·', '-', '的', '等', '类', '用', '。'];
    private const string Marks = "、，,；;：:/和及与或兼暨";
    private static readonly string[] Joining = ["和", "及", "与", "或", "以及", "或者", "及其", "兼", "并"];
    private readonly Segmenter _segmenter = new(lexicon);

    /// <summary>The members of <paramref name="phrase"/>, in order.</summary>
    /// <param name="phrase">The text.</param>
    /// <param name="goesOn">True where it continues a phrase that names a thing, so that 销售 alone is only what is done with it.</param>
    public List<PhraseItem> Cut(string phrase, bool goesOn = false)
    {
        string text = Lexicon.Normal(phrase);
        List<Mention> mentions = _segmenter.Cut(text);
        bool namesThing = goesOn || mentions.Exists(m => m.Entry >= 0 && IsThing(m.Entry) && !IsStage(m.Entry)) || mentions.Exists(m => m.Entry < 0 && IsName(text.AsSpan(m.Start, m.Length)));
        List<PhraseItem> items = [new PhraseItem()];
        foreach (Mention mention in mentions)
        {
            string word = text.Substring(mention.Start, mention.Length);
            if (mention.Entry < 0)
            {
                Leftover(items, word);
            }
            else if (Array.IndexOf(Joining, word) >= 0)
            {
                items.Add(new PhraseItem());
            }
            else
            {
                Take(items[^1], word, mention, namesThing);
            }
        }

        items.RemoveAll(i => i.Text.Length == 0);
        return items;
    }

    private static void Leftover(List<PhraseItem> items, string word)
    {
        int start = 0;
        for (int i = 0; i <= word.Length; i++)
        {
            if (i < word.Length && !Marks.Contains(word[i], StringComparison.Ordinal))
            {
                continue;
            }

            string part = word[start..i].Trim(Joints);
            if (part.Length > 0)
            {
                items[^1].Unknown.Add(part);
                items[^1].EndsWithThing = false;
                items[^1].HasUnknownHead |= part.Length > 1 && items[^1].Things.Count > 0 && items[^1].Stages.Count == 0;
                items[^1].Text += part;
            }

            if (i < word.Length)
            {
                items.Add(new PhraseItem());
            }

            start = i + 1;
        }
    }

    private static bool IsName(ReadOnlySpan<char> word) => word.Trim("、，,；;：:/和及与或的等类用.·()（）-").Length > 0;

    private bool IsThing(int entry) => (lexicon.Kinds(entry) & WordKinds.Thing) != WordKinds.None;

    private bool IsStage(int entry) => (lexicon.Kinds(entry) & WordKinds.Stage) != WordKinds.None;

    private void Take(PhraseItem item, string word, Mention mention, bool namesThing)
    {
        Word[] words = lexicon.Meanings(mention.Entry);
        item.Text += word;
        Word stage = Array.Find(words, w => w.Kind == WordKind.Stage);
        if (stage.Kind == WordKind.Stage && (namesThing || !IsThing(mention.Entry)))
        {
            item.Stages.Add((word, stage.Index, mention.Start));
            item.EndsWithThing = false;
        }
        else if (IsThing(mention.Entry))
        {
            // 种植 by itself is what is done, and a business.
            ulong inner = stage.Kind == WordKind.Stage ? Compiled.StageTable.Bit(stage.Index) : InnerStage(word);
            item.Things.Add((word, words, inner != 0));
            item.InnerStages |= inner;
            item.EndsWithThing = true;
            item.HasUnknownHead = false;
        }
        else if (Array.Find(words, w => w.Kind == WordKind.Suffix) is { Kind: WordKind.Suffix, Index: >= 0 } suffix && item.Things.Count > 0)
        {
            item.Stages.Add((word, suffix.Index, mention.Start));
        }
    }

    /// <summary>The stage that a name ends with: 加工 in 假发加工; none where the name is no more than the stage.</summary>
    private ulong InnerStage(string word)
    {
        for (int length = Math.Min(4, word.Length - 1); length >= 2; length--)
        {
            if (lexicon.All.TryGetValue(word[^length..], out List<Word>? words) && words.FindIndex(w => w.Kind == WordKind.Stage) is >= 0 and var at)
            {
                return Compiled.StageTable.Bit(words[at].Index);
            }
        }

        return 0;
    }
}
