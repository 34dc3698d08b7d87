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
    [InlineData("completion --help")]
    public async Task HelpHasExamplesAndExitCodes(string line)
    {
        CliResult result = await Support.Cli.RunAsync(line.Split(' '));
        Assert.Equal((ExitCode.Done, ""), (result.Code, result.Error));
        Assert.Matches("Examples.*:\n  .*news-analysis", result.Out);
        Assert.Contains("  130  interrupted", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HelpOfExportNamesEveryTable()
    {
        CliResult result = await Support.Cli.RunAsync("export", "--help");
        Assert.Contains(" export <table> [<articles>...] [options]\n", result.Out, StringComparison.Ordinal);
        Assert.All(result.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 120));
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

    [Fact]
    public async Task VerboseShowsWhereAnErrorArose()
    {
        string[] line = ["export", "articles", Support.Stories.In(_folder), "--out", Path.Combine(_folder.Path, "articles", "gazette.txt", "a.csv")];
        CliResult brief = await Support.Cli.RunAsync(line);
        CliResult full = await Support.Cli.RunAsync([.. line, "--verbose"]);
        Assert.Equal((ExitCode.Failed, ExitCode.Failed), (brief.Code, full.Code));
        Assert.StartsWith("news-analysis: Cannot write to the folder '", brief.Error, StringComparison.Ordinal);
        Assert.EndsWith("\nName another place with --out.\n", brief.Error, StringComparison.Ordinal);
        Assert.StartsWith(brief.Error + "System.IO.IOException: ", full.Error, StringComparison.Ordinal);
        Assert.Contains("   at NewsAnalysis.Cli.Files.StagedFolder", full.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("news-analysis exp", "export")]
    [InlineData("news-analysis export quote-c", "quote-cells,quote-clusters")]
    [InlineData("news-analysis export quotes --format ", "csv,jsonl")]
    [InlineData("news-analysis run --notebook 02", "02-quote-overlap")]
    [InlineData("news-analysis run --ver", "--verbose")]
    [InlineData("news-analysis --ver", "--verbose,--version")]
    [InlineData("news-analysis --noteb", "--notebook,--notebooks")]
    [InlineData("news-analysis my/articles --in", "--in-place")]
    [InlineData("news-analysis my/articles --notebook 03", "03-source-reuse")]
    [InlineData("news-analysis", "")]
    [InlineData("news-analysis completion z", "zsh")]
    public async Task TheShellIsToldWhatFits(string line, string expected)
    {
        CliResult result = await Support.Cli.RunAsync($"[suggest:{line.Length}]", line);
        string typed = line[(line.LastIndexOf(' ') + 1)..];
        Assert.Equal(expected, string.Join(',', result.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(s => s.StartsWith(typed, StringComparison.Ordinal) && (typed.Length > 0 || s[0] != '-'))));
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
