using NewsAnalysis.Quotes;

namespace NewsAnalysis.Benchmarks.Quotations;

/// <summary>Every measure of quote overlap in one go: spans, speakers, clusters, speed, and the clustering of many articles, beside a baseline.</summary>
internal static class QuoteMeasures
{
    /// <summary>Prints the lines of the scoring script for the analysis and for the baseline, then the speeds.</summary>
    /// <param name="folder">The folder of <c>score.py</c>.</param>
    /// <param name="sizes">How many articles to cluster, for each line; 1,000 and 10,000 when empty.</param>
    /// <returns>0, or that of the script when it fails.</returns>
    public static int Print(string folder, IReadOnlyList<int> sizes)
    {
        Console.WriteLine("analysis");
        int result = Accuracy.Print(folder, Tasks(folder, "", c => [QuoteOverlap.Of(c).Quotes]));
        Console.WriteLine("regular expressions");
        int baseline = Accuracy.Print(folder, Tasks(folder, ", regular expressions", c => [RegexBaseline.Quotes(c)]));
        QuoteSpeed.Print(Path.Combine(folder, "bench", "quotes", "dev.jsonl"));
        QuoteSpeed.PrintScale(Path.Combine(folder, "bench", "corpus", "2016.jsonl.gz"), sizes.Count == 0 ? [1_000, 10_000] : sizes);
        return Math.Max(result, baseline);
    }

    /// <summary>Says how to call it.</summary>
    public static int Explain()
    {
        Console.Error.WriteLine("quotes FOLDER [articles…]   FOLDER holds score.py, seeds and bench; articles are the sizes of the corpora to cluster. Needs python3.");
        return 2;
    }

    private static IEnumerable<ScoreTask> Tasks(string folder, string by, Func<Articles.ArticleCorpus, Frames.IDataFrame[]> frames)
    {
        foreach (string data in (string[])["dev", "seeds"])
        {
            string gold = Path.Combine(folder, "bench", "quotes", data + ".jsonl");
            yield return new("quotes", data + by, [gold], gold, frames);
        }

        yield return new("clusters", "seeds" + by, [Path.Combine(folder, "seeds")], null, frames);
    }
}
