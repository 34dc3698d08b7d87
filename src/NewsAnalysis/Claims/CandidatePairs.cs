namespace NewsAnalysis.Claims;

/// <summary>Finds which items are worth comparing: those of different articles that share a key.</summary>
/// <remarks>
/// For each item its rarest keys come first, until it has met so many others. Of the items that share a key with very many only the next few
/// are looked at: enough to join what hundreds of articles report, chain-wise, and a common word ties nothing together.
/// So the work grows with the number of items, not with its square.
/// </remarks>
internal static class CandidatePairs
{
    private const int MostSharers = 400;
    private const int Neighbours = 4;

    /// <summary>The pairs, as indices into the items, the smaller first; each pair once.</summary>
    /// <param name="items">The items.</param>
    /// <param name="articleOf">The article of an item.</param>
    /// <param name="keysOf">Its keys.</param>
    /// <param name="mostKeys">Of how many of its rarest keys the others are looked at.</param>
    public static IEnumerable<(int A, int B)> Of<T, TKey>(List<T> items, Func<T, int> articleOf, Func<T, TKey[]> keysOf, int mostKeys)
        where TKey : notnull
    {
        if (items.TrueForAll(i => articleOf(i) == articleOf(items[0])))
        {
            yield break;
        }

        var keys = new TKey[items.Count][];
        var sharers = new Dictionary<TKey, List<int>>();
        for (int i = 0; i < items.Count; i++)
        {
            keys[i] = keysOf(items[i]);
            foreach (TKey key in keys[i])
            {
                if (!sharers.TryGetValue(key, out List<int>? known))
                {
                    sharers[key] = known = [];
                }

                known.Add(i);
            }
        }

        var seen = new int[items.Count];
        for (int a = 0; a < items.Count; a++)
        {
            List<int>[] lists = [.. keys[a].Select(k => sharers[k]).OrderBy(l => l.Count).Take(mostKeys).Where(l => l.Count > 1)];
            int met = 0;
            foreach (List<int> list in lists)
            {
                int next = list.BinarySearch(a) + 1, end = list.Count <= MostSharers ? list.Count : Math.Min(list.Count, next + Neighbours);
                for (int i = next; i < end; i++)
                {
                    int b = list[i];
                    if (seen[b] <= a && articleOf(items[b]) != articleOf(items[a]))
                    {
                        seen[b] = a + 1;
                        met++;
                        yield return (a, b);
                    }
                }

                if (met >= MostSharers)
                {
                    break;
                }
            }
        }
    }
}
