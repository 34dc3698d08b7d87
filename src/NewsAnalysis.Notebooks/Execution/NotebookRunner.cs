using System.Collections.Immutable;
using System.Diagnostics;
using NewsAnalysis.Notebooks.Display;
using NewsAnalysis.Notebooks.Model;

namespace NewsAnalysis.Notebooks.Execution;

/// <summary>Runs the C# cells of notebooks without a front end, in the dialect shared with .NET Interactive.</summary>
/// <remarks>
/// Notebooks may be started together: they compile side by side and run one after the other, since the current folder and the
/// console belong to the whole process. Libraries that several notebooks refer to are read and loaded once per runner.
/// Running the same notebook again gives the same document, byte for byte, as far as its code does.
/// </remarks>
public sealed class NotebookRunner
{
    private readonly RunnerOptions _options;
    private readonly FrameworkReferences _framework = new();
    private readonly FormatterCatalog _formatters = new();
    private readonly LibraryStore _libraries;

    /// <summary>A runner.</summary>
    /// <param name="options">How to run; the defaults when null.</param>
    public NotebookRunner(RunnerOptions? options = null)
    {
        _options = options ?? RunnerOptions.Default;
        _libraries = new LibraryStore(_framework);
    }

    /// <summary>Loads and warms the compiler, which takes most of the time of a first run; worth starting early, beside other work.</summary>
    /// <param name="stop">Stops it.</param>
    public Task WarmUpAsync(CancellationToken stop = default) => Task.Run(
        () => new CellCompiler(AppContext.BaseDirectory, _framework, _libraries)
            .Compile("var words = \"a b\".Split(' ').Where(w => w.Length > 0).ToList(); await Task.Yield(); $\"{words.Count}\"", 1, null, stop),
        stop);

    /// <summary>Runs all code cells of a notebook, in order, up to the first that fails.</summary>
    /// <remarks>
    /// While cells run, the current folder of the process is the notebook's: code that runs beside them, and starts before the task has ended,
    /// is to use absolute paths.
    /// </remarks>
    /// <param name="document">The notebook. Its cells run in its <see cref="NotebookDocument.Folder"/>.</param>
    /// <param name="stop">Stops the run.</param>
    /// <returns>The executed notebook, and how each cell ended; a failing cell is not an exception.</returns>
    /// <exception cref="NotebookFormatException">The notebook, or a cell of it, is not in C#.</exception>
    /// <exception cref="DirectoryNotFoundException">The notebook's folder does not exist.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was asked for.</exception>
    public async Task<NotebookRun> RunAsync(NotebookDocument document, CancellationToken stop = default)
    {
        long start = Stopwatch.GetTimestamp();
        NotebookLanguage.Check(document);
        if (!Directory.Exists(document.Folder))
        {
            throw new DirectoryNotFoundException($"{document.FileName}: its folder {document.Folder} does not exist.");
        }

        ImmutableArray<string> packages =
            [.. document.Needs.Concat(Code(document).SelectMany(c => CellCompiler.Packages(c.Source))).Distinct(StringComparer.Ordinal)];
        if (!packages.IsEmpty)
        {
            return new NotebookRun
            {
                Document = document,
                Outcome = NotebookOutcome.NeedsPackages,
                Packages = packages,
                Cells = [.. Indexes(document).Select((index, at) => new CellRun(index, at + 1, CellOutcome.NotRun, TimeSpan.Zero, null))],
            };
        }

        using var ahead = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var compiler = new CellCompiler(document.Folder, _framework, _libraries);
        var lookahead = new CellLookahead([.. Code(document).Select(c => c.Source)], compiler, ahead.Token);
        try
        {
            using ProcessScope process = await ProcessScope.EnterAsync(document.Folder, stop).ConfigureAwait(false);
            var execution = new NotebookExecution(document, compiler, lookahead, _libraries, _formatters, _options);
            NotebookRun run = await execution.RunAsync(stop).ConfigureAwait(false);
            return run with { Duration = Stopwatch.GetElapsedTime(start) };
        }
        finally
        {
            await ahead.CancelAsync().ConfigureAwait(false);
        }
    }

    private static IEnumerable<NotebookCell> Code(NotebookDocument document) => document.Cells.Where(c => c.Kind == CellKind.Code);

    private static IEnumerable<int> Indexes(NotebookDocument document) =>
        Enumerable.Range(0, document.Cells.Length).Where(i => document.Cells[i].Kind == CellKind.Code);
}
