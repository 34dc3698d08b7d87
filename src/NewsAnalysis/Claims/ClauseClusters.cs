namespace NewsAnalysis.Claims;

/// <summary>Groups clauses that say the same: at most one of each article, joined the most alike first.</summary>
internal static class ClauseClusters
{
    /// <summary>The groups, each a list of indices into the clauses ordered by article; single clauses are groups of one.</summary>
    /// <param name="clauses">The clauses of a story.</param>
    /// <param name="index">Their index.</param>
    /// <param name="least">The least likeness that joins two clauses.</param>
    public static List<List<int>> Of(List<Clause> clauses, ClauseIndex index, double least)
    {
        var group = Enumerable.Range(0, clauses.Count).Select(i => new List<int> { i }).ToArray();
        var absorbed = new HashSet<int>();
        foreach (ClauseLink link in index.Links(least))
        {
            List<int> a = group[link.A], b = group[link.B];
            if (ReferenceEquals(a, b))
            {
                continue;
            }

            if (a.Any(x => b.Any(y => clauses[x].Article == clauses[y].Article)))
            {
                // The article says it once already: a second time counts for nothing more, when it stands alone.
                Absorb(clauses, link, a, b, absorbed);
                continue;
            }

            if (a.Count * b.Count == 1 || Average(clauses, index, a, b) >= least * .8)
            {
                a.AddRange(b);
                foreach (int member in b)
                {
                    group[member] = a;
                }
            }
        }

        return [.. group.Distinct().Where(g => g.Count > 1 || !absorbed.Contains(g[0])).Select(g => g.OrderBy(i => clauses[i].Article).ToList())];
    }

    private static void Absorb(List<Clause> clauses, ClauseLink link, List<int> a, List<int> b, HashSet<int> absorbed)
    {
        if (link.Score < .65)
        {
            return;
        }

        if (a.Count == 1 && b.Count > 1 && b.Exists(i => clauses[i].Article == clauses[link.A].Article))
        {
            absorbed.Add(link.A);
        }
        else if (b.Count == 1 && a.Count > 1 && a.Exists(i => clauses[i].Article == clauses[link.B].Article))
        {
            absorbed.Add(link.B);
        }
    }

    private static double Average(List<Clause> clauses, ClauseIndex index, List<int> a, List<int> b) =>
        a.Average(x => b.Average(y => index.Likeness(clauses[x], clauses[y])));
}
