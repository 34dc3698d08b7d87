namespace NewsAnalysis.Alignment;

/// <summary>The places of all windows of so many words of one text, made once so that the text can be compared with many others.</summary>
/// <remarks>A small filter of the hashes (one bit each) tells most windows that the text does not have without looking them up.</remarks>
internal sealed class WindowIndex
{
    private readonly ulong[] _filter;
    private readonly int _shift;
    private readonly Dictionary<ulong, int> _first;
    private readonly int[] _next;

    private WindowIndex(ulong[] hashes)
    {
        Hashes = hashes;
        (_filter, _shift) = FilterOf(hashes);
        _first = new Dictionary<ulong, int>(hashes.Length);
        _next = new int[hashes.Length];
        for (int j = hashes.Length - 1; j >= 0; j--)
        {
            _next[j] = _first.GetValueOrDefault(hashes[j], -1);
            _first[hashes[j]] = j;
        }
    }

    /// <summary>The hash of every window, by the place of its first word.</summary>
    public ulong[] Hashes { get; }

    /// <summary>The index of some words.</summary>
    /// <param name="words">The words.</param>
    /// <param name="length">Words of a window.</param>
    /// <typeparam name="T">A folded word, or a number that stands for one.</typeparam>
    public static WindowIndex Of<T>(ReadOnlySpan<T> words, int length) => new(WordHash.Windows(words, length));

    /// <summary>The first place of a window; -1 when there is none.</summary>
    public int First(ulong hash) => MayHold(_filter, _shift, hash) ? _first.GetValueOrDefault(hash, -1) : -1;

    /// <summary>The next place of the window at a place; -1 when there is none.</summary>
    public int Next(int place) => _next[place];

    /// <summary>A filter of some hashes: sixteen bits for each of them, and how far a hash is shifted to give its bit.</summary>
    public static (ulong[] Filter, int Shift) FilterOf(ReadOnlySpan<ulong> hashes)
    {
        int bits = Math.Max(6, System.Numerics.BitOperations.Log2((uint)Math.Max(1, hashes.Length)) + 4);
        var filter = new ulong[1 << (bits - 6)];
        int shift = 64 - bits;
        foreach (ulong hash in hashes)
        {
            int bit = (int)(hash >> shift);
            filter[bit >> 6] |= 1UL << (bit & 63);
        }

        return (filter, shift);
    }

    /// <summary>Whether a filter may hold a hash; false is sure.</summary>
    public static bool MayHold(ulong[] filter, int shift, ulong hash)
    {
        int bit = (int)(hash >> shift);
        return (filter[bit >> 6] & (1UL << (bit & 63))) != 0;
    }
}
