namespace WhoSupervises.Resolution.Understanding.Scopes;

/// <summary>Finds the known word that a mistyped one stands for: one character wrong.</summary>
/// <remarks>Words of two characters are only put right at the end of a phrase and only to what is done there (维休 → 维修); longer ones anywhere.</remarks>
internal sealed class TypingErrors
{
    // Of a shorter word, one other character makes another word: 公寓管理 is no mistyped 公园管理.
    private const int SafeLength = 5;
    private static readonly string[] AlwaysEnd = ["服务", "业务", "经营"];

    // Characters that sound alike and stand in the words that end phrases: the right one first.
    private static readonly string[] SoundAlike =
    [
        "销消肖削", "售受寿授", "维唯为围", "修休俢", "服付", "务物雾勿", "制治至", "造早", "加佳家", "工公", "批皮坯", "发法", "零另令", "租组祖", "赁凭任", "安按", "装庄壮",
        "运云", "输书", "养样", "殖植直", "植值殖", "种中仲", "经径", "营赢莹", "代带", "理里", "检捡", "测侧策", "储贮楚", "存村", "施师", "购构够", "采彩", "护户", "生升", "产铲",
    ];

    private readonly Lexicon _lexicon;
    private readonly HashSet<string> _ends;
    private readonly Dictionary<string, string> _near = new(StringComparer.Ordinal);

    /// <summary>Prepares the words.</summary>
    public TypingErrors(Lexicon lexicon)
    {
        _lexicon = lexicon;
        _ends = [.. lexicon.All.Where(p => p.Key.Length == 2 && p.Value.Exists(w => w.Kind == WordKind.Stage)).Select(p => p.Key), .. AlwaysEnd];
        foreach (string word in lexicon.All.Where(p => p.Key.Length is >= 3 and <= 12 && p.Key[0] != '~' && p.Value.Exists(w => w.Kind != WordKind.Industry)).Select(p => p.Key).Order(StringComparer.Ordinal))
        {
            for (int i = 0; i < word.Length; i++)
            {
                // The first in order keeps a shared pattern: which one it is must not depend on the dictionary.
                _near.TryAdd(Pattern(word, i), word);
            }
        }
    }

    /// <summary>The text with one word put right, and the two words; null where nothing near is known.</summary>
    public (string Text, string Wrong, string Right)? Repair(string item)
    {
        string text = Lexicon.Normal(item);
        if (text.Length < 2 || text.Length > 24)
        {
            return null;
        }

        return AtEnd(text, onlySounds: true) ?? Anywhere(text);
    }

    /// <summary>The text with its last word put right, where the wrong character sounds like the right one.</summary>
    public (string Text, string Wrong, string Right)? RepairEnd(string item)
    {
        string text = Lexicon.Normal(item);
        return text.Length >= 3 && AtEnd(text, onlySounds: true) is { } repair ? repair : null;
    }

    private static bool SoundsLike(string right, string wrong)
    {
        (char r, char w) = right[0] == wrong[0] ? (right[1], wrong[1]) : (right[0], wrong[0]);
        return AreAlike(r, w);
    }

    private static bool AreAlike(char right, char wrong) => Array.Exists(SoundAlike, s => s[0] == right && s.Contains(wrong, StringComparison.Ordinal));

    private static string Pattern(string word, int at) => string.Concat(word.AsSpan(0, at), "?", word.AsSpan(at + 1));

    private (string Text, string Wrong, string Right)? AtEnd(string text, bool onlySounds)
    {
        string end = text[^2..];
        if (end[0] < '\u3400' || end[1] < '\u3400')
        {
            return null;
        }

        if (_lexicon.All.ContainsKey(end))
        {
            return null;
        }

        string? best = _ends.Where(w => (w[0] == end[0]) != (w[1] == end[1])).Where(w => !onlySounds || SoundsLike(w, end)).OrderBy(w => !SoundsLike(w, end)).ThenBy(w => w[0] != end[0]).ThenBy(w => Array.IndexOf(AlwaysEnd, w) < 0).ThenBy(w => w, StringComparer.Ordinal).FirstOrDefault();
        return best is null ? null : (text[..^2] + best, end, best);
    }

    /// <summary>Whether a character belongs to a word for what is done: 回 of 电动汽车回收 is no mistyped 厂.</summary>
    private bool IsOfStage(string text, int at) => (at > 0 && _ends.Contains(text.Substring(at - 1, 2))) || (at + 1 < text.Length && _ends.Contains(text.Substring(at, 2)));

    private (string Text, string Wrong, string Right)? Anywhere(string text)
    {
        for (int length = Math.Min(12, text.Length); length >= 3; length--)
        {
            for (int start = 0; start + length <= text.Length; start++)
            {
                string window = text.Substring(start, length);
                for (int i = 0; i < length && !_lexicon.All.ContainsKey(window); i++)
                {
                    if (window[i] >= '\u3400' && _near.TryGetValue(Pattern(window, i), out string? word) && word.Length == length && (length >= SafeLength || AreAlike(word[i], window[i])) && !IsOfStage(text, start + i))
                    {
                        return (string.Concat(text.AsSpan(0, start), word, text.AsSpan(start + length)), window, word);
                    }
                }
            }
        }

        return null;
    }
}
