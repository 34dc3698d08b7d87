using System.Collections.Immutable;

namespace NewsAnalysis.Alignment;

/// <summary>Groups texts that are for a good part the same words, as prints of one wire are, so that they count as one source.</summary>
/// <remarks>
/// Two texts belong together when they share at least a given part of the shorter one's windows of <see cref="Window"/> words; the
/// relation is closed under transitivity. A window that stands in more than <see cref="MaxTexts"/> texts is stock wording and not counted.
/// </remarks>
public static class CopyGroups
{
    /// <summary>Words of the windows that are compared.</summary>
    public const int Window = 8;

    /// <summary>In how many texts a window may stand and still tell something.</summary>
    public const int MaxTexts = 64;

    /// <summary>The number of the group of each text: the index of the first text that belongs to it.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="share">The least part of the shorter text's windows that both must hold, above 0 and up to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="share"/> is not above 0, or is above 1.</exception>
    public static ImmutableArray<int> Find(IReadOnlyList<FoldedText> texts, double share = 0.3)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        var holders = new Dictionary<ulong, List<int>>();
        var sizes = new int[texts.Count];
        for (int i = 0; i < texts.Count; i++)
        {
            foreach (ulong window in WordHash.Windows(texts[i].Words.AsSpan(), Window).Distinct())
            {
                sizes[i]++;
                if (!holders.TryGetValue(window, out var list))
                    holders[window] = list = [];
                list.Add(i);
            }
        }

        var shared = new Dictionary<(int A, int B), int>();
        foreach (var list in holders.Values.Where(l => l.Count > 1 && l.Count <= MaxTexts))
        {
            for (int i = 0; i < list.Count; i++)
            {
                for (int j = i + 1; j < list.Count; j++)
                    shared[(list[i], list[j])] = shared.GetValueOrDefault((list[i], list[j])) + 1;
            }
        }

        int[] group = [.. Enumerable.Range(0, texts.Count)];
        foreach (((int a, int b), int count) in shared)
        {
            if (count < share * Math.Min(sizes[a], sizes[b]))
                continue;
            int x = Root(group, a), y = Root(group, b);
            group[Math.Max(x, y)] = Math.Min(x, y);
        }

        return [.. Enumerable.Range(0, texts.Count).Select(i => Root(group, i))];
    }

    private static int Root(int[] group, int i)
    {
        while (group[i] != i)
            i = group[i] = group[group[i]];
        return i;
    }
}
