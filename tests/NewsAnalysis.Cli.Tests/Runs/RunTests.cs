using NewsAnalysis.Cli.Tests.Support;

namespace NewsAnalysis.Cli.Tests.Runs;

public sealed class RunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _articles;
    private readonly string _out;

    public RunTests()
    {
        _articles = Support.Stories.In(_folder);
        _out = Path.Combine(_folder.Path, "results");
        _folder.Write("notebooks/01-first.ipynb", Notebook.Of("var articles = \"../seeds\";", "articles"));
        _folder.Write("notebooks/02-second.ipynb", Notebook.Of("var articles = \"../seeds\";", "articles.Length"));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task NotebooksTablesAndReportAreWritten()
    {
        CliResult result = await RunAsync();
        Assert.Equal(ExitCode.Done, result.Code);
        Assert.DoesNotContain("failed", result.Out, StringComparison.Ordinal);
        Assert.Equal(["01-first.ipynb", "02-second.ipynb"], Names("notebooks"));
        Assert.Equal(NewsAnalysis.Cli.Tables.Table.All.Count * 2, Names("tables").Length);
        Assert.True(new FileInfo(Path.Combine(_out, "report.html")).Length > 1000);
        string[] there = [.. Directory.GetFileSystemEntries(_out).Select(e => Path.GetFileName(e)).Order(StringComparer.Ordinal)];
        Assert.Equal(["notebooks", "report.html", "tables"], there);
    }

    [Fact]
    public async Task NotebooksGetTheArticlesAsSeenFromTheirOwnFolder()
    {
        await RunAsync();
        string first = File.ReadAllText(Path.Combine(_out, "notebooks", "01-first.ipynb"));
        Assert.Contains("var articles = \\\"../articles\\\";", first, StringComparison.Ordinal);
        Assert.DoesNotContain(_folder.Path, first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneStoryIsAParameterOfTheNotebooksToo()
    {
        CliResult result = await RunAsync("--story", "S1");
        string first = File.ReadAllText(Path.Combine(_out, "notebooks", "01-first.ipynb"));
        Assert.Contains("var story = \\\"S1\\\";", first, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, result.Code);
    }

    [Fact]
    public async Task AStoryThatIsNotThereIsAUsageError()
    {
        CliResult result = await RunAsync("--story", "S77");
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains("'S77'", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_out));
    }

    [Fact]
    public async Task TheNotebooksThemselvesStayAsTheyWere()
    {
        string before = File.ReadAllText(Path.Combine(_folder.Path, "notebooks", "01-first.ipynb"));
        await RunAsync();
        Assert.Equal(before, File.ReadAllText(Path.Combine(_folder.Path, "notebooks", "01-first.ipynb")));
    }

    [Fact]
    public async Task TheSummaryTellsWhatWasReadAndWhereTheReportIs()
    {
        CliResult result = await RunAsync();
        Assert.Contains("Read     2 articles, ", result.Out, StringComparison.Ordinal);
        Assert.Contains($"Report   {Path.Combine(_out, "report.html")}\n", result.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', result.Out);
    }

    [Theory]
    [InlineData("02-second")]
    [InlineData("02-SECOND.ipynb")]
    [InlineData("2")]
    [InlineData("02")]
    [InlineData("02-s")]
    public async Task OneNotebookIsChosenByNameNumberOrBeginning(string name)
    {
        CliResult result = await RunAsync("--notebook", name);
        Assert.Equal(ExitCode.Done, result.Code);
        Assert.Equal(["02-second.ipynb"], Names("notebooks"));
    }

    [Theory]
    [InlineData("02-secnd", "There is no notebook '02-secnd'. Did you mean '02-second'?")]
    [InlineData("0", "Several notebooks begin with '0'.")]
    public async Task AnUnclearNotebookIsAUsageError(string name, string message)
    {
        CliResult result = await RunAsync("--notebook", name);
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.StartsWith($"news-analysis: {message}\nThe notebooks: 01-first, 02-second.", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_out));
    }

    [Fact]
    public async Task ANotebookThatThrowsDoesNotStopTheOthers()
    {
        const string Throw = "throw new System.Exception(\"[bold]no[/] \\u001b[31m\");";
        _folder.Write("notebooks/01-first.ipynb", Notebook.Of("var articles = \"\";", Throw));
        _folder.Write("notebooks/03-broken.ipynb", "{");
        CliResult result = await RunAsync();
        Assert.Equal(ExitCode.Problems, result.Code);
        Assert.Contains("01-first.ipynb, cell 3, line 1: [bold]no[/] ␦U+001B[31m", result.Out, StringComparison.Ordinal);
        Assert.Contains("03-broken.ipynb", result.Out, StringComparison.Ordinal);
        Assert.Equal(["01-first.ipynb", "02-second.ipynb"], Names("notebooks"));
        Assert.Contains("[bold]no[/]", File.ReadAllText(Path.Combine(_out, "report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANotebookThatNeedsPackagesIsLeftOutAndThatIsSaid()
    {
        string needing = _folder.Write("notebooks/03-bridges.ipynb", Notebook.Needing("Deedle 7.0.1", "var articles = \"\";", "throw new System.Exception();"));
        string before = File.ReadAllText(needing);
        CliResult result = await RunAsync();
        Assert.Equal(ExitCode.Done, result.Code);
        Assert.Contains("Left out 03-bridges.ipynb needs packages that this runner does not restore: Deedle 7.0.1.\n", result.Out, StringComparison.Ordinal);
        Assert.Equal(["01-first.ipynb", "02-second.ipynb", "03-bridges.ipynb"], Names("notebooks"));
        Assert.Contains("03-bridges.ipynb needs packages", File.ReadAllText(Path.Combine(_out, "report.html")), StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(needing));
    }

    [Fact]
    public async Task ProblemsComeFirst()
    {
        _folder.Write("articles/void.txt", "");
        CliResult result = await RunAsync();
        Assert.Equal(ExitCode.Problems, result.Code);
        Assert.StartsWith("1 input not read, or only in part:\n", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheNotebooksAreNeverReplacedByTheResults()
    {
        string notebooks = Path.Combine(_folder.Path, "notebooks");
        CliResult result = await Support.Cli.RunAsync("run", _articles, "--notebooks", notebooks, "--out", _folder.Path);
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains("--in-place", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InPlaceMakesTheStoredOutputsAgain()
    {
        CliResult result = await InPlaceAsync();
        Assert.Equal(ExitCode.Done, result.Code);
        string stored = File.ReadAllText(Path.Combine(_folder.Path, "notebooks", "02-second.ipynb"));
        Assert.Contains("\"execution_count\": 2", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("// Parameters", stored, StringComparison.Ordinal);
        await InPlaceAsync();
        Assert.Equal(stored, File.ReadAllText(Path.Combine(_folder.Path, "notebooks", "02-second.ipynb")));
    }

    [Fact]
    public async Task InPlaceKeepsWhatIsStoredWhenANotebookFails()
    {
        string failing = _folder.Write("notebooks/01-first.ipynb", Notebook.Of("var articles = \"\";", "nonsense"));
        string before = File.ReadAllText(failing);
        CliResult result = await InPlaceAsync();
        Assert.Equal(ExitCode.Problems, result.Code);
        Assert.Equal(before, File.ReadAllText(failing));
        string other = File.ReadAllText(Path.Combine(_folder.Path, "notebooks", "02-second.ipynb"));
        Assert.DoesNotContain("\"execution_count\": 2", other, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InPlaceIsNotWatched()
    {
        CliResult result = await Support.Cli.RunAsync("run", "--in-place", "--watch", "--out", _out);
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains("--watch and --in-place", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InPlaceTakesNoArticles() => Assert.Equal(ExitCode.Usage, (await RunAsync("--in-place")).Code);

    private Task<CliResult> RunAsync(params string[] more) =>
        Support.Cli.RunAsync(["run", _articles, "--notebooks", Path.Combine(_folder.Path, "notebooks"), "--out", _out, .. more]);

    private Task<CliResult> InPlaceAsync() =>
        Support.Cli.RunAsync("run", "--in-place", "--notebooks", Path.Combine(_folder.Path, "notebooks"), "--out", _out);

    private string[] Names(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(_out, folder)).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];
}
