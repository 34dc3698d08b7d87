using System.Diagnostics;
using System.Globalization;
using NewsAnalysis.Articles;
using NewsAnalysis.Claims;
using NewsAnalysis.Quotes;
using NewsAnalysis.Reuse;

namespace NewsAnalysis.Benchmarks;

/// <summary>Warm times of loading and of each analysis on the seeds: the median of many runs, in milliseconds.</summary>
internal static class SeedTimes
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(3);

    /// <summary>Prints a line for each, and the sum of the three analyses.</summary>
    public static int Print()
    {
        ArticleCorpus corpus = Seeds.Load();
        Line("load", Median(() => Seeds.Load()), "");
        double quotes = Median(() => QuoteOverlap.Of(corpus));
        double reuse = Median(() => SourceReuse.Of(corpus));
        double claims = Median(() => ClaimConsistency.Of(corpus));
        Line("quotes", quotes, "");
        Line("reuse", reuse, "");
        Line("claims", claims, "");
        Line("three analyses", quotes + reuse + claims, $" on {corpus.Articles.Length} articles of {corpus.Articles.Sum(a => a.Words)} words");
        return 0;
    }

    private static double Median(Func<object> work)
    {
        Repeat(work, WarmUp, null);
        var times = new List<double>();
        Repeat(work, Measured, times);
        times.Sort();
        return times[times.Count / 2];
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

    private static void Line(string name, double milliseconds, string note) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-16}{milliseconds,9:F2} ms{note}"));
}
