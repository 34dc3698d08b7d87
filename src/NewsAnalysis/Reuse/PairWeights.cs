using System.Collections.Frozen;
using System.Globalization;
using NewsAnalysis.Text;

namespace NewsAnalysis.Reuse;

/// <summary>How much the content words of two articles tell when both hold them.</summary>
/// <remarks>
/// A word's weight is <c>-ln p</c>, where <c>p</c> is the larger of two shares of sentences that hold it: in these two articles
/// (with add-forty smoothing, so that short articles are not trusted too far), and in news at large. It depends on the two articles
/// alone, so a pair's passages stay the same whatever else the corpus holds.
/// Words of names and titles weigh less.
/// </remarks>
internal static class PairWeights
{
    private const int Smoothing = 40;

    // Two sentences that share only names and titles are about the same people, not the same statement.
    private const double NameShare = 0.4;

    private static readonly FrozenDictionary<string, double> Common = Lexicon.Rows("common-words.tsv")
        .ToFrozenDictionary(r => r[0], r => double.Parse(r[1], CultureInfo.InvariantCulture) / 10_000, StringComparer.Ordinal);

    /// <summary><c>-ln</c> of the share of sentences of news at large that hold a stem; infinite when it is not among the common ones.</summary>
    public static double SurpriseInNews(string stem) => -Math.Log(Common.GetValueOrDefault(stem));

    /// <summary>The weight of every word of <paramref name="text"/> when it is compared with <paramref name="other"/>; 0 for function words.</summary>
    /// <param name="text">The article whose words are weighed.</param>
    /// <param name="other">The article it is compared with.</param>
    /// <param name="surpriseInNews">By stem, <see cref="SurpriseInNews"/>.</param>
    public static double[] Of(ReuseText text, ReuseText other, List<double> surpriseInNews)
    {
        var weights = new double[text.Stems.Length];
        int sentences = text.Sentences.Length + other.Sentences.Length + Smoothing;
        foreach ((int stem, int here) in text.Index.SentenceCounts)
        {
            int both = Math.Max(1, here + other.Index.SentencesWith(stem).Length - 1);
            double surprise = Math.Min(surpriseInNews[stem], Math.Log((double)sentences / both));
            foreach (int at in text.Index.PlacesOf(stem))
            {
                weights[at] = (text.Roles[at] & WordRole.Name) != 0 ? NameShare * surprise : surprise;
            }
        }

        return weights;
    }
}
