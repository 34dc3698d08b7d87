namespace NewsAnalysis.Claims;

/// <summary>Groups mentions that are about the same thing: at most one of each article, the most alike first.</summary>
internal static class Grouping
{
    /// <summary>The groups, ordered by their first mention; each ordered by article.</summary>
    /// <param name="items">The mentions, in order.</param>
    /// <param name="articleOf">The article of a mention.</param>
    /// <param name="keysOf">The keys of a mention: two that share none are not compared.</param>
    /// <param name="likeness">How alike two mentions of different articles are.</param>
    /// <param name="least">The least likeness that joins two.</param>
    public static List<List<T>> Of<T>(List<T> items, Func<T, int> articleOf, Func<T, GroupKey[]> keysOf, Func<T, T, double> likeness, double least)
    {
        var links = new List<ClauseLink>();
        foreach ((int a, int b) in CandidatePairs.Of(items, articleOf, keysOf, int.MaxValue))
        {
            if (likeness(items[a], items[b]) is var score && score >= least)
            {
                links.Add(new ClauseLink(a, b, score));
            }
        }

        links.Sort();
        var group = new List<int>[items.Count];
        for (int i = 0; i < group.Length; i++)
        {
            group[i] = [i];
        }

        foreach (ClauseLink link in links)
        {
            List<int> x = group[link.A], y = group[link.B];
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

/// <summary>Something that two mentions can share: a concept of their clauses, a claim, a value, a place.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Which one.</param>
internal readonly record struct GroupKey(GroupKeyKind Kind, long Value);

/// <summary>What a <see cref="GroupKey"/> is.</summary>
internal enum GroupKeyKind
{
    /// <summary>A concept, by its number in the index.</summary>
    Concept,

    /// <summary>A group of clauses that say the same.</summary>
    Cluster,

    /// <summary>A value.</summary>
    Value,

    /// <summary>A range of values in which two can go together.</summary>
    Magnitude,

    /// <summary>A place, by its name.</summary>
    Place,
}
