using System.Diagnostics;
using System.Globalization;
using NewsAnalysis.Articles;
using NewsAnalysis.Frames;
using NewsAnalysis.Stories;

namespace NewsAnalysis.Benchmarks.Fuzzing;

/// <summary>Runs the whole library on the files of an input, and says what went wrong.</summary>
/// <param name="folder">A folder of its own; what is in it is deleted.</param>
/// <param name="loading">Whether the articles are only loaded and grouped, and not analysed.</param>
internal sealed class Trial(string folder, bool loading = false)
{
    private static readonly string[] Cultures = ["", "tr-TR", "ar-SA", "fa-IR", "th-TH", "de-DE"];

    // Writing and drawing everything takes several times as long as making it.
    private const int WrittenEvery = 8;

    // A slow machine, or one that has other work, must not look like a hang.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private const double PatiencePerByte = 0.02;

    /// <summary>How long an input may take at most: two seconds, and 20 microseconds for each byte.</summary>
    /// <param name="files">The input.</param>
    public static TimeSpan Budget(IReadOnlyList<FuzzFile> files) => Patience + TimeSpan.FromMilliseconds(PatiencePerByte * files.Sum(f => (long)f.Bytes.Length));

    /// <summary>Runs everything.</summary>
    /// <param name="files">The input.</param>
    /// <param name="index">Its place in the run; it decides the culture.</param>
    /// <param name="twice">Whether to run it once more, in the opposite order and another culture, and compare.</param>
    /// <returns>What went wrong, or null.</returns>
    public Failure? Run(IReadOnlyList<FuzzFile> files, long index, bool twice)
    {
        string[] paths = Write(files);
        var time = Stopwatch.StartNew();
        TimeSpan processor = Environment.CpuUsage.TotalTime;
        try
        {
            UseCulture(index);
            if (loading)
            {
                Load(files, paths, index, twice);
            }
            else
            {
                Analyse(files, paths, index, twice);
            }
        }
        catch (BrokenRuleException e)
        {
            return new Failure(e.Rule, e.ToString());
        }
        catch (Exception e)
        {
            return Failure.Of(e);
        }

        // Where other programs have the machine, the clock runs on and the processor does not.
        double seconds = Math.Min(time.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
        return seconds > Budget(files).TotalSeconds
            ? new Failure("slow", string.Create(CultureInfo.InvariantCulture, $"{seconds:F1} s for {files.Sum(f => f.Bytes.Length)} bytes"))
            : null;
    }

    private static void Analyse(IReadOnlyList<FuzzFile> files, string[] paths, long index, bool twice)
    {
        Outputs outputs = Outputs.Of(paths);
        Rules.CheckRows(outputs);
        if (index % WrittenEvery == 0)
        {
            Rules.CheckWritten(outputs);
        }

        LossRules.Check(files, outputs.Corpus);
        if (twice)
        {
            UseCulture(index + 1);
            Array.Reverse(paths);
            CheckSame(outputs.Tables, Outputs.Of(paths).Tables);
        }
    }

    private static void Load(IReadOnlyList<FuzzFile> files, string[] paths, long index, bool twice)
    {
        ArticleCorpus corpus = ArticleCorpus.Load(paths).WithStories();
        IDataFrame[] tables = Outputs.TablesOf(corpus);
        Rules.CheckRows(corpus, tables);
        LossRules.Check(files, corpus);
        if (twice)
        {
            UseCulture(index + 1);
            Array.Reverse(paths);
            CheckSame(tables, Outputs.TablesOf(ArticleCorpus.Load(paths).WithStories()));
        }
    }

    private static void UseCulture(long index) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Cultures[index % Cultures.Length]);

    private static void CheckSame(IReadOnlyList<IDataFrame> first, IReadOnlyList<IDataFrame> second)
    {
        for (int i = 0; i < first.Count; i++)
        {
            BrokenRuleException.Unless(
                Rules.Lines(first[i]).AsSpan().SequenceEqual(Rules.Lines(second[i])),
                $"{first[i].Name}: the same in another order and culture", () => "");
        }
    }

    private string[] Write(IReadOnlyList<FuzzFile> files)
    {
        Directory.CreateDirectory(folder);
        foreach (string old in Directory.GetFiles(folder))
        {
            File.Delete(old);
        }

        foreach (FuzzFile file in files)
        {
            File.WriteAllBytes(Path.Combine(folder, file.Name), file.Bytes);
        }

        return [.. files.Where(f => f.Name != "corpus.json").Select(f => Path.Combine(folder, f.Name))];
    }
}
