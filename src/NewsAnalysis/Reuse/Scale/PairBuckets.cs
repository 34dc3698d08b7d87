using System.Numerics;
using System.Runtime.InteropServices;

namespace NewsAnalysis.Reuse.Scale;

/// <summary>Gathers the pairs of articles that share an n-gram, by blocks of the first article; on the disk when they are many.</summary>
/// <remarks>A pair is 64 bits: the first article, the second, whether the n-gram is a common one, whether the words on either
/// side of it may be the same, and 13 bits of its fingerprint. It is added once for every n-gram.</remarks>
/// <param name="articles">How many articles there are.</param>
/// <param name="mostInMemory">How many pairs are kept in memory.</param>
internal sealed class PairBuckets(int articles, long mostInMemory) : IDisposable
{
    /// <summary>Articles of a block.</summary>
    public const int BlockArticles = 2048;

    /// <summary>Pairs of one portion that is handed over.</summary>
    public const int PortionSize = 512;

    /// <summary>Below this bit stands what one shared n-gram is, above it the pair.</summary>
    public const int PairShift = TagBits + 3;

    private const int TagBits = 13;

    private readonly List<ulong[]>[] _inMemory = [.. Enumerable.Range(0, CountBlocks(articles)).Select(_ => new List<ulong[]>())];
    private readonly List<(long Offset, int Count)>[] _onDisk = [.. Enumerable.Range(0, CountBlocks(articles)).Select(_ => new List<(long, int)>())];
    private readonly Lock _lock = new();
    private long _held, _written;
    private FileStream? _file;

    /// <summary>How many blocks there are.</summary>
    public int Blocks => _inMemory.Length;

    /// <summary>How many pairs were added.</summary>
    public long Count => _held + _written / sizeof(ulong);

    /// <summary>The block of an article.</summary>
    public static int BlockOf(int article) => article / BlockArticles;

    /// <summary>A pair, as it is added.</summary>
    /// <param name="first">The first article.</param>
    /// <param name="second">The second article.</param>
    /// <param name="fingerprint">The n-gram.</param>
    /// <param name="common">Whether it is a common one.</param>
    /// <param name="around">In which directions a shared run may reach on (<see cref="Fingerprints.Directions"/>).</param>
    public static ulong Pair(int first, int second, ulong fingerprint, bool common, int around) =>
        (ulong)(uint)first << (Partitions.ArticleBits + PairShift) | (ulong)(uint)second << PairShift | (common ? 1UL << (TagBits + 2) : 0) | (ulong)(uint)around << TagBits | Tag(fingerprint);

    /// <summary>Whether the n-gram that a pair shares is a common one.</summary>
    public static bool IsCommon(ulong pair) => (pair >> (TagBits + 2) & 1) != 0;

    /// <summary>Whether the words before the n-gram, and those behind it, may be the same.</summary>
    public static (bool Before, bool Behind) Around(ulong pair) => ((pair >> TagBits & 2) != 0, (pair >> TagBits & 1) != 0);

    /// <summary>What of a fingerprint stands with a pair.</summary>
    public static ushort Tag(ulong fingerprint) => (ushort)(fingerprint & ((1 << TagBits) - 1));

    /// <summary>Adds pairs of one block.</summary>
    public void Add(int block, ReadOnlySpan<ulong> pairs)
    {
        lock (_lock)
        {
            if (_held + pairs.Length <= mostInMemory)
            {
                _inMemory[block].Add(pairs.ToArray());
                _held += pairs.Length;
                return;
            }

            _file ??= new FileStream(
                Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
            _onDisk[block].Add((_written, pairs.Length));
            _file.Write(MemoryMarshal.AsBytes(pairs));
            _written += pairs.Length * sizeof(ulong);
        }
    }

    /// <summary>The pairs of a block, sorted.</summary>
    public void Read(int block, Pool<ulong> pairs)
    {
        pairs.Clear();
        _inMemory[block].ForEach(p => pairs.Add(p));
        lock (_lock)
        {
            _file?.Flush();
            foreach ((long offset, int count) in _onDisk[block])
            {
                RandomAccess.Read(_file!.SafeFileHandle, MemoryMarshal.AsBytes(pairs.Grow(count)), offset);
            }
        }

        // The first articles of a block differ in their lowest bits only.
        Radix.Sort(pairs.Span, PairShift, PairShift + Partitions.ArticleBits + BitOperations.Log2(BlockArticles));
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();

    private static int CountBlocks(int articles) => (articles + BlockArticles - 1) / BlockArticles;
}
