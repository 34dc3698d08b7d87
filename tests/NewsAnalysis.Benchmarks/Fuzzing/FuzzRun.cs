using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace NewsAnalysis.Benchmarks.Fuzzing;

/// <summary>Tries input after input on some threads; a thread that hangs is left behind and another takes its place.</summary>
/// <param name="options">What to do.</param>
/// <param name="starts">Texts to start from.</param>
internal sealed class FuzzRun(FuzzOptions options, StartTexts starts)
{
    // Every so many inputs are run twice; so many failures of one kind are made small; a small stack finds deep recursion.
    private const int TwiceEvery = 32;
    private const int ShrunkOfAKind = 2;
    private const int StackBytes = 1 << 20;
    private const int HangBudgets = 10;

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Report = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, int> _kinds = new(StringComparer.Ordinal);
    private readonly Stopwatch _time = Stopwatch.StartNew();
    private readonly string _scratch = Directory.CreateTempSubdirectory("news-analysis-fuzz-").FullName;
    private long _next = options.Start;
    private long _done;
    private long _bytes;

    /// <summary>Runs all of it and prints what happened.</summary>
    /// <returns>0 when nothing failed, else 1.</returns>
    public int Run()
    {
        List<Worker> workers = [.. Enumerable.Range(0, options.Threads).Select(Start)];
        TimeSpan reported = TimeSpan.Zero;
        while (workers.Exists(w => w.Thread.IsAlive))
        {
            Thread.Sleep(Beat / 10);
            foreach (Worker hung in workers.Where(w => w.Thread.IsAlive && w.Since is { } since && w.Files is { } files && _time.Elapsed - since > Trial.Budget(files) * HangBudgets).ToArray())
            {
                Keep(new Failure("hang", string.Create(CultureInfo.InvariantCulture, $"still running after {(_time.Elapsed - hung.Since!.Value).TotalSeconds:F0} s")), hung.Files!, hung.Index);
                hung.Left = true;
                workers.Remove(hung);
                workers.Add(Start(workers.Count + _kinds.Values.Sum()));
            }

            if (_time.Elapsed - reported > Report)
            {
                reported = _time.Elapsed;
                Console.WriteLine(Line());
            }
        }

        Console.WriteLine(Line());
        foreach (var (kind, times) in _kinds.OrderByDescending(k => k.Value).ThenBy(k => k.Key, StringComparer.Ordinal))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{times,8} × {kind}"));
        }

        Console.WriteLine(_kinds.IsEmpty ? "nothing failed" : $"failures are in {options.Out}");
        Directory.Delete(_scratch, recursive: true);
        return _kinds.IsEmpty ? 0 : 1;
    }

    private Worker Start(int number)
    {
        var worker = new Worker(new Trial(Path.Combine(_scratch, number.ToString(CultureInfo.InvariantCulture)), options.Loading));
        worker.Thread = new Thread(() => Work(worker), StackBytes) { IsBackground = true };
        worker.Thread.Start();
        return worker;
    }

    private void Work(Worker worker)
    {
        while (!worker.Left && _time.Elapsed.TotalSeconds < options.Seconds)
        {
            long index = Interlocked.Increment(ref _next) - 1;
            if (index - options.Start >= options.Count)
            {
                return;
            }

            FuzzFile[] files = InputMaker.Make(options.Seed, index, starts, options.Loading);
            (worker.Index, worker.Files, worker.Since) = (index, files, _time.Elapsed);
            if (Try(worker, files) is { } failure && !worker.Left)
            {
                worker.Since = null;
                Keep(failure, Small(worker, failure, files), index);
            }

            worker.Since = null;
            Interlocked.Increment(ref _done);
            Interlocked.Add(ref _bytes, files.Sum(f => (long)f.Bytes.Length));
        }
    }

    // What was slow once may have had to wait for others.
    private static Failure? Try(Worker worker, FuzzFile[] files)
    {
        bool twice = worker.Index % TwiceEvery == 0;
        Failure? failure = worker.Trial.Run(files, worker.Index, twice);
        return failure?.Kind == "slow" ? worker.Trial.Run(files, worker.Index, twice) : failure;
    }

    private FuzzFile[] Small(Worker worker, Failure failure, FuzzFile[] files)
    {
        bool twice = worker.Index % TwiceEvery == 0;
        return failure.Kind == "slow" || _kinds.GetValueOrDefault(failure.Kind) >= ShrunkOfAKind
            ? files
            : new Shrinker(f => worker.Trial.Run(f, worker.Index, twice)?.Kind == failure.Kind, TimeSpan.FromSeconds(20)).Shrink(files);
    }

    private void Keep(Failure failure, FuzzFile[] files, long index)
    {
        if (_kinds.AddOrUpdate(failure.Kind, 1, (_, times) => times + 1) > ShrunkOfAKind)
        {
            return;
        }

        string folder = Path.Combine(options.Out, string.Create(CultureInfo.InvariantCulture, $"{options.Seed}-{index}"));
        Directory.CreateDirectory(folder);
        foreach (FuzzFile file in files)
        {
            File.WriteAllBytes(Path.Combine(folder, file.Name), file.Bytes);
        }

        File.WriteAllText(Path.Combine(folder, "failure.log"), $"{failure.Kind}\n--seed {options.Seed} --start {index} --count 1\n\n{failure.Details}\n");
        Console.WriteLine($"input {index}: {failure.Kind} ({files.Sum(f => f.Bytes.Length)} bytes in {folder})");
    }

    private string Line() => string.Create(CultureInfo.InvariantCulture,
        $"{_done:N0} inputs of {_bytes / Math.Max(1, _done)} bytes in {_time.Elapsed.TotalSeconds:F0} s ({_done / _time.Elapsed.TotalSeconds:F0} a second, {Process.GetCurrentProcess().TotalProcessorTime.TotalMilliseconds / Math.Max(1, _done):F2} ms of processor each), {_kinds.Values.Sum():N0} failures of {_kinds.Count} kinds");

    private sealed class Worker(Trial trial)
    {
        public Trial Trial { get; } = trial;

        public Thread Thread { get; set; } = null!;

        public long Index { get; set; }

        public FuzzFile[]? Files { get; set; }

        public TimeSpan? Since { get; set; }

        public volatile bool Left;
    }
}
