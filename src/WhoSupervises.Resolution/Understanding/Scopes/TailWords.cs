namespace WhoSupervises.Resolution.Understanding.Scopes;

/// <summary>What a business is that is known only by the last word of its phrase.</summary>
/// <remarks>
/// The vocabulary writes such last words as names that begin with ～: ～销售 of 商贸流通业 says that whatever is sold is trade, unless
/// the thing sold has a duty of its own; ～～技术服务 says so only where nothing else of the phrase is known.
/// </remarks>
internal sealed class TailWords
{
    private readonly Lexicon _lexicon;
    private readonly Dictionary<string, int> _decides = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _suggests = new(StringComparer.Ordinal);
    private readonly int _longest;

    /// <summary>Gathers the last words of a lexicon.</summary>
    public TailWords(Lexicon lexicon)
    {
        _lexicon = lexicon;
        foreach ((string name, List<Word> words) in lexicon.All)
        {
            if (name.Length > 1 && name[0] == '~' && words.FindIndex(w => w.Kind == WordKind.Subject) is >= 0 and var at)
            {
                (name[1] == '~' ? _suggests : _decides)[name.TrimStart('~')] = words[at].Index;
            }
        }

        _longest = _decides.Keys.Concat(_suggests.Keys).Select(k => k.Length).DefaultIfEmpty(0).Max();
    }

    /// <summary>The business that the end of <paramref name="text"/> decides; -1 if none.</summary>
    public int Decides(string text) => Find(_decides, text);

    /// <summary>The business that the end of <paramref name="text"/> suggests or decides; -1 if none.</summary>
    public int Suggests(string text) => Find(_suggests, text) is >= 0 and var found ? found : Decides(text);

    /// <summary>Whether a word is a mere last word, that anything more exact replaces.</summary>
    public bool IsWeak(string word) => _suggests.ContainsKey(word);

    private int Find(Dictionary<string, int> table, string text)
    {
        string normal = Lexicon.Normal(text);
        foreach (string ending in Endings(normal))
        {
            if (table.TryGetValue(ending, out int subject))
            {
                return subject;
            }
        }

        return -1;
    }

    private IEnumerable<string> Endings(string text)
    {
        for (int round = 0; round < 3; round++)
        {
            for (int length = Math.Min(_longest, text.Length); length > 0; length--)
            {
                yield return text[^length..];
            }

            string shorter = WithoutEmptyEnd(text);
            if (shorter.Length == text.Length)
            {
                yield break;
            }

            text = shorter;
        }
    }

    /// <summary>Leaves out an empty word at the end: 销售服务, 维修业务.</summary>
    private string WithoutEmptyEnd(string text)
    {
        for (int length = Math.Min(4, text.Length - 1); length > 0; length--)
        {
            if (_lexicon.All.TryGetValue(text[^length..], out List<Word>? words) && words.TrueForAll(w => w.Kind == WordKind.Empty))
            {
                return text[..^length];
            }
        }

        return text;
    }
}
