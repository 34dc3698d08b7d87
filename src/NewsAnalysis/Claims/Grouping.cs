namespace NewsAnalysis.Claims;

/// <summary>Groups mentions that are about the same thing: at most one of each article, the most alike first.</summary>
internal static class Grouping
{
    /// <summary>The groups, ordered by their first mention; each ordered by article.</summary>
    /// <param name="items">The mentions, in order.</param>
    /// <param name="articleOf">The article of a mention.</param>
    /// <param name="likeness">How alike two mentions of different articles are.</param>
    /// <param name="least">The least likeness that joins two.</param>
    public static List<List<T>> Of<T>(List<T> items, Func<T, int> articleOf, Func<T, T, double> likeness, double least)
    {
        var links = new List<(double Score, int A, int B)>();
        for (int a = 0; a < items.Count; a++)
        {
            for (int b = a + 1; b < items.Count; b++)
            {
                if (articleOf(items[a]) != articleOf(items[b]) && likeness(items[a], items[b]) is var score && score >= least)
                {
                    links.Add((score, a, b));
                }
            }
        }

        var group = Enumerable.Range(0, items.Count).Select(i => new List<int> { i }).ToArray();
        foreach ((_, int a, int b) in links.OrderByDescending(l => l.Score).ThenBy(l => l.A).ThenBy(l => l.B))
        {
            List<int> x = group[a], y = group[b];
            if (!ReferenceEquals(x, y) && !x.Exists(i => y.Exists(j => articleOf(items[i]) == articleOf(items[j])))
                && x.TrueForAll(i => y.TrueForAll(j => likeness(items[i], items[j]) > 0)))
            {
                x.AddRange(y);
                foreach (int member in y)
                {
                    group[member] = x;
                }
            }
        }

        return [.. group.Distinct().Select(g => g.OrderBy(i => articleOf(items[i])).Select(i => items[i]).ToList())];
    }
}
