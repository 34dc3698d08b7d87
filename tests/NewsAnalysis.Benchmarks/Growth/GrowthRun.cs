using System.Diagnostics;
using System.Globalization;

namespace NewsAnalysis.Benchmarks.Growth;

/// <summary>Measures how the cost of each stage grows with the number of articles.</summary>
/// <remarks>
/// The folder holds <c>bench/corpus/2016.jsonl.gz</c>; nothing of it is in the repository. Every stage runs several times where that is quick,
/// and its least time counts.
/// </remarks>
internal static class GrowthRun
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(1.5);

    /// <summary>Prints the table.</summary>
    /// <param name="folder">The folder that holds <c>bench</c>.</param>
    /// <param name="names">Only these mixes; all when empty.</param>
    /// <returns>1 when something grows too fast, 2 when the call is wrong, else 0.</returns>
    public static int Print(string folder, string[] names)
    {
        string pool = Path.Combine(folder, "bench", "corpus", "2016.jsonl.gz");
        Mix[] mixes = Mixes.Of(pool);
        if (!File.Exists(pool) || names.Except(mixes.Select(m => m.Name)).Any())
        {
            Console.Error.WriteLine(File.Exists(pool) ? $"The mixes: {string.Join(", ", mixes.Select(m => m.Name))}." : $"There is no {pool}.");
            return Explain();
        }

        string scratch = Directory.CreateTempSubdirectory("news-analysis-growth-").FullName;
        try
        {
            string file = Path.Combine(scratch, "articles.jsonl");
            Pipeline.Write(file, mixes[0].Make(mixes[0].Sizes[1]));
            Repeat(file, false, WarmUp, out _);
            int steep = 0;
            foreach (Mix mix in mixes.Where(m => names.Length == 0 || names.Contains(m.Name)))
            {
                steep += Print(mix, file);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{steep} slopes above {Slopes.Most}"));
            return steep == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    /// <summary>Says how to call it.</summary>
    public static int Explain()
    {
        Console.Error.WriteLine("growth FOLDER [mix…]   FOLDER holds bench/corpus/2016.jsonl.gz; exit code 1 when a slope is too steep.");
        return 2;
    }

    private static int Print(Mix mix, string file)
    {
        Console.WriteLine($"{mix.Name}: {mix.About}");
        Console.WriteLine($"{"",8}{"words",10}  {"stage",-8}{"CPU s",9}{"wall s",9}{"alloc MB",10}{"peak MB",9}{"rows",10}");
        var points = new List<(double Words, Cost[] Costs)>();
        foreach (int size in mix.Sizes)
        {
            Pipeline.Write(file, mix.Make(size));
            Cost[] costs = Repeat(file, mix.OneStory, Measured, out long words);
            points.Add((words, costs));
            for (int s = 0; s < costs.Length; s++)
            {
                string head = s == 0 ? string.Create(CultureInfo.InvariantCulture, $"{size,8}{words,10}") : new string(' ', 18);
                Cost c = costs[s];
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{head}  {Pipeline.Stages[s],-8}{c.Cpu,9:F3}{c.Wall,9:F3}{c.Allocated,10:F1}{c.Peak,9:F0}{c.Rows,10}"));
            }
        }

        return PrintSlopes(points);
    }

    private static int PrintSlopes(List<(double Words, Cost[] Costs)> points)
    {
        Console.WriteLine($"{"",20}{"slope of CPU time",-18}{"all",7}{"last",7}   of the rows, last");
        int steep = 0;
        for (int s = 0; s < Pipeline.Stages.Length; s++)
        {
            double? all = Slopes.Fitted(points.Select(p => (p.Words, p.Costs[s].Cpu))), last = Slopes.Fitted(points.TakeLast(2).Select(p => (p.Words, p.Costs[s].Cpu)));
            double? rows = Slopes.Fitted(points.TakeLast(2).Select(p => (p.Words, (double)p.Costs[s].Rows)));
            bool fails = all > Slopes.Most || last > Slopes.Most;
            steep += fails ? 1 : 0;
            Console.WriteLine($"{"",20}{Pipeline.Stages[s],-18}{Shown(all),7}{Shown(last),7}{Shown(rows),7}{(fails ? "  too steep" : "")}");
        }

        return steep;
    }

    private static string Shown(double? slope) => slope is { } s ? s.ToString("F2", CultureInfo.InvariantCulture) : "-";

    private static Cost[] Repeat(string file, bool oneStory, TimeSpan during, out long words)
    {
        var clock = Stopwatch.StartNew();
        Cost[] least = Pipeline.Run(file, oneStory, out words);
        while (clock.Elapsed < during)
        {
            Cost[] costs = Pipeline.Run(file, oneStory, out _);
            least = [.. least.Zip(costs, (a, b) => a.Or(b))];
        }

        return least;
    }
}
