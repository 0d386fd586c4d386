namespace WhoSupervises.Web.Auditing;

/// <summary>The few things used last. Safe for use by many threads.</summary>
internal sealed class RecentItems<T>(int most)
    where T : class
{
    private readonly Lock _lock = new();
    private readonly LinkedList<(string Key, T Item)> _items = new();

    /// <summary>The thing kept under a key, or null; it becomes the newest.</summary>
    public T? Find(string key)
    {
        lock (_lock)
        {
            for (LinkedListNode<(string Key, T Item)>? at = _items.First; at is not null; at = at.Next)
            {
                if (at.Value.Key == key)
                {
                    _items.Remove(at);
                    _items.AddFirst(at);
                    return at.Value.Item;
                }
            }

            return null;
        }
    }

    /// <summary>Keeps a thing; the one not used for longest gives way.</summary>
    public T Keep(string key, T item)
    {
        lock (_lock)
        {
            _items.AddFirst((key, item));
            if (_items.Count > most)
            {
                _items.RemoveLast();
            }

            return item;
        }
    }
}
