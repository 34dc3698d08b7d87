using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsAnalysis.Reuse.Scale;

/// <summary>The places of every four words of an article, to find the runs that others share with it.</summary>
internal sealed class GramTable
{
    /// <summary>Words of the shortest run that is found.</summary>
    public const int GramWords = 4;

    // A gram that recurs more often is looked up at its last places only, so that repetitive text stays linear.
    private const int MostRepeats = 16;

    private int[] _first = new int[2048];
    private int[] _next = new int[1024];
    private int _shift = 64 - 11;
    private ArticleWords? _article;

    /// <summary>Indexes an article.</summary>
    public void Set(ArticleWords article)
    {
        _article = article;
        ReadOnlySpan<uint> codes = article.Codes;
        int grams = Math.Max(0, codes.Length - GramWords + 1);
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1024, grams * 8));
        _shift = 64 - BitOperations.Log2((uint)size);
        if (_first.Length < size)
        {
            _first = new int[size];
        }

        if (_next.Length < grams)
        {
            _next = new int[grams * 2];
        }

        _first.AsSpan(0, size).Clear();
        for (int i = 0; i < grams; i++)
        {
            ref int slot = ref _first[SlotOf(codes, i)];
            _next[i] = slot;
            slot = i + 1;
        }
    }

    /// <summary>Adds the runs of four words and more that an article shares with the indexed one, as long as they can be.</summary>
    /// <remarks>Of runs that lie inside a longer one of the second article only those that reach beyond it are sought.</remarks>
    public void AddRuns(ReadOnlySpan<uint> b, Pool<WordRun> runs)
    {
        ReadOnlySpan<uint> a = _article!.Codes;
        for (int j = 0; j + GramWords <= b.Length;)
        {
            int longest = 0, tried = 0;
            for (int i = _first[SlotOf(b, j)] - 1; i >= 0 && tried < MostRepeats; i = _next[i] - 1)
            {
                if (GramAt(a, i) == GramAt(b, j))
                {
                    tried++;
                    int before = 0;
                    while (before < i && before < j && a[i - before - 1] == b[j - before - 1])
                    {
                        before++;
                    }

                    int after = GramWords + a[(i + GramWords)..].CommonPrefixLength(b[(j + GramWords)..]);
                    longest = Math.Max(longest, after);
                    runs.Add(new WordRun(i - before, j - before, before + after));
                }
            }

            j += Math.Max(1, longest - GramWords + 1);
        }
    }

    private int SlotOf(ReadOnlySpan<uint> codes, int at)
    {
        (ulong low, ulong high) = GramAt(codes, at);
        return (int)((low * 0x9E3779B97F4A7C15 ^ BitOperations.RotateLeft(high * 0xD6E8FEB86659FD93, 32)) * 0xBF58476D1CE4E5B9 >> _shift);
    }

    private static (ulong Low, ulong High) GramAt(ReadOnlySpan<uint> codes, int at)
    {
        ref byte first = ref Unsafe.As<uint, byte>(ref Unsafe.Add(ref MemoryMarshal.GetReference(codes), at));
        return (Unsafe.ReadUnaligned<ulong>(ref first), Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, 8)));
    }
}
