using NewsAnalysis.Cli.Runs;
using NewsAnalysis.Cli.Screen;
using NewsAnalysis.Cli.Tests.Support;

namespace NewsAnalysis.Cli.Tests.Runs;

public sealed class WatchTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _folder = new();
    private readonly string _results;
    private readonly MemoryStream _output = new();
    private readonly Terminal _terminal;
    private readonly CancellationTokenSource _stop = new(Patience);

    public WatchTests()
    {
        _results = Path.Combine(_folder.Path, "results");
        _terminal = new Terminal(Stream.Synchronized(_output), TextWriter.Null);
    }

    private string Text => System.Text.Encoding.UTF8.GetString(_output.ToArray());

    public void Dispose()
    {
        _stop.Dispose();
        _terminal.Dispose();
        _output.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task ANewArticleIsAnalysedAndCtrlCEnds()
    {
        string articles = Support.Stories.In(_folder);
        _folder.Write("notebooks/01-first.ipynb", Notebook.Of("var articles = \"../seeds\";", "articles"));
        Task<int> watching = Watch(articles);
        await SaidAsync("Waiting for changes", 1);
        Assert.Contains("Read     2 articles, ", Text, StringComparison.Ordinal);

        _folder.Write("articles/third.txt", Support.Stories.Courier.Replace("14 days", "30 days", StringComparison.Ordinal));
        await SaidAsync("Waiting for changes", 2);
        Assert.Contains("Changed  third.txt\n", Text, StringComparison.Ordinal);
        Assert.Contains("Read     3 articles, ", Text, StringComparison.Ordinal);
        Assert.Contains("third", File.ReadAllText(Path.Combine(_results, "tables", "articles.csv")), StringComparison.Ordinal);

        await _stop.CancelAsync();
        Assert.Equal(ExitCode.Done, await watching);
        Assert.EndsWith("Ended; the results of the last run are whole.\n", Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnlyTheNotebookThatChangedRunsAgain()
    {
        string articles = Support.Stories.In(_folder);
        _folder.Write("notebooks/01-first.ipynb", Notebook.Of("var articles = \"../seeds\";", "System.DateTime.UtcNow.Ticks"));
        _folder.Write("notebooks/02-second.ipynb", Notebook.Of("var articles = \"../seeds\";", "\"before\""));
        Task<int> watching = Watch(articles);
        await SaidAsync("Waiting for changes", 1);
        string first = File.ReadAllText(Path.Combine(_results, "notebooks", "01-first.ipynb"));

        _folder.Write("notebooks/02-second.ipynb", Notebook.Of("var articles = \"../seeds\";", "\"after\""));
        await SaidAsync("Waiting for changes", 2);
        Assert.Equal(first, File.ReadAllText(Path.Combine(_results, "notebooks", "01-first.ipynb")));
        Assert.Contains("after", File.ReadAllText(Path.Combine(_results, "notebooks", "02-second.ipynb")), StringComparison.Ordinal);
        Assert.Contains("id=\"01-first\"", File.ReadAllText(Path.Combine(_results, "report.html")), StringComparison.Ordinal);

        File.Delete(Path.Combine(_folder.Path, "notebooks", "01-first.ipynb"));
        _folder.Write("articles/third.txt", Support.Stories.Courier);
        await SaidAsync("Waiting for changes", 3);
        Assert.DoesNotContain("id=\"01-first\"", File.ReadAllText(Path.Combine(_results, "report.html")), StringComparison.Ordinal);
        Assert.Contains("Read     3 articles, ", Text, StringComparison.Ordinal);
        await _stop.CancelAsync();
        Assert.Equal(ExitCode.Done, await watching);
    }

    [Fact]
    public async Task AnEmptyFolderIsWaitedFor()
    {
        string articles = Path.Combine(_folder.Path, "articles");
        Directory.CreateDirectory(articles);
        _folder.Write("notebooks/01-first.ipynb", Notebook.Of("var articles = \"../seeds\";", "articles"));
        Task<int> watching = Watch(articles);
        await SaidAsync("Waiting for changes", 1);
        Assert.Contains("Nothing to analyse", Text, StringComparison.Ordinal);
        Support.Stories.In(_folder);
        await SaidAsync("Read     2 articles, ", 1);
        await _stop.CancelAsync();
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

    private Task<int> Watch(string articles)
    {
        var request = new RunRequest([articles], _results, Notebook: null, Notebooks: Path.Combine(_folder.Path, "notebooks"), Story: null, InPlace: false);
        return new WatchedRun(_terminal, request).InvokeAsync(_stop.Token);
    }

    private async Task SaidAsync(string words, int times)
    {
        while (Text.Split(words).Length - 1 < times)
        {
            await Task.Delay(50, _stop.Token);
        }
    }
}
