using WhoSupervises.Model.Subjects;
using WhoSupervises.Resolution.Compiled;

namespace WhoSupervises.Resolution.Understanding;

/// <summary>All names, filed character by character; finds every word that begins at a place of a text.</summary>
public sealed class Lexicon
{
    private readonly Dictionary<string, int> _entries = new(StringComparer.Ordinal);
    private readonly List<Word[]> _words = [];
    private readonly List<int> _costs = [];
    private readonly List<WordKinds> _kinds = [];
    private readonly NameTree _tree;
    private readonly Lazy<Dictionary<string, List<Word>>> _all;

    /// <summary>Builds the lexicon of a rulebook.</summary>
    public Lexicon(CompiledRulebook rules)
    {
        _all = new(() => _entries.ToDictionary(e => e.Key, e => _words[e.Value].ToList(), StringComparer.Ordinal));
        for (int i = 0; i < rules.Graph.Count; i++)
        {
            Subject subject = rules.Graph[i];
            Add(subject.Name, new Word(WordKind.Subject, i, true));
            foreach (string alias in subject.Aliases)
            {
                Add(alias, new Word(WordKind.Subject, i, false));
            }
        }

        for (int i = 0; i < rules.Stages.All.Count; i++)
        {
            Stage stage = rules.Stages[i];
            Add(stage.Name, new Word(WordKind.Stage, i, true));
            foreach (string alias in stage.Aliases)
            {
                Add(alias, new Word(WordKind.Stage, i, false));
            }
        }

        for (int i = 0; i < rules.Source.Goods.Length; i++)
        {
            Good good = rules.Source.Goods[i];
            Add(good.Name, new Word(WordKind.Good, i, true));
            foreach (string alias in good.Aliases)
            {
                Add(alias, new Word(WordKind.Good, i, false));
            }
        }

        for (int i = 0; i < rules.Source.Industries.Length; i++)
        {
            Add(rules.Source.Industries[i].Name, new Word(WordKind.Industry, i, true));
        }

        foreach (string word in rules.Source.EmptyWords)
        {
            Add(word, new Word(WordKind.Empty, -1, true));
        }

        for (int i = 0; i < rules.Source.Suffixes.Length; i++)
        {
            Add(rules.Source.Suffixes[i].Key, new Word(WordKind.Suffix, rules.Stages.IndexOf(rules.Source.Suffixes[i].Value), true));
        }

        _tree = new NameTree(_entries);
    }

    /// <summary>Every name and its meanings, filed when first asked for.</summary>
    public IReadOnlyDictionary<string, List<Word>> All => _all.Value;

    /// <summary>The meanings of a whole name; empty if unknown.</summary>
    public IReadOnlyList<Word> Lookup(string name) => _entries.TryGetValue(Normal(name), out int entry) ? _words[entry] : [];

    /// <summary>Finds every word that begins at <paramref name="at"/>: lengths, shortest first, and entries for <see cref="Meanings"/>.</summary>
    public void WordsAt(ReadOnlySpan<char> text, int at, Span<int> lengths, Span<int> entries, out int count)
    {
        count = 0;
        int node = _tree.First(text[at]);
        for (int i = at + 1; node != NameTree.None && count < lengths.Length; i++)
        {
            if (_tree.NameAt(node) is var entry and not NameTree.None)
            {
                lengths[count] = i - at;
                entries[count++] = entry;
            }

            node = i < text.Length ? _tree.Next(node, text[i]) : NameTree.None;
        }
    }

    /// <summary>The meanings of an entry.</summary>
    public Word[] Meanings(int entry) => _words[entry];

    /// <summary>All the kinds of meaning an entry has.</summary>
    public WordKinds Kinds(int entry) => _kinds[entry];

    /// <summary>What using an entry costs a cut of the text; leaving a character over costs <see cref="Segmenter.Unknown"/>.</summary>
    public int Cost(int entry) => _costs[entry];

    /// <summary>Known names near to an unknown word: most shared characters first.</summary>
    public IReadOnlyList<string> Nearest(string word, int most)
    {
        string wanted = Normal(word.Length > 60 ? word[..60] : word);
        if (wanted.Length == 0)
        {
            return [];
        }

        return
        [
            .. _entries.Where(p => Array.Exists(_words[p.Value], w => w.Kind is WordKind.Subject or WordKind.Good) && p.Key.Length <= wanted.Length + 6)
                .Select(p => (p.Key, Score: Similarity(p.Key, wanted)))
                .Where(p => p.Score >= 0.3)
                .OrderByDescending(p => p.Score).ThenBy(p => p.Key.Length).ThenBy(p => p.Key, StringComparer.Ordinal)
                .Take(most).Select(p => p.Key),
        ];
    }

    /// <summary>Upper case, half width, without spaces and quotation marks: what names are compared by.</summary>
    public static string Normal(string text)
    {
        Span<char> buffer = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        int length = 0;
        foreach (char c in text)
        {
            // Nearly every character of a Chinese text has no other form.
            if (c is >= '一' and <= '鿿')
            {
                buffer[length++] = c;
                continue;
            }

            char n = c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c;
            if (!char.IsWhiteSpace(n) && n is not ('"' or '“' or '”' or '‘' or '’' or '\'' or '「' or '」' or '《' or '》' or '【' or '】'))
            {
                buffer[length++] = char.ToUpperInvariant(n);
            }
        }

        return length == text.Length && text.AsSpan().SequenceEqual(buffer[..length]) ? text : new string(buffer[..length]);
    }

    /// <summary>
    /// Few long words go before many short ones: 防雷检测 + 机构 before 防雷 + 检测机构. A one-character word is worth little more than
    /// leaving it; a word without meaning of its own costs as much as a long one.
    /// </summary>
    private static int CostOf(WordKind kind, int length) => kind switch
    {
        WordKind.Empty => 6,
        WordKind.Subject or WordKind.Good or WordKind.Industry when length == 1 => 40,
        _ => Math.Max(4, 12 - length),
    };

    private static double Similarity(string a, string b)
    {
        int shared = 0;
        foreach (char c in b)
        {
            shared += a.Contains(c, StringComparison.Ordinal) ? 1 : 0;
        }

        int pairs = 0;
        for (int i = 0; i + 1 < b.Length; i++)
        {
            pairs += a.Contains(b.AsSpan(i, 2), StringComparison.Ordinal) ? 1 : 0;
        }

        return (shared + (2.0 * pairs)) / (a.Length + (2.0 * Math.Max(b.Length - 1, 1)));
    }

    private static WordKinds KindOf(Word word) => (WordKinds)(1 << (int)word.Kind);

    private void Add(string name, Word word)
    {
        string normal = Normal(name);
        if (normal.Length == 0)
        {
            return;
        }

        if (_entries.TryGetValue(normal, out int known))
        {
            if (Array.IndexOf(_words[known], word) < 0)
            {
                _words[known] = [.. _words[known], word];
                _kinds[known] |= KindOf(word);
            }

            return;
        }

        int entry = _words.Count;
        _entries[normal] = entry;
        _words.Add([word]);
        _costs.Add(CostOf(word.Kind, normal.Length));
        _kinds.Add(KindOf(word));
    }
}
