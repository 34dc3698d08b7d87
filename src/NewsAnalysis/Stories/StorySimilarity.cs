using System.Collections.Immutable;
using NewsAnalysis.Articles;

namespace NewsAnalysis.Stories;

/// <summary>How alike two articles of a corpus are: the cosine of their words' weights, less the more days lie between them.</summary>
/// <remarks>
/// Only articles that share some of the words that say most about each are compared, and of those that state their day only such as are few days
/// apart; so the work grows with the number of articles and not with that of their pairs.
/// </remarks>
internal static class StorySimilarity
{
    // The heaviest words of an article, by which others are found that may be about the same.
    private const int MostKeys = 40;
    private const int MostHolders = 1000;
    private const double LeastShared = 0.01;
    private const double SmallestSimilarity = 0.02;
    private const int NoDay = -1;
    private const double NearnessOfUndated = 0.85;

    /// <summary>A pair of articles, by position, and how alike they are.</summary>
    internal readonly record struct Pair(int A, int B, double Similarity);

    /// <summary>The pairs that share something, the first position below the second.</summary>
    public static List<Pair> Of(ImmutableArray<Article> articles, StoryOptions options)
    {
        var vectors = new TermVectors(articles);
        int[] days = [.. articles.Select(Day)];
        var index = new Dictionary<int, KeyHolders>();
        var pairs = new List<Pair>();
        double[] shared = new double[articles.Length];
        double[] weights = new double[vectors.Terms];
        var candidates = new List<int>();

        // In the order of their days, those without one first: each is compared with those of the days before it.
        foreach (int b in Enumerable.Range(0, articles.Length).OrderBy(i => days[i]))
        {
            int earliest = days[b] == NoDay ? NoDay : Math.Max(0, days[b] - Math.Max(0, options.MostDaysApart));
            foreach (var (term, weight) in Keys(vectors, b))
            {
                if (!index.TryGetValue(term, out KeyHolders? holders))
                {
                    index.Add(term, holders = new KeyHolders());
                }

                foreach (var (a, other) in holders.Since(days, earliest))
                {
                    if (shared[a] == 0)
                    {
                        candidates.Add(a);
                    }

                    shared[a] += weight * other;
                }

                holders.Add(b, weight, days[b] == NoDay);
            }

            Compare(vectors, b, candidates.Where(a => shared[a] >= LeastShared), weights, (a, cosine) =>
            {
                double similarity = cosine * Nearness(days[a], days[b], options.MostDaysApart);
                if (similarity > SmallestSimilarity)
                {
                    pairs.Add(new Pair(Math.Min(a, b), Math.Max(a, b), similarity));
                }
            });
            candidates.ForEach(a => shared[a] = 0);
            candidates.Clear();
        }

        pairs.Sort((x, y) => x.A != y.A ? x.A.CompareTo(y.A) : x.B.CompareTo(y.B));
        return pairs;
    }

    // A story is told within a day or two; what comes later is more and more likely the next one.
    private static double Nearness(int a, int b, int mostApart) =>
        a == NoDay || b == NoDay ? NearnessOfUndated : 1 - Math.Max(0, Math.Abs(a - b) - 1) / (double)(Math.Max(0, mostApart) + 2);

    private static IEnumerable<(int Term, double Weight)> Keys(TermVectors vectors, int article) => vectors[article].ToArray()
        .Where(w => vectors.HoldersOf(w.Term) is > 1 and <= MostHolders)
        .OrderByDescending(w => w.Weight).ThenBy(w => w.Term)
        .Take(MostKeys);

    private static void Compare(TermVectors vectors, int b, IEnumerable<int> others, double[] weights, Action<int, double> found)
    {
        foreach (var (term, weight) in vectors[b])
        {
            weights[term] = weight;
        }

        foreach (int a in others)
        {
            double cosine = 0;
            foreach (var (term, weight) in vectors[a])
            {
                cosine += weight * weights[term];
            }

            found(a, cosine);
        }

        foreach (var (term, _) in vectors[b])
        {
            weights[term] = 0;
        }
    }

    private static int Day(Article article) => article.PublishedDay?.DayNumber ?? NoDay;
}
