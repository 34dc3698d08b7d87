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
        MemberGroup[] groups = [.. items.Select((item, i) => new MemberGroup(i, articleOf(item)))];
        foreach (ClauseLink link in links)
        {
            MemberGroup x = groups[link.A], y = groups[link.B];
            if (!ReferenceEquals(x, y) && !x.SharesArticle(y) && AreAllAlike(x, y))
            {
                x.Take(y, groups);
            }
        }

        return [.. groups.Distinct().Select(g => g.Members.OrderBy(i => articleOf(items[i])).Select(i => items[i]).ToList())];

        bool AreAllAlike(MemberGroup x, MemberGroup y)
        {
            foreach (int i in x.Compared)
            {
                foreach (int j in y.Compared)
                {
                    if (likeness(items[i], items[j]) <= 0)
                    {
                        return false;
                    }
                }
            }

            return true;
        }
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
