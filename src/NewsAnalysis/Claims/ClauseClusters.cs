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
        MemberGroup[] groups = [.. clauses.Select((clause, i) => new MemberGroup(i, clause.Article))];
        var absorbed = new HashSet<int>();
        foreach (ClauseLink link in index.Links(least))
        {
            MemberGroup a = groups[link.A], b = groups[link.B];
            if (ReferenceEquals(a, b))
            {
                continue;
            }

            if (a.SharesArticle(b))
            {
                // The article says it once already: a second time counts for nothing more, when it stands alone.
                Absorb(clauses, link, a, b, absorbed);
                continue;
            }

            if (a.Members.Count * b.Members.Count == 1 || Average(clauses, index, a, b) >= least * .8)
            {
                a.Take(b, groups);
            }
        }

        return [.. groups.Distinct().Where(g => g.Members.Count > 1 || !absorbed.Contains(g.Members[0])).Select(g => g.Members.OrderBy(i => clauses[i].Article).ToList())];
    }

    private static void Absorb(List<Clause> clauses, ClauseLink link, MemberGroup a, MemberGroup b, HashSet<int> absorbed)
    {
        if (link.Score < .65)
        {
            return;
        }

        if (a.Members.Count == 1 && b.Members.Count > 1 && b.Holds(clauses[link.A].Article))
        {
            absorbed.Add(link.A);
        }
        else if (b.Members.Count == 1 && a.Members.Count > 1 && a.Holds(clauses[link.B].Article))
        {
            absorbed.Add(link.B);
        }
    }

    private static double Average(List<Clause> clauses, ClauseIndex index, MemberGroup a, MemberGroup b)
    {
        double sum = 0;
        foreach (int x in a.Compared)
        {
            double row = 0;
            foreach (int y in b.Compared)
            {
                row += index.Likeness(clauses[x], clauses[y]);
            }

            sum += row / b.Compared.Length;
        }

        return sum / a.Compared.Length;
    }
}
