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
    /// <summary>What a run before this one made of the same articles, or null: its analyses are kept, and the notebooks that have not changed.</summary>
    public Results? Earlier { get; init; }

    /// <summary>The full paths of the notebooks that have changed since.</summary>
    public IReadOnlyCollection<string> Changed { get; init; } = [];

    /// <summary>What this run made, once it is done.</summary>
    public Results? Made { get; private set; }

    /// <summary>Does all of it and returns one of <see cref="ExitCode"/>.</summary>
    public async Task<int> InvokeAsync(CancellationToken stop)
    {
        var places = new RunPlaces(request);

        // Before the work: where nothing can be written, that is said at once.
        using StagedFolder staged = places.Stage();
        var progress = new Progress(terminal);
        Results results;
        try
        {
            results = await progress.DuringAsync(() => MakeAsync(staged, places, progress, stop), stop);
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
                ? $"Left as they were, since a notebook failed: the outputs stored in {places.NotebookFolder}"
                : $"Made again: the outputs stored in {places.NotebookFolder}");
        }

        return results.Troubled ? ExitCode.Problems : ExitCode.Done;
    }

    private async Task<Results> MakeAsync(StagedFolder staged, RunPlaces places, Progress progress, CancellationToken stop)
    {
        var runner = new NotebookRunner(new RunnerOptions { Progress = new CellTold(progress), NamedPaths = places.NamedPaths });
        Task warm = runner.WarmUpAsync(stop);
        progress.Stage("Reading articles");

        // Before any notebook runs: paths of articles are relative to the caller's folder, and cells run in their own.
        ArticleCorpus corpus = Earlier?.Analyses.Corpus ?? OfStory(Inputs.Load(places.Articles));
        progress.Stage("Loading the C# compiler");
        await warm;
        NotebookRun[] kept = [.. (Earlier?.Notebooks ?? []).Where(r => places.Notebooks.Contains(r.Document.Path) && !Changed.Contains(r.Document.Path))];
        string[] others = [.. places.Notebooks.Except(kept.Select(r => r.Document.Path))];
        var batch = new NotebookBatch(others, d => ParameterInjector.Inject(d, places.Parameters(d.Folder)));
        Task<(IReadOnlyList<NotebookRun> Runs, IReadOnlyList<string> Unreadable)> executed = batch.RunAsync(runner, stop);
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
