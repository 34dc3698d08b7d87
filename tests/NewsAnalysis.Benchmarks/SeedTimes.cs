using System.Diagnostics;
using System.Globalization;
using NewsAnalysis.Articles;
using NewsAnalysis.Claims;
using NewsAnalysis.Quotes;
using NewsAnalysis.Reuse;
using NewsAnalysis.Stories;

namespace NewsAnalysis.Benchmarks;

/// <summary>Warm times of loading and of each analysis on the seeds: the median of many runs and the best, in milliseconds; on a busy machine only the best tells much.</summary>
/// <remarks>A corpus keeps what was found in it, so every run has a fresh corpus of the same articles; all options are the defaults.</remarks>
internal static class SeedTimes
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(3);

    /// <summary>Prints a line for each, and one for the three analyses together.</summary>
    public static int Print()
    {
        ArticleCorpus corpus = Seeds.Load();
        var quotes = QuoteOverlap.Of(corpus);
        var reuse = SourceReuse.Of(corpus);
        Line("load", Time(() => Seeds.Load()), "");
        Line("stories", Time(() => StoryGrouping.WithStories(corpus)), "");
        Line("quotes", Time(() => QuoteOverlap.Of(Fresh(corpus))), "");
        Line("reuse", Time(() => SourceReuse.Of(Fresh(corpus))), "");
        Line("claims", Time(() => ClaimConsistency.Of(Fresh(corpus), quotes, reuse)), " over these quotes and this reuse");
        string size = $" on {corpus.Articles.Length} articles of {corpus.Articles.Sum(a => a.Words)} words";
        Line("all three", Time(() => Three(Fresh(corpus))), size);
        return 0;
    }

    private static ArticleCorpus Fresh(ArticleCorpus corpus) => new(corpus.Articles, corpus.Problems);

    private static ClaimConsistency Three(ArticleCorpus corpus) =>
        ClaimConsistency.Of(corpus);

    private static (double Median, double Best) Time(Func<object> work)
    {
        Repeat(work, WarmUp, null);
        var times = new List<double>();
        Repeat(work, Measured, times);
        times.Sort();
        return (times[times.Count / 2], times[0]);
    }

    private static void Repeat(Func<object> work, TimeSpan during, List<double>? times)
    {
        var whole = Stopwatch.StartNew();
        do
        {
            var one = Stopwatch.StartNew();
            GC.KeepAlive(work());
            times?.Add(one.Elapsed.TotalMilliseconds);
        }
        while (whole.Elapsed < during);
    }

    private static void Line(string name, (double Median, double Best) time, string note) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-12}{time.Median,9:F2} ms (best {time.Best:F2}){note}"));
}
