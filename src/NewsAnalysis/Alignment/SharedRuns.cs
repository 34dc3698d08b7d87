using System.Collections.Immutable;

namespace NewsAnalysis.Alignment;

/// <summary>Finds the runs of words that two texts share.</summary>
/// <remarks>
/// The n-grams of one text are hashed and looked up with those of the other; every hit is extended as far as the words agree.
/// Linear expected time. An n-gram that recurs more than <see cref="MaxRepeats"/> times in the second text is looked up at its first
/// places only, and the runs together are no longer than that many times both texts, so that repetitive text stays linear.
/// </remarks>
public static class SharedRuns
{
    /// <summary>How many places of a repeated n-gram are tried, and how many times over a text may be covered.</summary>
    public const int MaxRepeats = 16;

    /// <summary>Every maximal run of at least <paramref name="minimum"/> words that both sequences hold, ordered by its place in the first, then in the second.</summary>
    /// <param name="a">The first sequence of folded words.</param>
    /// <param name="b">The second sequence.</param>
    /// <param name="minimum">Words of the shortest run; at least one.</param>
    /// <typeparam name="T">A folded word, or a number that stands for one.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minimum"/> is less than one.</exception>
    public static ImmutableArray<SharedRun> Find<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, int minimum)
        where T : IEquatable<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minimum, 1);
        return a.Length < minimum || b.Length < minimum ? [] : Find(a, WordHash.Windows(a, minimum), b, WindowIndex.Of(b, minimum), minimum);
    }

    /// <summary>The same, of sequences whose windows are known already.</summary>
    /// <param name="a">The first sequence of folded words.</param>
    /// <param name="hashesA">The hashes of its windows of <paramref name="minimum"/> words.</param>
    /// <param name="b">The second sequence.</param>
    /// <param name="windowsB">The index of its windows of <paramref name="minimum"/> words.</param>
    /// <param name="minimum">Words of the shortest run; at least one.</param>
    /// <typeparam name="T">A folded word, or a number that stands for one.</typeparam>
    internal static ImmutableArray<SharedRun> Find<T>(ReadOnlySpan<T> a, ulong[] hashesA, ReadOnlySpan<T> b, WindowIndex windowsB, int minimum)
        where T : IEquatable<T>
    {
        ImmutableArray<SharedRun>.Builder? runs = null;
        Dictionary<int, int>? reached = null;
        long budget = (long)MaxRepeats * (a.Length + b.Length);
        for (int i = 0; i < hashesA.Length; i++)
        {
            int tried = 0;
            for (int j = windowsB.First(hashesA[i]); j >= 0 && tried < MaxRepeats && budget > 0; j = windowsB.Next(j), tried++)
            {
                // On one diagonal (one distance between the two places) a run is found once, from whichever n-gram hits it first.
                reached ??= [];
                if (reached.GetValueOrDefault(j - i) > i)
                {
                    continue;
                }

                int before = CommonSuffixLength(a[..i], b[..j]);
                int length = before + a[i..].CommonPrefixLength(b[j..]);
                budget -= length;
                reached[j - i] = i - before + length;
                if (length >= minimum)
                {
                    (runs ??= ImmutableArray.CreateBuilder<SharedRun>()).Add(new SharedRun(i - before, j - before, length));
                }
            }
        }

        if (runs is null)
        {
            return [];
        }

        runs.Sort((x, y) => x.StartA != y.StartA ? x.StartA.CompareTo(y.StartA) : x.StartB.CompareTo(y.StartB));
        return runs.DrainToImmutable();
    }

    private static int CommonSuffixLength<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : IEquatable<T>
    {
        int length = 0;
        while (length < a.Length && length < b.Length && a[^(length + 1)].Equals(b[^(length + 1)]))
        {
            length++;
        }

        return length;
    }

    /// <summary>Every maximal run of words that two texts share.</summary>
    /// <param name="a">The first text.</param>
    /// <param name="b">The second text.</param>
    /// <param name="minimum">Words of the shortest run; at least one.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minimum"/> is less than one.</exception>
    public static ImmutableArray<SharedRun> Find(FoldedText a, FoldedText b, int minimum) => Find(a.Words.AsSpan(), b.Words.AsSpan(), minimum);
}
