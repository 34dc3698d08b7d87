using System.Diagnostics;
using System.Globalization;
using NewsAnalysis.Articles;
using NewsAnalysis.Claims;
using NewsAnalysis.Claims.Checking;
using NewsAnalysis.Quotes;
using NewsAnalysis.Reuse;

namespace NewsAnalysis.Benchmarks.Claims;

/// <summary>Every measure of claim consistency in one go, each beside a baseline.</summary>
internal static class ClaimMeasures
{
    private const int Runs = 20;

    /// <summary>Prints the lines of the scoring script for the analysis and for the baseline, then those of claim checking and the speed.</summary>
    /// <param name="folder">The folder of <c>score.py</c>.</param>
    /// <returns>0, or that of the script when it fails.</returns>
    public static int Print(string folder)
    {
        Console.WriteLine("analysis");
        int result = Accuracy.Print(folder, Tasks(folder, "", c => [ClaimConsistency.Of(c).Claims, ClaimConsistency.Of(c).Cells], ClaimConsistency.QuantitiesOf));
        Console.WriteLine("baseline: sentences linked by common words, numbers compared; numbers by a regular expression");
        int baseline = Accuracy.Print(folder, Tasks(folder, ", baseline", SentenceBaseline.Claims, NumberBaseline.Quantities));
        List<ClaimItem> items = ClaimItem.Read(folder);
        var checker = new ClaimChecker();
        ClaimCheck[] checks = [.. items.Select(i => checker.Check(i.Claim, i.Text))];
        ClaimTrainer.CrossValidate(items);
        ClaimTrainer.Print("as shipped, on the pairs it was learned from", items, [.. checks.Select(c => c.Verdict == ClaimSupport.Supported)]);
        PrintContradicted(items, checks);
        ClaimTrainer.Print("baseline: words and numbers in common", items, [.. items.Select(i => OverlapBaseline.Says(i.Text, i.Claim))]);
        PrintTime(Path.Combine(folder, "seeds"));
        return Math.Max(result, baseline);
    }

    /// <summary>Says how to call it.</summary>
    public static int Explain()
    {
        Console.Error.WriteLine("claims FOLDER | train-claims FOLDER [lexicons]   FOLDER holds score.py, seeds and bench; lexicons is the folder of the weights to write. claims needs python3.");
        return 2;
    }

    // The sets say of a claim that it is consistent or not, and not which of the two ways it fails: so only this much can be measured.
    private static void PrintContradicted(List<ClaimItem> items, ClaimCheck[] checks)
    {
        foreach (string set in (ReadOnlySpan<string>)[ClaimItem.Summaries, ClaimItem.Entailments])
        {
            var own = items.Zip(checks).Where(p => p.First.Set == set).ToLookup(p => p.First.Said, p => p.Second.Verdict);
            int wrong = own[true].Count(v => v == ClaimSupport.Contradicted), right = own[false].Count(v => v == ClaimSupport.Contradicted), left = own[false].Count(v => v == ClaimSupport.NotMentioned);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"contradicted ({set}, as shipped): {right + wrong} claims, {right} of them inconsistent ({right / Math.Max(1d, right + wrong):P0}); {wrong} of {own[true].Count()} consistent ones; of {own[false].Count()} inconsistent ones {left} are not mentioned, the rest supported"));
        }
    }

    private static IEnumerable<ScoreTask> Tasks(string folder, string by, Func<ArticleCorpus, Frames.IDataFrame[]> claims, Func<ArticleCorpus, Frames.IDataFrame> quantities)
    {
        yield return new("claims", "seeds" + by, [Path.Combine(folder, "seeds")], null, claims);
        yield return new("quantities", "dev" + by, [Path.Combine(folder, "bench", "claims", "newsquant", "dev.jsonl")], null, c => [quantities(c)]);
    }

    private static void PrintTime(string seeds)
    {
        ArticleCorpus corpus = Stories.StoryGrouping.WithStories(ArticleCorpus.Load([seeds]));
        var quotes = QuoteOverlap.Of(corpus);
        var reuse = SourceReuse.Of(corpus);
        double best = double.MaxValue;
        for (int run = 0; run < Runs; run++)
        {
            TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
            GC.KeepAlive(ClaimConsistency.Of(new ArticleCorpus(corpus.Articles, corpus.Problems), quotes, reuse));
            best = Math.Min(best, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all claims of the seeds, warm: {best:F0} ms of processor time, best of {Runs}, over known quotations and reuse"));
    }
}
