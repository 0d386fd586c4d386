namespace WhoSupervises.Resolution.Understanding;

/// <summary>Cuts a text into known words: fewest characters left over, then fewest words (so the longest win), in one pass.</summary>
public sealed class Segmenter
{
    /// <summary>What a character costs that no word covers.</summary>
    public const int Unknown = 100;

    private readonly Lexicon _lexicon;

    /// <summary>Makes a segmenter.</summary>
    public Segmenter(Lexicon lexicon) => _lexicon = lexicon;

    /// <summary>Cuts <paramref name="text"/>, already normal (<see cref="Lexicon.Normal"/>), into words and leftovers in order.</summary>
    public List<Mention> Cut(string text)
    {
        int n = text.Length;
        Span<int> cost = n < 256 ? stackalloc int[n + 1] : new int[n + 1];
        Span<int> length = n < 256 ? stackalloc int[n + 1] : new int[n + 1];
        Span<int> entry = n < 256 ? stackalloc int[n + 1] : new int[n + 1];
        Span<int> lengths = stackalloc int[32];
        Span<int> entries = stackalloc int[32];
        cost.Fill(int.MaxValue);
        cost[n] = 0;
        for (int at = n - 1; at >= 0; at--)
        {
            cost[at] = cost[at + 1] + Unknown;
            length[at] = 1;
            entry[at] = -1;
            _lexicon.WordsAt(text, at, lengths, entries, out int count);
            for (int i = 0; i < count; i++)
            {
                if (IsInsideLatin(text, at, lengths[i]))
                {
                    continue;
                }

                int total = cost[at + lengths[i]] + _lexicon.Cost(entries[i]);
                if (total < cost[at] || (total == cost[at] && lengths[i] > length[at]))
                {
                    cost[at] = total;
                    length[at] = lengths[i];
                    entry[at] = entries[i];
                }
            }
        }

        List<Mention> mentions = new(Math.Min(n, 12));
        for (int at = 0; at < n; at += length[at])
        {
            if (length[at] == 1 && entry[at] >= 0 && IsPartOfAnother(text, at, entry, mentions))
            {
                entry[at] = -1;
            }

            if (entry[at] < 0 && mentions.Count > 0 && mentions[^1] is { Entry: < 0 } last && last.Start + last.Length == at)
            {
                mentions[^1] = last with { Length = last.Length + 1 };
            }
            else
            {
                mentions.Add(new Mention(at, length[at], entry[at]));
            }
        }

        return mentions;
    }

    /// <summary>烟 is no word of 抽油烟机: a single character that names a thing stands alone or beside known words.</summary>
    private bool IsPartOfAnother(string text, int at, ReadOnlySpan<int> entry, List<Mention> mentions) =>
        (_lexicon.Kinds(entry[at]) & WordKinds.Thing) != WordKinds.None
        && ((mentions.Count > 0 && mentions[^1].Entry < 0 && char.IsLetter(text[at - 1])) || (at + 1 < text.Length && entry[at + 1] < 0 && char.IsLetter(text[at + 1])));

    /// <summary>ATM is no word of CATMINT: Latin letters are words only as a whole.</summary>
    private static bool IsInsideLatin(string text, int start, int length)
    {
        int end = start + length;
        return (start > 0 && char.IsAsciiLetter(text[start]) && char.IsAsciiLetter(text[start - 1]))
            || (end < text.Length && char.IsAsciiLetter(text[end - 1]) && char.IsAsciiLetter(text[end]));
    }
}
