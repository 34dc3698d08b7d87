namespace NewsAnalysis.Claims;

/// <summary>Finds which items are worth comparing: those of different articles that share a key.</summary>
/// <remarks>
/// For each item its rarest keys come first, until it has met so many others; keys that very many share tell little and are left out.
/// So the work grows with the number of items, not with its square.
/// </remarks>
internal static class CandidatePairs
{
    private const int MostSharers = 400;

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
            List<int>[] lists = [.. keys[a].Select(k => sharers[k]).OrderBy(l => l.Count).Take(mostKeys).Where(l => l.Count is > 1 and <= MostSharers)];
            int met = 0;
            foreach (List<int> list in lists)
            {
                for (int i = list.BinarySearch(a) + 1; i < list.Count; i++)
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
