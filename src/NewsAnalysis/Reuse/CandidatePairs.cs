namespace NewsAnalysis.Reuse;

/// <summary>Chooses the pairs of articles that are compared in detail.</summary>
/// <remarks>
/// In a corpus, or a story, of forty articles or fewer every pair. Else the pairs that share runs of three words with two or
/// more content words: one run that few articles hold, or three that more of them do. A run that very many hold (a paragraph that all of
/// them print) ties each of them to the next few that hold it, so that they are one family without all their pairs. And each article is compared
/// with no more than <see cref="MostPartners"/> of those it shares most with; how many pairs that leaves out is counted.
/// </remarks>
internal static class CandidatePairs
{
    /// <summary>With how many others an article is compared at least where it shares enough with more of them.</summary>
    public const int MostPartners = 128;

    private const int SmallCorpus = 40;
    private const int MostArticlesOfARun = 60;
    private const int FewArticlesOfARun = 4;
    private const int EnoughPoints = 3;

    // The holders of a run that very many articles hold are tied to so many of the next ones.
    private const int Neighbours = 4;

    /// <summary>The pairs, in the order of the texts, and how many more share enough to be compared.</summary>
    public static (List<(ReuseText A, ReuseText B)> Pairs, int LeftOut) Of(ReuseText[] texts)
    {
        (SortedSet<int>[] partners, int leftOut) = texts.Length <= SmallCorpus ? (All(texts), 0) : Sharing(texts);
        var pairs = new List<(ReuseText, ReuseText)>();
        for (int i = 0; i < texts.Length; i++)
        {
            pairs.AddRange(partners[i].Select(j => (texts[i], texts[j])));
        }

        return (pairs, leftOut);
    }

    private static SortedSet<int>[] All(ReuseText[] texts) =>
        [.. texts.Select((_, i) => new SortedSet<int>(Enumerable.Range(i + 1, texts.Length - i - 1)))];

    private static (SortedSet<int>[] Partners, int LeftOut) Sharing(ReuseText[] texts)
    {
        var runs = RunHolders.Of(texts);
        (int Article, int Points)[][] sharing = [.. Enumerable.Range(0, texts.Length).AsParallel().AsOrdered().Select(i => PartnersOf(i, runs))];
        var partners = texts.Select(_ => new SortedSet<int>()).ToArray();
        int all = 0, kept = 0;
        for (int i = 0; i < sharing.Length; i++)
        {
            all += sharing[i].Count(p => p.Article > i);
            IEnumerable<(int Article, int Points)> best = sharing[i].Length <= MostPartners ? sharing[i]
                : sharing[i].OrderByDescending(p => p.Points).ThenBy(p => p.Article).Take(MostPartners);
            foreach ((int j, _) in best)
            {
                kept += partners[Math.Min(i, j)].Add(Math.Max(i, j)) ? 1 : 0;
            }
        }

        foreach (var story in Enumerable.Range(0, texts.Length).Where(i => texts[i].Article.Story is not null).GroupBy(i => texts[i].Article.Story, StringComparer.Ordinal))
        {
            int[] members = [.. story];
            for (int x = 0; x < members.Length && members.Length <= SmallCorpus; x++)
            {
                partners[members[x]].UnionWith(members[(x + 1)..]);
            }
        }

        return (partners, all - kept);
    }

    // The articles that share enough runs with one, in order.
    private static (int Article, int Points)[] PartnersOf(int article, RunHolders runs)
    {
        var points = new Dictionary<int, int>();
        foreach (int run in runs.RunsOf(article))
        {
            int[] holders = runs.Holders[run];
            int from = 0, to = holders.Length, each = holders.Length <= FewArticlesOfARun ? EnoughPoints : 1;
            if (holders.Length > MostArticlesOfARun)
            {
                int own = Array.BinarySearch(holders, article);
                (from, to) = (Math.Max(0, own - Neighbours), Math.Min(to, own + Neighbours + 1));
            }

            for (int k = from; k < to; k++)
            {
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(points, holders[k], out _) += each;
            }
        }

        points.Remove(article);
        return [.. points.Where(p => p.Value >= EnoughPoints).Select(p => (p.Key, p.Value)).OrderBy(p => p.Key)];
    }
}
