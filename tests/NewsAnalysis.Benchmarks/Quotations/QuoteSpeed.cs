using System.Globalization;
using NewsAnalysis.Articles;
using NewsAnalysis.Benchmarks.Growth;
using NewsAnalysis.Entities;
using NewsAnalysis.Quotes;

namespace NewsAnalysis.Benchmarks.Quotations;

/// <summary>How fast quotations are found, attributed and compared. Times are the processor's, of all threads, so that one core is what is told.</summary>
internal static class QuoteSpeed
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(6);

    /// <summary>Prints megabytes of text (UTF-16 units of the raw articles, a million of them one) a second, warm, best of several runs.</summary>
    /// <param name="file">The articles.</param>
    public static void Print(string file)
    {
        if (!File.Exists(file))
        {
            Console.WriteLine($"speed: there is no {file}");
            return;
        }

        ArticleCorpus corpus = ArticleCorpus.Load(file);
        double units = corpus.Articles.Sum(a => (double)a.Raw.Length) / 1e6;
        Repeat(corpus, WarmUp);
        double best = Repeat(corpus, Measured);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"speed: {units / best:F2} MB of text a second of one core, warm ({corpus.Articles.Length} articles, {units:F2} MB in {best:F3} s)"));
    }

    /// <summary>Prints what the analysis of made corpora costs: articles of paragraphs of real ones, so that quotations recur.</summary>
    /// <param name="pool">Real articles (<c>.jsonl.gz</c>).</param>
    /// <param name="sizes">How many articles.</param>
    public static void PrintScale(string pool, IReadOnlyList<int> sizes)
    {
        if (!File.Exists(pool))
        {
            Console.WriteLine($"clustering: there is no {pool}");
            return;
        }

        var maker = new MadeArticles(NewsPool.Read(pool, 0));
        string folder = Directory.CreateTempSubdirectory("news-analysis-quotes-").FullName;
        try
        {
            foreach (int size in sizes)
            {
                string file = Path.Combine(folder, "articles.jsonl");
                Pipeline.Write(file, maker.Make(size));
                ArticleCorpus corpus = ArticleCorpus.Load(file);
                Cost entities = Cost.Of(() => CorpusEntities.Of(corpus)[corpus.Articles[0].Id].Mentions.Length);
                int clusters = 0;
                Cost rest = Cost.Of(() =>
                {
                    var quotes = QuoteOverlap.Of(corpus);
                    clusters = quotes.Clusters.Count;
                    return quotes.Quotes.Count;
                });
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"clustering: {size} made articles, {rest.Rows} quotations in {clusters} clusters: marks and entities {entities.Cpu:F1} s of processor time, "
                    + $"attribution, clusters and tables {rest.Cpu:F1} s (clock {entities.Wall:F1} and {rest.Wall:F1} s, at most {Math.Max(entities.Peak, rest.Peak):F0} MB)"));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // The least processor time of a run on a corpus in which nothing is known yet.
    private static double Repeat(ArticleCorpus corpus, TimeSpan during)
    {
        double best = double.MaxValue;
        var clock = System.Diagnostics.Stopwatch.StartNew();
        while (best == double.MaxValue || clock.Elapsed < during)
        {
            var fresh = new ArticleCorpus(corpus.Articles, corpus.Problems);
            TimeSpan before = Environment.CpuUsage.TotalTime;
            GC.KeepAlive(QuoteOverlap.Of(fresh));
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }

        return best;
    }
}
