using System.Runtime.InteropServices;

namespace NewsAnalysis.Quotes;

/// <summary>Who holds what: for each key the numbers that were added under it, in order, each once in a row.</summary>
/// <remarks>Most keys have one holder only, which costs one entry and no list.</remarks>
/// <typeparam name="TKey">What is held.</typeparam>
/// <param name="most">So many holders of a key are kept, the first ones.</param>
internal sealed class Postings<TKey>(int most)
    where TKey : notnull
{
    private readonly Dictionary<TKey, int> _first = [];
    private readonly Dictionary<TKey, List<int>> _more = [];

    /// <summary>The holders of a key.</summary>
    public IEnumerable<int> this[TKey key] =>
        !_first.TryGetValue(key, out int first) ? [] : _more.TryGetValue(key, out var more) ? more.Prepend(first) : [first];

    /// <summary>Whether no further holder of a key is kept.</summary>
    public bool IsFull(TKey key) => _more.TryGetValue(key, out var more) && more.Count + 1 >= most;

    /// <summary>Adds a holder, unless it was the last one to be added or there are enough.</summary>
    public void Add(TKey key, int holder)
    {
        ref int first = ref CollectionsMarshal.GetValueRefOrAddDefault(_first, key, out bool known);
        if (!known)
        {
            first = holder;
            return;
        }

        if (_more.TryGetValue(key, out var more))
        {
            if (more.Count + 1 < most && more[^1] != holder)
                more.Add(holder);
        }
        else if (first != holder && most > 1)
        {
            _more[key] = [holder];
        }
    }
}
