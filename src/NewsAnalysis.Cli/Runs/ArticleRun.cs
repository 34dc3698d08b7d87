using NewsAnalysis.Articles;
using NewsAnalysis.Cli.Commands;
using NewsAnalysis.Cli.Files;
using NewsAnalysis.Cli.Screen;
using NewsAnalysis.Cli.Tables;
using NewsAnalysis.Frames;
using NewsAnalysis.Notebooks.Execution;

namespace NewsAnalysis.Cli.Runs;

/// <summary>Does what <c>run</c> asks for: reads the articles, runs the notebooks, writes tables and report, sums up.</summary>
/// <param name="terminal">Where to write messages.</param>
/// <param name="request">What is asked for.</param>
internal sealed class ArticleRun(Terminal terminal, RunRequest request)
{
    private readonly Workspace? _workspace = Workspace.Find();
    private readonly string _output = Path.GetFullPath(request.Out);

    /// <summary>Does all of it and returns one of <see cref="ExitCode"/>.</summary>
    public async Task<int> InvokeAsync(CancellationToken stop)
    {
        string[] paths = Inputs.Paths(request.Articles, _workspace);
        string folder = NotebookFolder();
        string[] notebooks = NotebookChoice.Files(folder, request.Notebook);
        Refuse(folder, paths);

        var progress = new Progress(terminal);
        Results results = await progress.DuringAsync(() => MakeAsync(paths, notebooks, progress, stop), stop);
        Summary.Write(terminal, results, request.Out);
        return results.Troubled ? ExitCode.Problems : ExitCode.Done;
    }

    private async Task<Results> MakeAsync(string[] paths, string[] notebooks, Progress progress, CancellationToken stop)
    {
        var runner = new NotebookRunner(new RunnerOptions { Progress = new CellTold(progress) });
        Task warm = runner.WarmUpAsync(stop);
        progress.Stage("Reading articles");

        // Before any notebook runs: paths of articles are relative to the caller's folder, and cells run in their own.
        ArticleCorpus corpus = Inputs.Load(paths);
        progress.Stage("Loading the C# compiler");
        await warm;
        Task<(IReadOnlyList<NotebookRun> Runs, IReadOnlyList<string> Unreadable)> executed =
            new NotebookBatch(notebooks, document => document).RunAsync(runner, stop);
        var analyses = new Analyses(corpus);
        using StagedFolder staged = Stage();
        foreach (Table table in Table.All)
        {
            stop.ThrowIfCancellationRequested();
            WriteTable(staged, table, analyses);
        }

        (IReadOnlyList<NotebookRun> runs, IReadOnlyList<string> unreadable) = await executed;
        progress.Stage("Writing the report");
        foreach (NotebookRun run in runs)
        {
            run.Document.Save(staged.PathOf(Path.Combine("notebooks", run.Document.FileName)));
        }

        staged.Commit();
        return new Results(analyses, runs, unreadable);
    }

    private string NotebookFolder() => request.Notebooks is { } named
        ? Path.GetFullPath(named)
        : _workspace?.Notebooks ?? throw new UserError(
            ExitCode.Usage,
            "No notebooks: neither this folder nor the program's lies in a clone of the repository.\n--notebooks names their folder.");

    // The results hold a folder notebooks/: it must not replace the notebooks that people edit.
    private void Refuse(string notebooks, string[] paths)
    {
        if (Path.TrimEndingDirectorySeparator(Path.Combine(_output, "notebooks")) == Path.TrimEndingDirectorySeparator(notebooks))
        {
            throw new UserError(
                ExitCode.Usage,
                "--out would replace the notebooks themselves.\nName another folder, or use --in-place to make their stored outputs again.");
        }

        if (request.InPlace && request.Articles.Length > 0)
        {
            throw new UserError(ExitCode.Usage, $"--in-place makes the outputs for seeds/ again; leave out {VisibleText.Of(paths[0])}.");
        }
    }

    private StagedFolder Stage()
    {
        try
        {
            return new StagedFolder(_output);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserError(ExitCode.Failed, $"Could not make the folder '{VisibleText.Of(request.Out)}': {VisibleText.Of(e.Message)}", e);
        }
    }

    private static void WriteTable(StagedFolder staged, Table table, Analyses analyses)
    {
        IDataFrame frame = table.Frame(analyses);
        foreach (TableFormat format in TableFormat.All)
        {
            using FileStream stream = File.Create(staged.PathOf(Path.Combine("tables", $"{table.Name}.{format.Name}")));
            format.Write(frame, stream);
        }
    }
}
