using NewsAnalysis.Articles;
using NewsAnalysis.Cli.Commands;
using NewsAnalysis.Cli.Files;
using NewsAnalysis.Cli.Screen;
using NewsAnalysis.Cli.Tables;
using NewsAnalysis.Frames;
using NewsAnalysis.Notebooks.Execution;
using NewsAnalysis.Notebooks.Model;
using NewsAnalysis.Notebooks.Parameters;
using NewsAnalysis.Notebooks.Pictures;
using NewsAnalysis.Notebooks.Report;
using NewsAnalysis.Stories;

namespace NewsAnalysis.Cli.Runs;

/// <summary>Does what <c>run</c> asks for: reads the articles, runs the notebooks, writes tables and report, sums up.</summary>
/// <param name="terminal">Where to write messages.</param>
/// <param name="request">What is asked for.</param>
internal sealed class ArticleRun(Terminal terminal, RunRequest request)
{
    private readonly Workspace? _workspace = Workspace.Find();
    private readonly string _start = Environment.CurrentDirectory;
    private readonly string _output = Path.GetFullPath(request.Out);

    /// <summary>What a run before this one made of the same articles, or null: its analyses are kept, and the notebooks that have not changed.</summary>
    public Results? Earlier { get; init; }

    /// <summary>The full paths of the notebooks that have changed since.</summary>
    public IReadOnlyCollection<string> Changed { get; init; } = [];

    /// <summary>What this run made, once it is done.</summary>
    public Results? Made { get; private set; }

    /// <summary>Does all of it and returns one of <see cref="ExitCode"/>.</summary>
    public async Task<int> InvokeAsync(CancellationToken stop)
    {
        string[] paths = Inputs.Paths(request.Articles, _workspace);
        string folder = NotebookFolder();
        string[] notebooks = NotebookChoice.Files(folder, request.Notebook);
        Refuse(folder, paths);

        // Before the work: where nothing can be written, that is said at once.
        using StagedFolder staged = Stage();
        var progress = new Progress(terminal);
        Results results;
        try
        {
            results = await progress.DuringAsync(() => MakeAsync(staged, paths, notebooks, progress, stop), stop);
        }
        catch (Exception e) when (WriteTrouble.Is(e))
        {
            string reason = VisibleText.Of(e.Message.Replace(staged.Folder, request.Out, StringComparison.Ordinal));
            throw new UserError(ExitCode.Failed, $"Could not write the results: {reason}\nEvery file that was there before is whole. Make room, or name another folder with --out.", e);
        }

        Made = results;
        Summary.Write(terminal, results, request.Out);
        if (request.InPlace)
        {
            if (!FigurePictures.CanDraw)
            {
                terminal.Line("No Chromium was found: figures that changed have no picture. CHROMIUM can name the program.", Tone.Warning);
            }

            terminal.Line(results.Failures.Any()
                ? $"Left as they were, since a notebook failed: the outputs stored in {folder}"
                : $"Made again: the outputs stored in {folder}");
        }

        return results.Troubled ? ExitCode.Problems : ExitCode.Done;
    }

    private async Task<Results> MakeAsync(StagedFolder staged, string[] paths, string[] notebooks, Progress progress, CancellationToken stop)
    {
        var runner = new NotebookRunner(new RunnerOptions { Progress = new CellTold(progress), NamedPaths = request.Articles.DistinctBy(Full).ToDictionary(Full) });
        Task warm = runner.WarmUpAsync(stop);
        progress.Stage("Reading articles");

        // Before any notebook runs: paths of articles are relative to the caller's folder, and cells run in their own.
        ArticleCorpus corpus = Earlier?.Analyses.Corpus ?? OfStory(Inputs.Load(paths));
        progress.Stage("Loading the C# compiler");
        await warm;
        NotebookRun[] kept = [.. (Earlier?.Notebooks ?? []).Where(r => notebooks.Contains(r.Document.Path) && !Changed.Contains(r.Document.Path))];
        Task<(IReadOnlyList<NotebookRun> Runs, IReadOnlyList<string> Unreadable)> executed =
            new NotebookBatch([.. notebooks.Except(kept.Select(r => r.Document.Path))], d => ParameterInjector.Inject(d, Parameters(paths, d.Folder))).RunAsync(runner, stop);
        Analyses analyses = Earlier?.Analyses ?? new Analyses(corpus);
        foreach (Table table in Table.All)
        {
            stop.ThrowIfCancellationRequested();
            WriteTable(staged, table, analyses);
        }

        (IReadOnlyList<NotebookRun> ran, IReadOnlyList<string> unreadable) = await executed;
        NotebookRun[] runs = [.. ran.Concat(kept).OrderBy(r => r.Document.Path, StringComparer.Ordinal)];
        progress.Stage("Writing the report");
        foreach (NotebookRun run in runs)
        {
            run.Document.Save(staged.PathOf(Path.Combine("notebooks", run.Document.FileName)));
        }

        var options = new ReportOptions { Title = "News analysis", Subtitle = Subtitle(corpus, unreadable), Articles = ArticlePages.Of(analyses) };
        ReportWriter.Write(runs, staged.PathOf("report.html"), options);
        staged.Commit();
        var results = new Results(analyses, runs, unreadable);
        if (request.InPlace && !results.Failures.Any())
        {
            progress.Stage("Drawing pictures");
            foreach (NotebookRun run in runs)
            {
                await SaveInPlaceAsync(run.Document, stop);
            }
        }

        return results;
    }

    // Pages on the web run no script: the figures stand there as pictures, and the first of each notebook beside it for READMEs.
    private static async Task SaveInPlaceAsync(NotebookDocument executed, CancellationToken stop)
    {
        NotebookDocument pictured = await FigurePictures.AddAsync(executed, NotebookDocument.Load(executed.Path), stop);
        pictured.Save(executed.Path);
        if (StillPicture.First(pictured) is { } picture)
        {
            string folder = Directory.CreateDirectory(Path.Combine(executed.Folder, "images")).FullName;
            await File.WriteAllBytesAsync(Path.Combine(folder, executed.Name + ".png"), picture, stop);
        }
    }

    // With the seeds the notebooks stay as they are, so that what is written equals what the repository holds.
    private Dictionary<string, object> Parameters(string[] paths, string folder)
    {
        if (request.InPlace || (request.Story is null && paths is [string only] && Same(Path.GetFullPath(only, _start), Path.Combine(folder, "..", "seeds"))))
        {
            return [];
        }

        Dictionary<string, object> parameters = request.Story is { } story ? new() { ["story"] = story } : [];

        string[] seen = [.. paths
            .Select(p => Path.GetRelativePath(folder, Path.GetFullPath(p, _start)))
            .Select(p => p.Replace(Path.DirectorySeparatorChar, '/'))];
        parameters["articles"] = seen.Length == 1 ? seen[0] : seen;
        return parameters;
    }

    private string Full(string path) => Path.GetFullPath(path, _start);

    private ArticleCorpus OfStory(ArticleCorpus corpus)
    {
        try
        {
            return corpus.OfStory(request.Story ?? "");
        }
        catch (ArgumentException e)
        {
            throw new UserError(ExitCode.Usage, VisibleText.Of(e.Message), e);
        }
    }

    private static string Subtitle(ArticleCorpus corpus, IReadOnlyList<string> unreadable)
    {
        string read = $"{Summary.Count(corpus.Articles.Length, "article")}, {Summary.Count(corpus.Articles.Sum(a => a.Words), "word")}.";
        string problems = corpus.Problems.IsEmpty ? "" : $" {Summary.Problems(corpus)}.";
        return read + problems + string.Concat(unreadable.Select(message => " Not run: " + message));
    }

    private static bool Same(string a, string b) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(a)) == Path.TrimEndingDirectorySeparator(Path.GetFullPath(b));

    private string NotebookFolder() => request.Notebooks is { } named
        ? Path.GetFullPath(named)
        : _workspace?.Notebooks ?? throw new UserError(
            ExitCode.Usage,
            "No notebooks: neither this folder nor the program's lies in a clone of the repository.\n--notebooks names their folder.");

    // The results hold a folder notebooks/: it must not replace the notebooks that people edit.
    private void Refuse(string notebooks, string[] paths)
    {
        if (Same(Path.Combine(_output, "notebooks"), notebooks))
        {
            throw new UserError(
                ExitCode.Usage,
                "--out would replace the notebooks themselves.\nName another folder; --in-place makes their stored outputs again.");
        }

        if (request.InPlace && request.Articles.Length > 0)
        {
            throw new UserError(ExitCode.Usage, $"--in-place makes the outputs for seeds/ again; leave out {VisibleText.Of(paths[0])}.");
        }
    }

    private StagedFolder Stage()
    {
        string? file = ((string[])["notebooks", "tables"]).FirstOrDefault(name => File.Exists(Path.Combine(_output, name)));
        if (file is not null || Directory.Exists(Path.Combine(_output, "report.html")))
        {
            string odd = Path.Combine(request.Out, file ?? "report.html");
            throw new UserError(
                ExitCode.Failed,
                $"Cannot write the results: '{VisibleText.Of(odd)}' is a {(file is null ? "folder" : "file")}.\nMove it away, or name another folder with --out.");
        }

        return StagedFolder.At(_output, request.Out);
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
