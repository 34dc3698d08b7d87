using System.Globalization;

namespace NewsAnalysis.Benchmarks.Fuzzing;

/// <summary>What a run does.</summary>
internal sealed record FuzzOptions
{
    /// <summary>How to call it.</summary>
    public const string Usage = """
        fuzz [--loading] [--count N] [--seconds S] [--seed N] [--start N] [--threads N] [--out FOLDER] [FOLDER]
             makes N odd inputs (10,000 unless told) of the texts in FOLDER (the seeds unless told) and runs everything on each; of every
             eighth all tables are also written in every form and all figures drawn, and every 32nd is run twice;
             with --loading pages and records alone, which are only loaded and grouped into stories;
             the same seed and place in the run give the same input: --start 4711 --count 1 repeats one. Failures go to --out.
        fuzz --growth [--shape WORD] [--largest BYTES]
             measures how time grows with the length of one article, over texts of one thing repeated.
        """;

    /// <summary>Inputs; null for as many as the time allows.</summary>
    public long? Count { get; init; }

    /// <summary>Seconds after which it ends.</summary>
    public double Seconds { get; init; } = double.MaxValue;

    /// <summary>The number that decides all inputs.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The place of the first input.</summary>
    public long Start { get; init; }

    /// <summary>Inputs that are tried at a time.</summary>
    public int Threads { get; init; } = 2;

    /// <summary>Where failures are written.</summary>
    public string Out { get; init; } = Path.Combine(Path.GetTempPath(), "news-analysis-fuzz");

    /// <summary>The texts that are changed; null for the seeds.</summary>
    public string? Folder { get; init; }

    /// <summary>Whether pages and records are only loaded.</summary>
    public bool Loading { get; init; }

    /// <summary>Whether growth is measured.</summary>
    public bool Growth { get; init; }

    /// <summary>A word that the names of the shapes measured hold.</summary>
    public string Shape { get; init; } = "";

    /// <summary>UTF-16 units of the longest text of which growth is measured.</summary>
    public int Largest { get; init; } = 1 << 20;

    /// <summary>Reads a command line; null when it asks for something else.</summary>
    /// <param name="args">What stands after <c>fuzz</c>.</param>
    public static FuzzOptions? Read(IReadOnlyList<string> args)
    {
        var options = new FuzzOptions();
        for (int i = 0; i < args.Count; i++)
        {
            string? value = args[i].StartsWith("--", StringComparison.Ordinal) && args[i] is not ("--growth" or "--loading") ? args.ElementAtOrDefault(++i) ?? "" : null;
            bool number = long.TryParse(value?.Replace(",", "", StringComparison.Ordinal), NumberStyles.Integer, CultureInfo.InvariantCulture, out long n) && n >= 0;
            FuzzOptions? next = (value is null ? args[i] : args[i - 1]) switch
            {
                "--growth" => options with { Growth = true },
                "--loading" => options with { Loading = true },
                "--shape" => options with { Shape = value! },
                "--out" => options with { Out = value! },
                "--count" when number => options with { Count = n },
                "--seconds" when number => options with { Seconds = n },
                "--seed" when number => options with { Seed = (int)n },
                "--start" when number => options with { Start = n },
                "--threads" when number && n > 0 => options with { Threads = (int)n },
                "--largest" when number => options with { Largest = (int)n },
                var folder when value is null && Directory.Exists(folder) => options with { Folder = folder },
                _ => null,
            };
            if (next is null)
            {
                return null;
            }

            options = next;
        }

        return options.Count is null && options.Seconds == double.MaxValue ? options with { Count = 10_000 } : options;
    }
}
