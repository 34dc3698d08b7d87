namespace NewsAnalysis.Claims.Checking;

/// <summary>Counts how much of a claim the text says at all.</summary>
internal static class ShareFeatures
{
    // The share from which on all is said, rounding apart.
    private const double Whole = .99;

    // In the place of no weight at all, so that a share of it can be told.
    private const double Tiny = 1e-9;

    /// <summary>Adds the shares of a whole claim.</summary>
    public static void Add(ClaimFeatures features, IReadOnlyList<SentenceMatch> matches)
    {
        double count = Math.Max(1, matches.Sum(m => m.Claim.Words.Count(w => w.IsContent)));
        double weight = Math.Max(Tiny, matches.Sum(m => m.Weights.Sum()));
        double said = Sum(matches, m => m.InText, SentenceMatch.Strength) / count;
        features.Add("share the same in two", Sum(matches, m => m.InTwo, Same) / count);
        features.Add("share the same", Sum(matches, m => m.InText, Same) / count);
        features.Add("share said in two", Sum(matches, m => m.InTwo, SentenceMatch.Strength) / count);
        features.Add("share said", said);
        features.Add("weight said in two", matches.Sum(m => m.WeightSaid(m.InTwo)) / weight);
        features.Add("least weight said", matches.Min(m => m.WeightSaid(m.InTwo) / Math.Max(Tiny, m.Weights.Sum())));
        features.AddIf(said > Whole, "all said");
        features.Add("words", Math.Log(1 + count));
        features.Add("quantities", matches.Average(m => m.Claim.Quantities.Count));
    }

    private static double Same(WordRelation relation) => relation == WordRelation.Same ? 1 : 0;

    private static double Sum(IReadOnlyList<SentenceMatch> matches, Func<SentenceMatch, WordRelation[]> found, Func<WordRelation, double> value) =>
        matches.Sum(m => found(m).Where((_, i) => m.Claim.Words[i].IsContent).Sum(value));
}
