using System.Collections.Concurrent;

namespace WhoSupervises.Resolution.Understanding.Scopes;

/// <summary>Remembers what was worked out, up to a number of entries; then it begins anew. Safe for use by many threads.</summary>
/// <typeparam name="TKey">What is asked.</typeparam>
/// <typeparam name="TValue">What it was answered with; must depend on the key alone.</typeparam>
/// <param name="most">How many entries are kept at most (a few more while several threads add).</param>
/// <param name="comparer">How keys are compared; null for their own equality.</param>
public sealed class BoundedMemo<TKey, TValue>(int most, IEqualityComparer<TKey>? comparer = null)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TValue> _known = new(comparer);
    private int _count;

    /// <summary>What is known for <paramref name="key"/>, or what <paramref name="work"/> makes of it.</summary>
    public TValue Of<TState>(TKey key, TState state, Func<TKey, TState, TValue> work)
    {
        if (_known.TryGetValue(key, out TValue? known))
        {
            return known;
        }

        return Make(key, state, work);
    }

    /// <summary>The same for a piece of a longer text, which is copied only where it is met for the first time; <typeparamref name="TKey"/> is then string.</summary>
    /// <exception cref="InvalidOperationException">The keys are no texts.</exception>
    public TValue Of<TState>(ReadOnlySpan<char> text, TState state, Func<TKey, TState, TValue> work) =>
        _known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out TValue? known) ? known : Make((TKey)(object)text.ToString(), state, work);

    private TValue Make<TState>(TKey key, TState state, Func<TKey, TState, TValue> work)
    {
        TValue made = work(key, state);
        if (_known.TryAdd(key, made) && Interlocked.Increment(ref _count) > most)
        {
            _known.Clear();
            Interlocked.Exchange(ref _count, 0);
        }

        return made;
    }
}
