using System.Diagnostics;
using System.Text.Json;
using NewsAnalysis.Articles;

namespace NewsAnalysis.Benchmarks;

/// <summary>How well and how fast articles are loaded: main text, metadata, sentences, stories, pages a second.</summary>
internal static class Loading
{
    private const int Rounds = 4;

    private static readonly string[] PageSets = ["zyte", "naeb", "fundus", "undated"];

    /// <summary>Prints the lines of the scoring script for everything that is loaded, then the speed on the pages.</summary>
    /// <param name="folder">The folder of <c>score.py</c>.</param>
    public static int Print(string folder)
    {
        string scratch = Directory.CreateTempSubdirectory("news-analysis-loading-").FullName;
        try
        {
            string rules = Path.Combine(scratch, "rules.jsonl");
            int result = Accuracy.Print(folder, Tasks(folder, rules));
            PrintSpeed([.. PageSets.Select(set => Pages(folder, set)).Where(Directory.Exists)]);
            return result;
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static IEnumerable<ScoreTask> Tasks(string folder, string rules)
    {
        string golden = Path.Combine(folder, "bench", "articles", "sentence_golden_rules.json");
        foreach (string set in PageSets[..3])
        {
            yield return new("body", set, [Pages(folder, set)], set, c => [c.ToFrame()]);
        }

        yield return new("metadata", "naeb and undated", [Pages(folder, "naeb"), Pages(folder, "undated")], null, c => [c.ToFrame()]);
        if (File.Exists(golden))
        {
            WriteRules(golden, rules);
            yield return new("sentences", "golden rules", [rules], null, c => [c.ToSentenceFrame()]);
        }

        yield return new("stories", "dev", [Path.Combine(folder, "bench", "stories", "dev.jsonl")], null, c => [c.ToFrame()]);
        yield return new("articles", "seeds", [Path.Combine(folder, "seeds")], null, c => [c.ToFrame(), c.ToParagraphFrame()]);
    }

    private static string Pages(string folder, string set) => Path.Combine(folder, "bench", "articles", set, "html");

    // Each rule is a record of its own.
    private static void WriteRules(string golden, string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(golden));
        using var file = new StreamWriter(path);
        foreach (var (list, prefix) in (ReadOnlySpan<(string, string)>)[("golden", ""), ("other_english_spec", "more-")])
        {
            foreach (JsonElement rule in document.RootElement.GetProperty(list).EnumerateArray())
            {
                file.WriteLine(JsonSerializer.Serialize(new { id = prefix + rule.GetProperty("id"), text = rule.GetProperty("text").GetString() }));
            }
        }
    }

    // One thread reads every page a few times; the best round counts. The time is the processor's, not the clock's.
    private static void PrintSpeed(string[] folders)
    {
        int pages = 0;
        double seconds = double.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
            pages = folders.Sum(folder => ArticleCorpus.Load(folder).Articles.Length);
            seconds = Math.Min(seconds, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds);
        }

        Console.WriteLine($"speed: {pages} pages in {seconds:0.00} s of processor time, decompressing and parsing included: {pages / Math.Max(seconds, 0.001):0} pages a second");
    }
}
