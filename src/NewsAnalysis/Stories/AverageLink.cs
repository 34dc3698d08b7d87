namespace NewsAnalysis.Stories;

/// <summary>Groups items by average link: the two most similar groups are merged until none are similar enough.</summary>
internal static class AverageLink
{
    /// <summary>The group of each item, named by its lowest item.</summary>
    /// <param name="count">Number of items.</param>
    /// <param name="pairs">Similar pairs; all others have similarity 0.</param>
    /// <param name="least">Average similarity of two groups that are still merged.</param>
    public static int[] Group(int count, List<StorySimilarity.Pair> pairs, double least)
    {
        var links = new Dictionary<int, double>?[count];
        var queue = new PriorityQueue<(int A, int B, int SizeA, int SizeB), (double, int, int)>();
        foreach (var (a, b, similarity) in pairs)
        {
            (links[a] ??= [])[b] = similarity;
            (links[b] ??= [])[a] = similarity;
            if (similarity >= least)
            {
                queue.Enqueue((a, b, 1, 1), (-similarity, a, b));
            }
        }

        int[] group = [.. Enumerable.Range(0, count)];
        int[] size = [.. Enumerable.Repeat(1, count)];
        while (queue.TryDequeue(out var next, out _))
        {
            var (a, b, sizeA, sizeB) = next;
            if (size[a] == sizeA && size[b] == sizeB && group[a] == a && group[b] == b)
            {
                Merge(a, b, links, size, group);
                foreach (var (other, sum) in links[a]!)
                {
                    double average = sum / ((double)size[a] * size[other]);
                    if (average >= least)
                    {
                        (int low, int high) = a < other ? (a, other) : (other, a);
                        queue.Enqueue((low, high, size[low], size[high]), (-average, low, high));
                    }
                }
            }
        }

        for (int i = 0; i < count; i++)
        {
            group[i] = group[group[i]];
        }

        return group;
    }

    // b goes into a, which is the lower: links are sums of the similarities between the items of two groups.
    private static void Merge(int a, int b, Dictionary<int, double>?[] links, int[] size, int[] group)
    {
        foreach (var (other, sum) in links[b]!)
        {
            links[other]!.Remove(b);
            if (other != a)
            {
                links[a]![other] = links[a]!.GetValueOrDefault(other) + sum;
                links[other]![a] = links[a]![other];
            }
        }

        links[b] = null;
        size[a] += size[b];
        group[b] = a;
    }
}
