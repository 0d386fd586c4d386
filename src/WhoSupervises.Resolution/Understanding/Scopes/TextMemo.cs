using System.Collections.Concurrent;

namespace WhoSupervises.Resolution.Understanding.Scopes;

/// <summary>Remembers what a piece of text was worked out to, up to a number of entries; then it begins anew. Safe for use by many threads.</summary>
/// <remarks>Looks up a piece of a longer text without copying it; only a text met for the first time is kept as a string.</remarks>
/// <typeparam name="TValue">What it was worked out to; must depend on the text alone.</typeparam>
/// <param name="most">How many texts are kept at most (a few more while several threads add).</param>
public sealed class TextMemo<TValue>(int most)
{
    private readonly ConcurrentDictionary<string, TValue> _known = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>What is known for <paramref name="text"/>, or what <paramref name="work"/> makes of it.</summary>
    public TValue Of<TState>(ReadOnlySpan<char> text, TState state, Func<string, TState, TValue> work)
    {
        if (_known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out TValue? known))
        {
            return known;
        }

        string key = text.ToString();
        TValue made = work(key, state);
        if (_known.TryAdd(key, made) && Interlocked.Increment(ref _count) > most)
        {
            _known.Clear();
            Interlocked.Exchange(ref _count, 0);
        }

        return made;
    }
}
