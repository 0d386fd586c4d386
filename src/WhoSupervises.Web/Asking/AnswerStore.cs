using System.Collections.Concurrent;

namespace WhoSupervises.Web.Asking;

/// <summary>Rendered answers in bounded memory: two generations, the older of which is dropped whole when the younger is half full.</summary>
internal sealed class AnswerStore(long capacity)
{
    private const int Overhead = 200;
    private readonly Lock _turn = new();
    private volatile ConcurrentDictionary<string, byte[]> _young = new(StringComparer.Ordinal);
    private volatile ConcurrentDictionary<string, byte[]> _old = new(StringComparer.Ordinal);
    private long _bytes;
    private long _hits;
    private long _misses;

    /// <summary>Answers held.</summary>
    public int Count => _young.Count + _old.Count;

    /// <summary>Lookups that found an answer.</summary>
    public long Hits => Interlocked.Read(ref _hits);

    /// <summary>Lookups that found none.</summary>
    public long Misses => Interlocked.Read(ref _misses);

    /// <summary>The answer kept under <paramref name="key"/>, or null.</summary>
    public byte[]? Find(string key)
    {
        if (_young.TryGetValue(key, out byte[]? found))
        {
            Interlocked.Increment(ref _hits);
            return found;
        }

        if (_old.TryGetValue(key, out found))
        {
            Interlocked.Increment(ref _hits);
            Keep(key, found);
            return found;
        }

        Interlocked.Increment(ref _misses);
        return null;
    }

    /// <summary>Keeps an answer; one larger than a sixteenth of the memory is not kept.</summary>
    public void Keep(string key, byte[] answer)
    {
        long size = answer.Length + (2L * key.Length) + Overhead;
        if (size > capacity / 16 || !_young.TryAdd(key, answer) || Interlocked.Add(ref _bytes, size) <= capacity / 2)
        {
            return;
        }

        lock (_turn)
        {
            if (Interlocked.Read(ref _bytes) > capacity / 2)
            {
                _old = _young;
                _young = new(StringComparer.Ordinal);
                Interlocked.Exchange(ref _bytes, 0);
            }
        }
    }
}
