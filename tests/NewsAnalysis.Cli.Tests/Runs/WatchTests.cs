using NewsAnalysis.Cli.Runs;
using NewsAnalysis.Cli.Screen;
using NewsAnalysis.Cli.Tests.Support;

namespace NewsAnalysis.Cli.Tests.Runs;

public sealed class WatchTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ANewArticleIsAnalysedAndCtrlCEnds()
    {
        string articles = Support.Stories.In(_folder);
        string results = Path.Combine(_folder.Path, "results");
        _folder.Write("notebooks/01-first.ipynb", Notebook.Of("var articles = \"../seeds\";", "articles"));
        using var output = new MemoryStream();
        using var error = new StringWriter();
        using var terminal = new Terminal(Stream.Synchronized(output), error);
        using var stop = new CancellationTokenSource(Patience);
        Task<int> watching = new WatchedRun(terminal, new RunRequest([articles], results, null, Path.Combine(_folder.Path, "notebooks"), null, false)).InvokeAsync(stop.Token);
        await SaidAsync(output, "Waiting for changes", 1, stop.Token);
        Assert.Contains("Read     2 articles, ", Text(output), StringComparison.Ordinal);

        _folder.Write("articles/third.txt", Support.Stories.Courier.Replace("14 days", "30 days", StringComparison.Ordinal));
        await SaidAsync(output, "Waiting for changes", 2, stop.Token);
        Assert.Contains("Changed  third.txt\n", Text(output), StringComparison.Ordinal);
        Assert.Contains("Read     3 articles, ", Text(output), StringComparison.Ordinal);
        Assert.Contains("third", File.ReadAllText(Path.Combine(results, "tables", "articles.csv")), StringComparison.Ordinal);

        await stop.CancelAsync();
        Assert.Equal(ExitCode.Done, await watching);
        Assert.EndsWith("Ended; the results of the last run are whole.\n", Text(output), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnlyTheNotebookThatChangedRunsAgain()
    {
        string articles = Support.Stories.In(_folder);
        string results = Path.Combine(_folder.Path, "results");
        _folder.Write("notebooks/01-first.ipynb", Notebook.Of("var articles = \"../seeds\";", "System.DateTime.UtcNow.Ticks"));
        _folder.Write("notebooks/02-second.ipynb", Notebook.Of("var articles = \"../seeds\";", "\"before\""));
        using var output = new MemoryStream();
        using var error = new StringWriter();
        using var terminal = new Terminal(Stream.Synchronized(output), error);
        using var stop = new CancellationTokenSource(Patience);
        Task<int> watching = new WatchedRun(terminal, new RunRequest([articles], results, null, Path.Combine(_folder.Path, "notebooks"), null, false)).InvokeAsync(stop.Token);
        await SaidAsync(output, "Waiting for changes", 1, stop.Token);
        string first = File.ReadAllText(Path.Combine(results, "notebooks", "01-first.ipynb"));

        _folder.Write("notebooks/02-second.ipynb", Notebook.Of("var articles = \"../seeds\";", "\"after\""));
        await SaidAsync(output, "Waiting for changes", 2, stop.Token);
        Assert.Equal(first, File.ReadAllText(Path.Combine(results, "notebooks", "01-first.ipynb")));
        Assert.Contains("after", File.ReadAllText(Path.Combine(results, "notebooks", "02-second.ipynb")), StringComparison.Ordinal);
        Assert.Contains("id=\"01-first\"", File.ReadAllText(Path.Combine(results, "report.html")), StringComparison.Ordinal);

        File.Delete(Path.Combine(_folder.Path, "notebooks", "01-first.ipynb"));
        _folder.Write("articles/third.txt", Support.Stories.Courier);
        await SaidAsync(output, "Waiting for changes", 3, stop.Token);
        Assert.DoesNotContain("id=\"01-first\"", File.ReadAllText(Path.Combine(results, "report.html")), StringComparison.Ordinal);
        Assert.Contains("Read     3 articles, ", Text(output), StringComparison.Ordinal);
        await stop.CancelAsync();
        Assert.Equal(ExitCode.Done, await watching);
    }

    [Fact]
    public async Task AnEmptyFolderIsWaitedFor()
    {
        string articles = Path.Combine(_folder.Path, "articles");
        Directory.CreateDirectory(articles);
        _folder.Write("notebooks/01-first.ipynb", Notebook.Of("var articles = \"../seeds\";", "articles"));
        using var output = new MemoryStream();
        using var error = new StringWriter();
        using var terminal = new Terminal(Stream.Synchronized(output), error);
        using var stop = new CancellationTokenSource(Patience);
        Task<int> watching = new WatchedRun(terminal, new RunRequest([articles], Path.Combine(_folder.Path, "results"), null, Path.Combine(_folder.Path, "notebooks"), null, false)).InvokeAsync(stop.Token);
        await SaidAsync(output, "Waiting for changes", 1, stop.Token);
        Assert.Contains("Nothing to analyse", Text(output), StringComparison.Ordinal);
        Support.Stories.In(_folder);
        await SaidAsync(output, "Read     2 articles, ", 1, stop.Token);
        await stop.CancelAsync();
        Assert.Equal(ExitCode.Done, await watching);
    }

    [Fact]
    public async Task ChangesAreToldOnceAndResultsAreNotAmongThem()
    {
        string articles = Support.Stories.In(_folder);
        var changes = new InputChanges([articles], Path.Combine(_folder.Path, "notebooks"), Path.Combine(articles, "out"));
        _folder.Write("articles/out/report.html", "x");
        _folder.Write("articles/.hidden", "x");
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        Task<(IReadOnlyList<string> Files, bool OnlyNotebooks)> next = changes.NextAsync(stop.Token);
        await Task.Delay(1200);
        Assert.False(next.IsCompleted);
        _folder.Write("articles/new.txt", "words");
        File.Delete(Path.Combine(articles, "gazette.txt"));
        Assert.Equal(["gazette.txt", "new.txt"], (await next).Files.Select(f => Path.GetFileName(f)));
        Assert.False((await next).OnlyNotebooks);
        _folder.Write("notebooks/02-more.ipynb", "{}");
        Assert.True((await changes.NextAsync(stop.Token)).OnlyNotebooks);
        next = changes.NextAsync(stop.Token);
        await Task.Delay(1200);
        Assert.False(next.IsCompleted);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
    }

    private static string Text(MemoryStream output) => System.Text.Encoding.UTF8.GetString(output.ToArray());

    private static async Task SaidAsync(MemoryStream output, string words, int times, CancellationToken stop)
    {
        while (Text(output).Split(words).Length - 1 < times)
        {
            await Task.Delay(50, stop);
        }
    }
}
