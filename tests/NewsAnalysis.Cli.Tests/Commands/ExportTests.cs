using System.Text;
using System.Text.Json;
using NewsAnalysis.Cli.Screen;
using NewsAnalysis.Cli.Tests.Support;
using Spectre.Console;

namespace NewsAnalysis.Cli.Tests.Commands;

public sealed class ExportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>The tables and their columns, as the README gives them.</summary>
    public static TheoryData<string, string> Columns { get; } = new()
    {
        { "articles", "ArticleId,File,Label,Title,Outlet,Agency,Byline,Published,PublishedPrecision,Dateline,Language,Story,DuplicateOf,Words,Body" },
        { "paragraphs", "ArticleId,Start,Length,Kind,Reason,Text,SourceStart,SourceLength" },
        { "metadata", "ArticleId,Name,Value,Status,Where" },
        { "sentences", "ArticleId,Start,Length,Text" },
        { "problems", "File,Line,Kind,Message" },
        { "stories", "Story,Articles,Outlets,Duplicates,First,Last,Title,Words" },
        { "quotes", "QuoteId,ArticleId,Start,Length,Text,Kind,Speaker,SpeakerStart,SpeakerLength,Cue,Attribution,ClusterId,Version" },
        { "quote-clusters", "ClusterId,Text,Speaker,Articles,IndependentSources,Conflict" },
        { "quote-cells", "ClusterId,ArticleId,Version,Start,Length,Difference" },
        { "speakers", "Speaker,ArticleId,Quotes,Words" },
        { "passages", "ArticleA,StartA,LengthA,ArticleB,StartB,LengthB,Kind,Words,Similarity,Quotation" },
        { "pairs", "ArticleA,ArticleB,ShareOfA,ShareOfB,Derivation,Family" },
        { "families", "FamilyId,ArticleId,Agency,Credited,Evidence" },
        { "composition", "ArticleId,Part,Words" },
        { "credits", "ArticleId,Start,Length,Wording,Kind,Source" },
        { "claims", "ClaimId,Statement,Kind,Verdict,Difference,Articles,IndependentSources" },
        { "claim-cells", "ClaimId,ArticleId,Status,Start,Length,Text,Reason" },
        { "quantities", "ArticleId,Start,Length,Text,Value,UpperValue,Unit,Bound" },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Columns))]
    public async Task EveryTableHasItsColumnsInOrder(string table, string columns)
    {
        CliResult csv = await Support.Cli.RunAsync("export", table, Support.Stories.In(_folder));
        Assert.Equal(ExitCode.Done, csv.Code);
        Assert.Equal("", csv.Error);
        Assert.Equal(columns, csv.Out.Split('\n')[0]);
    }

    [Theory]
    [MemberData(nameof(Columns))]
    public async Task JsonLinesHasTheSameKeys(string table, string columns)
    {
        CliResult lines = await Support.Cli.RunAsync("export", table, Support.Stories.In(_folder), "--format", "jsonl");
        foreach (string line in lines.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var row = JsonDocument.Parse(line);
            Assert.Equal(columns, string.Join(',', row.RootElement.EnumerateObject().Select(p => p.Name)));
        }
    }

    [Fact]
    public void EveryTableIsTested() =>
        Assert.Equal(Columns.Select(row => (string)row[0]), NewsAnalysis.Cli.Tables.Table.All.Select(t => t.Name));

    [Fact]
    public async Task ArticlesAreExportedOneALine()
    {
        CliResult result = await Support.Cli.RunAsync("export", "articles", Support.Stories.In(_folder), "--format", "jsonl");
        string[] ids = [.. result.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("ArticleId").GetString()!)];
        Assert.Equal(["courier", "gazette"], ids);
    }

    [Theory]
    [InlineData("a.jsonl", '{')]
    [InlineData("a.csv", 'A')]
    [InlineData("a.txt", 'A')]
    public async Task FormatFollowsTheExtension(string file, char first)
    {
        string place = Path.Combine(_folder.Path, "new", file);
        CliResult result = await Support.Cli.RunAsync("export", "articles", Support.Stories.In(_folder), "--out", place);
        Assert.Equal((ExitCode.Done, $"Wrote    {place}: the table articles of 2 articles, 2 rows\n"), (result.Code, result.Out));
        Assert.Equal((byte)first, File.ReadAllBytes(place)[0]);
        Assert.Single(Directory.GetFileSystemEntries(Path.GetDirectoryName(place)!));
    }

    [Fact]
    public async Task StandardOutputAndFileHoldTheSameBytes()
    {
        string articles = Support.Stories.In(_folder);
        string place = Path.Combine(_folder.Path, "sentences.csv");
        CliResult piped = await Support.Cli.RunAsync("export", "sentences", articles);
        await Support.Cli.RunAsync("export", "sentences", articles, "--out", place);
        Assert.Equal(File.ReadAllBytes(place), Encoding.UTF8.GetBytes(piped.Out));
    }

    [Fact]
    public async Task AFileIsReplacedOnlyByAWholeOne()
    {
        string place = _folder.Write("quotes.csv", "old");
        CliResult result = await Support.Cli.RunAsync("export", "quotes", Path.Combine(_folder.Path, "nowhere.txt"), "--out", place);
        Assert.Equal(ExitCode.NothingToAnalyse, result.Code);
        Assert.Equal("old", File.ReadAllText(place));
    }

    [Fact]
    public async Task AFolderCannotBeTheFile()
    {
        CliResult result = await Support.Cli.RunAsync("export", "quotes", Support.Stories.In(_folder), "--out", _folder.Path);
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains("name a file in it", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALinkStaysALinkToTheNewFile()
    {
        string real = _folder.Write("real/quotes.csv", "old");
        string link = Path.Combine(_folder.Path, "link.csv");
        File.CreateSymbolicLink(link, real);
        await Support.Cli.RunAsync("export", "quotes", Support.Stories.In(_folder), "--out", link);
        Assert.Equal(real, new FileInfo(link).LinkTarget);
        Assert.StartsWith("QuoteId,", File.ReadAllText(real), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnAScreenNothingOfAnArticleIsObeyed()
    {
        string file = _folder.Write("articles/a\u001b[2J.txt", "\u001b]0;owned\u0007\u202eA title\u009b1m\n\nThe first sentence\r\u001b[31m of it. [red]And[/] {0} more.\n");
        foreach (string format in (string[])["csv", "jsonl"])
        {
            using var output = new MemoryStream();
            using var colours = new StringWriter();
            using var terminal = new Terminal(output, TextWriter.Null, AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(colours), Ansi = AnsiSupport.Yes }));
            Assert.Equal(ExitCode.Done, await CommandLine.InvokeAsync(["export", "articles", file, "--format", format], terminal));
            string shown = Encoding.UTF8.GetString(output.ToArray()) + colours;
            Assert.Contains("[red]And[/] {0} more.", shown, StringComparison.Ordinal);
            Assert.All(shown, c => Assert.True(c == '\n' || !(char.IsControl(c) || c is >= '\u202a' and <= '\u202e')));
        }
    }

    [Fact]
    public async Task AnUnknownTableSuggestsTheNearest()
    {
        CliResult result = await Support.Cli.RunAsync("export", "quote_cluster");
        Assert.Equal((ExitCode.Usage, ""), (result.Code, result.Out));
        const string Message = "news-analysis: There is no table 'quote_cluster'. Did you mean 'quote-clusters'?\nThe tables: articles, ";
        Assert.StartsWith(Message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARemarkAboutWhatWasReadIsToldAndNoFailure()
    {
        string articles = Support.Stories.In(_folder);
        File.WriteAllBytes(Path.Combine(articles, "latin.txt"), [.. "The caf"u8, 0xE9, .. " by the harbour will close for good, the owner said on Monday."u8]);
        CliResult result = await Support.Cli.RunAsync("export", "articles", articles);
        Assert.Equal(ExitCode.Done, result.Code);
        Assert.Contains("latin.txt: encoding: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProblemsAreToldAndTheRestIsExported()
    {
        string articles = Support.Stories.In(_folder);
        _folder.Write("articles/void.txt", "");
        CliResult result = await Support.Cli.RunAsync("export", "articles", articles);
        Assert.Equal(ExitCode.Problems, result.Code);
        Assert.Contains("void.txt", result.Error, StringComparison.Ordinal);
        Assert.Contains("\ncourier,", result.Out, StringComparison.Ordinal);
        Assert.Contains("\ngazette,", result.Out, StringComparison.Ordinal);
    }
}
