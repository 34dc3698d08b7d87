namespace NewsAnalysis.Claims;

/// <summary>Groups clauses that say the same: at most one of each article, joined the most alike first.</summary>
internal static class ClauseClusters
{
    // From here on two clauses of one article tell the same twice.
    private const double Repeat = .6;

    private const int RepeatTerms = 4;
    private const int MostRepeats = 8;

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

        AbsorbRepeats(clauses, index, groups, absorbed);
        return [.. groups.Distinct().Where(g => g.Members.Count > 1 || !absorbed.Contains(g.Members[0])).Select(g => g.Members.OrderBy(i => clauses[i].Article).ToList())];
    }

    private static void Absorb(List<Clause> clauses, ClauseLink link, MemberGroup a, MemberGroup b, HashSet<int> absorbed)
    {
        if (link.Score < .65 || SaysOtherwise(clauses[link.A], clauses[link.B]))
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

    // Somebody else says it, or one denies it, or tells as done what the other tells as to come.
    private static bool SaysOtherwise(Clause a, Clause b) => (a.Report?.Name is { } x && b.Report?.Name is { } y && x != y)
        || (((a.Modality ^ b.Modality) & (Modality.Negated | Modality.Conditional | Modality.Prospective)) != 0);

    // A second time in the same article: the longer of two that nobody else tells stays.
    private static void AbsorbRepeats(List<Clause> clauses, ClauseIndex index, MemberGroup[] groups, HashSet<int> absorbed)
    {
        var holders = new Dictionary<(int Article, int Term), List<int>>();
        for (int i = 0; i < clauses.Count; i++)
        {
            foreach (int term in clauses[i].Rarest.AsSpan(0, Math.Min(RepeatTerms, clauses[i].Rarest.Length)))
            {
                if (!holders.TryGetValue((clauses[i].Article, term), out List<int>? known))
                {
                    holders[(clauses[i].Article, term)] = known = [];
                }

                foreach (int earlier in known.TakeLast(MostRepeats))
                {
                    bool earlierAlone = groups[earlier].Members.Count == 1, alone = groups[i].Members.Count == 1;
                    if ((earlierAlone || alone) && !absorbed.Contains(earlier) && !absorbed.Contains(i) && !SaysOtherwise(clauses[earlier], clauses[i])
                        && index.Likeness(clauses[earlier], clauses[i]) >= Repeat)
                    {
                        absorbed.Add(alone && (!earlierAlone || clauses[i].Weight <= clauses[earlier].Weight) ? i : earlier);
                    }
                }

                known.Add(i);
            }
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
