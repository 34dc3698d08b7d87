using System.Numerics;
using System.Runtime.CompilerServices;

namespace NewsAnalysis.Reuse.Scale;

/// <summary>Chooses the fingerprints of a text: of every window of n-grams the smallest (winnowing).</summary>
/// <remarks>
/// Schleimer, Wilkerson and Aiken, "Winnowing" (2003): two texts that share a run of <c>n + window - 1</c> words share the fingerprint of
/// the windows in it, whatever stands around. Any order of the n-grams keeps that promise; this one puts those with two or more
/// content words first and those with none last, so that few fingerprints are chance. With each goes its surroundings: two bits of each
/// of the two words before it and the two behind it, which tell most n-grams that two texts share by chance from parts of a longer run.
/// </remarks>
internal static class Fingerprints
{
    /// <summary>Bits of a fingerprint.</summary>
    public const int Bits = 40;

    /// <summary>Bits of the surroundings, which stand below the fingerprint.</summary>
    public const int AroundBits = 8;

    private const ulong Base = 0x9E3779B97F4A7C15;
    private const int ClassShift = 62;
    private const int FingerprintShift = ClassShift - Bits;
    private const ulong PlaceMask = (1UL << FingerprintShift) - 1;

    /// <summary>Adds the fingerprints of a run of words with their surroundings; one that is chosen in several places may be added more than once.</summary>
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

        int before = chosen.Count;
        Span<ulong> keys = chosen.Grow(grams);
        Fill(codes, places, n, keys);
        int windows = Least(keys, Math.Min(window, grams));
        ulong last = ~keys[0];
        int kept = 0;
        for (int i = 0; i < windows; i++)
        {
            ulong key = keys[i];
            if (key != last)
            {
                ulong at = ((ulong)i & ~PlaceMask) | (key & PlaceMask);
                int place = (int)(at < (ulong)i ? at + PlaceMask + 1 : at);
                keys[kept++] = (key >> FingerprintShift & ((1UL << Bits) - 1)) << AroundBits | Around(codes, place, n);
                last = key;
            }
        }

        chosen.Cut(before + kept);
    }

    /// <summary>Whether two places of one n-gram may lie in a shared run that is longer by so many words, at most two.</summary>
    /// <param name="a">The surroundings of one.</param>
    /// <param name="b">Those of the other.</param>
    /// <param name="words">By how many words.</param>
    public static bool MayReachOn(int a, int b, int words)
    {
        int different = a ^ b;
        bool before = (different & 0x30) == 0, behind = (different & 0x0C) == 0;
        return words switch
        {
            0 => true,
            1 => before || behind,
            _ => (before && (behind || (different & 0xC0) == 0)) || (behind && (different & 0x03) == 0),
        };
    }

    /// <summary>In which directions two places of one n-gram may agree in two words: 2 before it, 1 behind it.</summary>
    /// <param name="a">The surroundings of one.</param>
    /// <param name="b">Those of the other.</param>
    public static int Directions(int a, int b) => (((a ^ b) & 0xF0) == 0 ? 2 : 0) | (((a ^ b) & 0x0F) == 0 ? 1 : 0);

    // The key of every n-gram: its class, its fingerprint, its place. So the smallest are those of the best class; of equal ones, the first.
    private static void Fill(ReadOnlySpan<uint> codes, ReadOnlySpan<ushort> places, int n, Span<ulong> keys)
    {
        ulong power = Power(n), rolling = 0;
        int function = 0;
        for (int i = 0; i < n - 1; i++)
        {
            rolling = (rolling + codes[i] + 1UL) * Base;
            function += IsFunction(places[i]);
        }

        for (int gram = 0; gram < keys.Length; gram++)
        {
            int last = gram + n - 1;
            rolling += codes[last] + 1UL;
            function += IsFunction(places[last]);
            int content = n - function;
            ulong rank = content >= 2 ? 0UL : content == 1 ? 1UL : 2UL;
            keys[gram] = rank << ClassShift | Of(Mix(rolling)) << FingerprintShift | ((uint)gram & PlaceMask);
            rolling = (rolling - (codes[gram] + 1UL) * power) * Base;
            function -= IsFunction(places[gram]);
        }
    }

    // Puts the smallest key of every window in the place of its first; in steps, each of which doubles what the keys cover.
    private static int Least(Span<ulong> keys, int window)
    {
        int count = keys.Length;
        for (int covered = 1; covered < window;)
        {
            int step = Math.Min(covered, window - covered), i = 0;
            count -= step;
            for (; i + Vector<ulong>.Count <= count; i += Vector<ulong>.Count)
            {
                Vector.Min(new Vector<ulong>(keys[i..]), new Vector<ulong>(keys[(i + step)..])).CopyTo(keys[i..]);
            }

            for (; i < count; i++)
            {
                keys[i] = Math.Min(keys[i], keys[i + step]);
            }

            covered += step;
        }

        return count;
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

    // From the highest: two bits of the second word before, of the word before, of the word behind, of the second word behind.
    private static uint Around(ReadOnlySpan<uint> codes, int place, int n) =>
        Bits2(codes, place - 2) << 6 | Bits2(codes, place - 1) << 4 | Bits2(codes, place + n) << 2 | Bits2(codes, place + n + 1);

    private static uint Bits2(ReadOnlySpan<uint> codes, int at) => (uint)at < (uint)codes.Length ? codes[at] * 0x9E3779B1 >> 30 : 0;

    private static ulong Of(ulong mixed) => mixed >> (64 - Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
