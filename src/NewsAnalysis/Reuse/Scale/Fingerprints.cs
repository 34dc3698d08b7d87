namespace NewsAnalysis.Reuse.Scale;

/// <summary>Chooses the fingerprints of a text: of every window of n-grams the smallest (winnowing).</summary>
/// <remarks>
/// Schleimer, Wilkerson and Aiken, "Winnowing" (2003): two texts that share a run of <c>n + window - 1</c> words share the fingerprint of
/// the windows in it, whatever stands around. Any order of the n-grams keeps that promise; this one puts those with two or more
/// content words first and those with none last, so that few fingerprints are chance.
/// </remarks>
internal static class Fingerprints
{
    /// <summary>Bits of a fingerprint.</summary>
    public const int Bits = 48;

    private const ulong Base = 0x9E3779B97F4A7C15;
    private const int ClassShift = 62;

    /// <summary>Adds the fingerprints of a run of words; one that is chosen in several places may be added more than once.</summary>
    /// <param name="codes">The codes of the words.</param>
    /// <param name="places">Their places, which say which are function words.</param>
    /// <param name="n">Words of an n-gram.</param>
    /// <param name="window">N-grams of a window.</param>
    /// <param name="chosen">Where to.</param>
    public static void Add(ReadOnlySpan<uint> codes, ReadOnlySpan<ushort> places, int n, int window, Pool<ulong> chosen)
    {
        int grams = codes.Length - n + 1;
        if (grams < 1)
        {
            return;
        }

        window = Math.Min(window, grams);
        Span<ulong> ring = stackalloc ulong[window];
        ulong power = Power(n);
        ulong rolling = 0;
        int function = 0;
        for (int i = 0; i < n - 1; i++)
        {
            rolling = (rolling + codes[i] + 1UL) * Base;
            function += IsFunction(places[i]);
        }

        ulong least = ulong.MaxValue;
        int leastAt = -1, slot = 0;
        for (int gram = 0; gram < grams; gram++)
        {
            rolling += codes[gram + n - 1] + 1UL;
            function += IsFunction(places[gram + n - 1]);
            ulong key = Key(Mix(rolling), n - function);
            rolling = (rolling - (codes[gram] + 1UL) * power) * Base;
            function -= IsFunction(places[gram]);

            ring[slot] = key;
            slot = slot + 1 == window ? 0 : slot + 1;
            if (key <= least)
            {
                (least, leastAt) = (key, gram);
                if (gram >= window - 1)
                {
                    chosen.Add(Of(least));
                }
            }
            else if (gram - leastAt >= window)
            {
                // The smallest has left the window: the smallest of those that are in it, the last of equal ones.
                (least, leastAt) = (ulong.MaxValue, gram);
                for (int back = 0; back < window; back++)
                {
                    ulong other = ring[(slot - 1 - back + 2 * window) % window];
                    if (other < least)
                    {
                        (least, leastAt) = (other, gram - back);
                    }
                }

                chosen.Add(Of(least));
            }
            else if (gram == window - 1)
            {
                chosen.Add(Of(least));
            }
        }
    }

    /// <summary>The fingerprint of every n-gram of a run of words, by the place of its first word.</summary>
    /// <param name="codes">The codes of the words.</param>
    /// <param name="n">Words of an n-gram.</param>
    /// <param name="all">Where to, as long as there are n-grams.</param>
    public static void All(ReadOnlySpan<uint> codes, int n, Span<ulong> all)
    {
        ulong power = Power(n), rolling = 0;
        for (int i = 0; i < n - 1 && i < codes.Length; i++)
        {
            rolling = (rolling + codes[i] + 1UL) * Base;
        }

        for (int gram = 0; gram + n <= codes.Length; gram++)
        {
            rolling += codes[gram + n - 1] + 1UL;
            all[gram] = Of(Mix(rolling));
            rolling = (rolling - (codes[gram] + 1UL) * power) * Base;
        }
    }

    private static ulong Power(int n)
    {
        ulong power = 1;
        for (int i = 1; i < n; i++)
        {
            power *= Base;
        }

        return power;
    }

    private static int IsFunction(ushort place) => place >> 13 & 1;

    // The class stands in the highest bits; those of the fingerprint lie below and stay.
    private static ulong Key(ulong hash, int content) =>
        hash & ((1UL << ClassShift) - 1) | (content >= 2 ? 0UL : content == 1 ? 1UL : 2UL) << ClassShift;

    private static ulong Of(ulong key) => key >> (ClassShift - Bits) & ((1UL << Bits) - 1);

    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
