namespace NewsAnalysis.Reuse.Scale;

/// <summary>A list whose array is used again and can be had as a span.</summary>
/// <typeparam name="T">What it holds.</typeparam>
internal sealed class Pool<T>
    where T : unmanaged
{
    private T[] _items = new T[256];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>All of them; good until the next change.</summary>
    public Span<T> Span => _items.AsSpan(0, Count);

    /// <summary>Forgets all.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds one.</summary>
    public void Add(T item)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        _items[Count++] = item;
    }

    /// <summary>Adds many.</summary>
    public void Add(ReadOnlySpan<T> items) => items.CopyTo(Grow(items.Length));

    /// <summary>Adds so many, to be filled in; what they hold before that is anything.</summary>
    public Span<T> Grow(int count)
    {
        int size = Count + count;
        if (size > _items.Length)
        {
            Array.Resize(ref _items, Math.Max(size, (int)Math.Min(_items.Length * 2L, Array.MaxLength)));
        }

        Count = size;
        return _items.AsSpan(size - count, count);
    }

    /// <summary>Leaves the first so many.</summary>
    public void Cut(int count) => Count = Math.Min(Count, count);
}
