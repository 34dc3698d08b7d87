namespace NewsAnalysis.Reuse;

/// <summary>Finds the passages that two articles share.</summary>
internal static class PassageFinder
{
    /// <summary>The passages, ordered by their place in the first article, then in the second.</summary>
    public static List<Passage> Find(ReuseText a, ReuseText b, List<double> surpriseInNews)
    {
        var comparer = new SentenceComparer(a, b, surpriseInNews);
        var links = new List<SentenceLink>();
        foreach ((int s, int t) in comparer.Candidates())
        {
            SentenceEvidence evidence = comparer.Compare(s, t);
            if (SentenceGrader.Grade(evidence) is { } kind)
            {
                double kept = (double)evidence.Kept / Math.Max(evidence.CountA, evidence.CountB);
                bool sameQuotation = SentenceGrader.IsSameQuotation(evidence) && evidence.QuotedRun >= 4;
                links.Add(new SentenceLink(s, t, kind, Math.Max(evidence.Resemblance, kept), sameQuotation));
            }
        }

        return PassageBuilder.Build(a, b, links);
    }
}
