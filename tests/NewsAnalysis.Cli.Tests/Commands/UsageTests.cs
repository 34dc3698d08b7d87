using NewsAnalysis.Cli.Tests.Support;

namespace NewsAnalysis.Cli.Tests.Commands;

public sealed class UsageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--help")]
    [InlineData("run --help")]
    [InlineData("export --help")]
    public async Task HelpHasExamplesAndExitCodes(string line)
    {
        CliResult result = await Support.Cli.RunAsync(line.Split(' '));
        Assert.Equal((ExitCode.Done, ""), (result.Code, result.Error));
        Assert.Contains("Examples:\n  news-analysis", result.Out, StringComparison.Ordinal);
        Assert.Contains("  130  interrupted", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HelpOfExportNamesEveryTable()
    {
        CliResult result = await Support.Cli.RunAsync("export", "--help");
        Assert.All(NewsAnalysis.Cli.Tables.Table.All, t => Assert.Contains("\n  " + t.Name + " ", result.Out, StringComparison.Ordinal));
    }

    [Fact]
    public async Task VersionIsOneLine()
    {
        CliResult result = await Support.Cli.RunAsync("--version");
        Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", result.Out);
    }

    [Theory]
    [InlineData("--notbook 02", "There is no option '--notbook'. Did you mean '--notebook'?")]
    [InlineData("export", "Required argument missing for command: 'export'.")]
    [InlineData("export quotes --format xml", "Argument 'xml' not recognized. Must be one of: 'csv' 'jsonl'")]
    [InlineData("export quotes --out", "Required argument missing for option: '--out'.")]
    public async Task AWrongCommandLineIsExplained(string line, string message)
    {
        CliResult result = await Support.Cli.RunAsync(line.Split(' '));
        Assert.Equal((ExitCode.Usage, ""), (result.Code, result.Out));
        Assert.StartsWith($"news-analysis: {message}\n", result.Error, StringComparison.Ordinal);
        Assert.Contains("--help shows what there is.", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere.txt")]
    [InlineData("empty-folder")]
    [InlineData("nothing/*.txt")]
    public async Task NoArticleIsNothingToAnalyse(string path)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "empty-folder"));
        CliResult result = await Support.Cli.RunAsync(Path.Combine(_folder.Path, path), "--out", Path.Combine(_folder.Path, "out"));
        Assert.Equal(ExitCode.NothingToAnalyse, result.Code);
        Assert.StartsWith("news-analysis: Nothing to analyse", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "out")));
    }

    [Fact]
    public async Task AMistypedCommandIsNamed()
    {
        CliResult result = await Support.Cli.RunAsync("exprot", "quotes");
        Assert.Equal(ExitCode.NothingToAnalyse, result.Code);
        Assert.Contains("Was the command 'export' meant?", result.Error, StringComparison.Ordinal);
    }
}
