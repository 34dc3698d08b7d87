namespace NewsAnalysis.Alignment;

/// <summary>Finds the words that stand exactly once in each of two sequences, in the same order in both.</summary>
internal static class WordAnchors
{
    /// <summary>The longest chain of anchors, as places in both sequences, both rising.</summary>
    public static List<(int Old, int New)> Find<T>(ReadOnlySpan<T> old, ReadOnlySpan<T> updated)
        where T : IEquatable<T>
    {
        Dictionary<T, int> inOld = Unique(old), inNew = Unique(updated);
        var shared = new List<(int Old, int New)>();
        for (int i = 0; i < old.Length; i++)
        {
            if (inOld[old[i]] == i && inNew.TryGetValue(old[i], out int j) && j >= 0)
            {
                shared.Add((i, j));
            }
        }

        return LongestRising(shared);
    }

    // Each word's place, -1 when it stands more than once.
    private static Dictionary<T, int> Unique<T>(ReadOnlySpan<T> words)
        where T : IEquatable<T>
    {
        var places = new Dictionary<T, int>(words.Length);
        for (int i = 0; i < words.Length; i++)
        {
            if (!places.TryAdd(words[i], i))
            {
                places[words[i]] = -1;
            }
        }

        return places;
    }

    private static List<(int Old, int New)> LongestRising(List<(int Old, int New)> pairs)
    {
        var tails = new List<int>();
        var before = new int[pairs.Count];
        for (int k = 0; k < pairs.Count; k++)
        {
            int low = 0, high = tails.Count;
            while (low < high)
            {
                int middle = (low + high) / 2;
                (low, high) = pairs[tails[middle]].New < pairs[k].New ? (middle + 1, high) : (low, middle);
            }

            before[k] = low > 0 ? tails[low - 1] : -1;
            if (low == tails.Count)
            {
                tails.Add(k);
            }
            else
            {
                tails[low] = k;
            }
        }

        var chain = new List<(int Old, int New)>(tails.Count);
        for (int k = tails.Count > 0 ? tails[^1] : -1; k >= 0; k = before[k])
        {
            chain.Add(pairs[k]);
        }

        chain.Reverse();
        return chain;
    }
}
