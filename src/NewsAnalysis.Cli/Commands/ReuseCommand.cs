using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using NewsAnalysis.Articles;
using NewsAnalysis.Cli.Files;
using NewsAnalysis.Cli.Screen;
using NewsAnalysis.Reuse.Scale;

namespace NewsAnalysis.Cli.Commands;

/// <summary><c>reuse</c>: the copied passages of a large corpus, by an index on the disk.</summary>
internal static class ReuseCommand
{
    /// <summary>Its name.</summary>
    public const string Name = "reuse";

    /// <summary>The end of its help page.</summary>
    public const string Examples = """
        Tables (JSON Lines, in the folder of --out):
          passages        every copied passage, with its place in both articles
          pairs           every two articles that share one, and how much they share
          families        articles that print one wire text
          problems        lines that could not be read, and why

        A run that was stopped goes on when it is started again. Articles named in a later run are added to the index in the folder.

        Examples:
          news-analysis reuse corpus.jsonl --out reuse              one {"id": …, "outlet": …, "text": …} a line
          news-analysis reuse 2024.jsonl.gz --out reuse             more articles, compressed, into the same index
        """;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var articles = new Argument<string[]>("articles") { Description = "Files of JSON Lines (.jsonl, .jsonl.gz), folders or globs.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--out") { Description = "The folder of the tables and of the index.", HelpName = "folder", Required = true };
        var threads = new Option<int?>("--threads") { Description = "Processors to use; all when not given.", HelpName = "number" };
        threads.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number < 1))
            {
                result.AddError("--threads takes a number from 1 on.");
            }
        });
        var command = new Command(Name, "Finds copied passages in a large corpus, by an index on the disk that can be added to.") { articles, output, threads };
        command.SetAction((parsed, cancellation) => RunAsync(
            terminal,
            parsed.GetRequiredValue(articles),
            parsed.GetRequiredValue(output),
            CorpusReuseOptions.Default with { Threads = parsed.GetValue(threads) ?? -1 },
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string[] articles, string folder, CorpusReuseOptions options, CancellationToken cancellation)
    {
        var progress = new Progress(terminal);
        var steps = new Steps(progress, terminal.Live is not null);
        CorpusReuseResult result;
        try
        {
            result = await progress.DuringAsync(() => CorpusReuse.Run(articles, folder, options, steps, cancellation), cancellation);
        }
        catch (IndexMismatchException e)
        {
            throw new UserError(ExitCode.Usage, VisibleText.Of(e.Message), e);
        }
        catch (Exception e) when (e is not IndexDamagedException && WriteTrouble.Is(e))
        {
            throw new UserError(ExitCode.Failed, $"Could not write to the folder '{VisibleText.Of(folder)}': {VisibleText.Of(e.Message)}", e);
        }

        foreach (LoadProblem problem in result.FirstProblems)
        {
            terminal.Complain("problem: " + Inputs.Describe(problem));
        }

        if (result.Problems > result.FirstProblems.Count)
        {
            long more = result.Problems - result.FirstProblems.Count;
            terminal.Complain(Invariant($"… and {more:N0} more in {Path.Combine(folder, "problems.jsonl")}"));
        }

        if (result.Articles == 0)
        {
            throw new UserError(ExitCode.NothingToAnalyse, "Nothing to analyse: no article in " + VisibleText.Of(string.Join(", ", articles.Take(3))) + ".");
        }

        Tell(terminal, folder, result);
        return result.Problems == 0 ? ExitCode.Done : ExitCode.Problems;
    }

    private static void Tell(Terminal terminal, string folder, CorpusReuseResult result)
    {
        string added = result.Added == result.Articles ? "" : Invariant($", {result.Added:N0} of them new");
        terminal.Line($"Compared {Count(result.Articles, "article")} of {Count(result.Words, "word")}{added}", Tone.Strong);
        terminal.Line($"Found    {Count(result.Passages, "passage")} in {Count(result.Pairs, "pair")} of articles; {Count(result.Families, "family", "families")}");
        if (result.CommonNgrams > 0)
        {
            terminal.Line($"Capped   {Count(result.CommonNgrams, "n-gram")}, met {Count(result.CommonOccurrences, "time")}: boilerplate, and texts that very many "
                + $"print; {Count(result.PassedOver, "pair")} of articles passed over");
        }

        if (result.Repeated > 0)
        {
            terminal.Line($"Left out {Count(result.Repeated, "record")} whose id and text the index had");
        }

        terminal.Line($"Wrote    {folder}: passages.jsonl, pairs.jsonl, families.jsonl, problems.jsonl");
    }

    private static string Count(long number, string one, string? many = null) => Invariant($"{number:N0} {(number == 1 ? one : many ?? one + "s")}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>Says what is done, how much of it, and how long it will take yet.</summary>
    private sealed class Steps(Progress progress, bool live) : IProgress<ReuseProgress>
    {
        private readonly TimeSpan _pause = live ? TimeSpan.FromMilliseconds(200) : TimeSpan.FromSeconds(10);
        private readonly Lock _lock = new();
        private ReuseStage _stage = (ReuseStage)(-1);
        private long _started, _told;

        public void Report(ReuseProgress value)
        {
            lock (_lock)
            {
                bool changed = value.Stage != _stage;
                if (changed)
                {
                    (_stage, _started) = (value.Stage, Stopwatch.GetTimestamp());
                }
                else if (Stopwatch.GetElapsedTime(_told) < _pause)
                {
                    return;
                }

                _told = Stopwatch.GetTimestamp();
                progress.Stage(Invariant($"{Name(value.Stage)}: {value.Articles:N0} articles, {100 * value.Done:F0} %{Left(value.Done)}"));
            }
        }

        private static string Name(ReuseStage stage) => stage switch
        {
            ReuseStage.Reading => "Reading (1 of 4)",
            ReuseStage.Joining => "Bringing together (2 of 4)",
            ReuseStage.Aligning => "Comparing (3 of 4)",
            _ => "Writing (4 of 4)",
        };

        private string Left(double done)
        {
            TimeSpan passed = Stopwatch.GetElapsedTime(_started);
            if (done is < 0.02 or >= 1 || passed < TimeSpan.FromSeconds(1))
            {
                return "";
            }

            TimeSpan left = passed * (1 / done - 1);
            return left.TotalMinutes >= 1 ? Invariant($", {(int)left.TotalMinutes} min {left.Seconds} s left") : Invariant($", {Math.Ceiling(left.TotalSeconds):F0} s left");
        }
    }
}
