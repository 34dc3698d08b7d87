using System.Diagnostics;
using System.Globalization;
using NewsAnalysis.Articles;
using NewsAnalysis.Claims;
using NewsAnalysis.Quotes;
using NewsAnalysis.Reuse;
using NewsAnalysis.Stories;

namespace NewsAnalysis.Benchmarks.Fuzzing;

/// <summary>Measures how the time of each step grows with the length of the text: the slope of log time over log length, 1 for time in proportion.</summary>
/// <remarks>
/// Processor time of the whole process, all threads together. Each text is tried as one article, and halved as two articles of one story.
/// A longer text is not tried where it would take too long.
/// </remarks>
internal static class GrowthTable
{
    private const double MostSlope = 1.3;

    // Below this the times are of the clock and the machine; above the other, the next text would take minutes.
    private const double LeastMilliseconds = 150;
    private const double MostMilliseconds = 20_000;
    private const int Smallest = 1 << 16;
    private const int Step = 4;

    // What looks steep is measured again: other programs, the compiler and the garbage collector take time too.
    private const int MostTimes = 3;

    private static readonly string[] Steps = ["load", "stories", "quotes", "reuse", "claims", "output"];

    /// <summary>Prints the table.</summary>
    /// <param name="options">Which shapes, and the longest text.</param>
    /// <returns>0 when no slope is above 1.3 and nothing threw, else 1.</returns>
    public static int Print(FuzzOptions options)
    {
        string folder = Directory.CreateTempSubdirectory("news-analysis-growth-").FullName;
        int failed = 0;
        var worst = (Slope: 0.0, Name: "none");
        Console.WriteLine("milliseconds of processor time at each length, then the slope where the time is above " + LeastMilliseconds.ToString(CultureInfo.InvariantCulture));
        try
        {
            Measure(Write(folder, GrowthShapes.All[^1].Unit, 1 << 14, 2));
            foreach (var (name, unit) in GrowthShapes.All.Where(s => s.Name.Contains(options.Shape, StringComparison.OrdinalIgnoreCase)))
            {
                for (int articles = 1; articles <= 2; articles++)
                {
                    foreach (var (step, slope, line) in Lines(folder, unit, articles, options.Largest))
                    {
                        bool bad = slope > MostSlope;
                        failed += bad ? 1 : 0;
                        worst = slope > worst.Slope ? (slope, $"{name}, {step}") : worst;
                        if (bad || step == "all")
                        {
                            Console.WriteLine($"{(bad ? "!" : " ")} {name + (articles == 2 ? " ×2" : ""),-26} {step,-8}{line}");
                        }
                    }
                }
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{failed} above {MostSlope}; the steepest: {worst.Slope:F2} ({worst.Name})"));
        return failed == 0 ? 0 : 1;
    }

    // One line for each step, the last for all of them.
    private static IEnumerable<(string Step, double Slope, string Line)> Lines(string folder, string unit, int articles, int largest)
    {
        var lengths = new List<int>();
        var times = new List<double[]>();
        string? thrown = null;
        for (int length = Smallest; length <= largest && thrown is null; length *= Step)
        {
            if (times.Count > 0 && times[^1].Sum() * Step > MostMilliseconds)
            {
                break;
            }

            try
            {
                lengths.Add(length);
                times.Add(Measure(Write(folder, unit, length, articles)));
                for (int again = 1; again < MostTimes && IsSteep(lengths, times); again++)
                {
                    times[^2] = Best(times[^2], Measure(Write(folder, unit, length / Step, articles)));
                    times[^1] = Best(times[^1], Measure(Write(folder, unit, length, articles)));
                }
            }
            catch (Exception e)
            {
                thrown = Failure.Of(e).Kind;
            }
        }

        for (int i = 0; i <= Steps.Length; i++)
        {
            double[] step = [.. times.Select(t => i == Steps.Length ? t.Sum() : t[i])];
            double slope = Slope(lengths, step);
            yield return (i == Steps.Length ? "all" : Steps[i], slope, string.Concat(step.Select(t => t.ToString("F0", CultureInfo.InvariantCulture).PadLeft(9))) + "   " + (slope > 0 ? slope.ToString("F2", CultureInfo.InvariantCulture) : ""));
        }

        if (thrown is not null)
        {
            yield return ("throws", double.PositiveInfinity, " " + thrown);
        }
    }

    private static bool IsSteep(List<int> lengths, List<double[]> times) =>
        times.Count > 1 && Enumerable.Range(0, Steps.Length).Any(i => Slope(lengths, [.. times.Select(t => t[i])]) > MostSlope);

    private static double[] Best(double[] first, double[] second) => [.. first.Zip(second, Math.Min)];

    // Over the last two lengths; the time of the shorter one counts as the least that can be told.
    private static double Slope(List<int> lengths, double[] times) => times.Length < 2 || times[^1] < LeastMilliseconds
        ? 0
        : Math.Log(times[^1] / Math.Max(times[^2], LeastMilliseconds / Step)) / Math.Log((double)lengths[times.Length - 1] / lengths[times.Length - 2]);

    private static string[] Write(string folder, string unit, int length, int articles)
    {
        string[] paths = [.. Enumerable.Range(0, articles).Select(i => Path.Combine(folder, $"{(char)('a' + i)}.txt"))];
        for (int i = 0; i < articles; i++)
        {
            File.WriteAllText(paths[i], "A title of the text\n\nAnna Berg said that 12 people were there. " + GrowthShapes.Text(unit, length / articles, 100 + i * 7));
        }

        return paths;
    }

    private static double[] Measure(string[] paths)
    {
        var times = new double[Steps.Length];
        ArticleCorpus corpus = Time(times, 0, () => ArticleCorpus.Load(paths));
        corpus = Time(times, 1, corpus.WithStories);
        Time(times, 2, () => QuoteOverlap.Of(corpus));
        Time(times, 3, () => SourceReuse.Of(corpus));
        ClaimConsistency claims = Time(times, 4, () => ClaimConsistency.Of(corpus));
        Time(times, 5, () => Written(Outputs.Of(corpus, claims)));
        return times;
    }

    private static object Written(Outputs outputs)
    {
        long written = outputs.Tables.Sum(t => (long)Rules.Lines(t).Length + Rules.Csv(t).Length + t.ToHtml().Length);
        return written + outputs.Figures().Sum(f => f.ToPlotlyJson().Length + f.ToHtml().Length) + outputs.Displays().Sum(d => d.ToHtml().Length);
    }

    private static T Time<T>(double[] times, int step, Func<T> work)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        TimeSpan before = process.TotalProcessorTime;
        T made = work();
        process.Refresh();
        times[step] = (process.TotalProcessorTime - before).TotalMilliseconds;
        return made;
    }
}
