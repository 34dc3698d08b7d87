using System.Text.Json;
using NewsAnalysis.Cli.Tests.Support;

namespace NewsAnalysis.Cli.Tests.Commands;

public sealed class ReuseTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("news-analysis-reuse-").FullName;

    private string Out => Path.Combine(_folder, "out");

    [Fact]
    public async Task ACopiedPassageIsWrittenAndSaid()
    {
        CliResult result = await Support.Cli.RunAsync("reuse", Corpus(), "--out", Out);
        Assert.Equal(ExitCode.Done, result.Code);
        Assert.Contains("1 passage in 1 pair of articles", result.Out, StringComparison.Ordinal);
        JsonElement row = JsonDocument.Parse(File.ReadAllText(Path.Combine(Out, "passages.jsonl"))).RootElement;
        Assert.Equal("a", row.GetProperty("ArticleA").GetString());
        Assert.Equal("b", row.GetProperty("ArticleB").GetString());
    }

    [Fact]
    public async Task ABadLineIsToldWithItsPlaceAndCode1()
    {
        string corpus = Corpus();
        File.AppendAllText(corpus, "no record\n");
        CliResult result = await Support.Cli.RunAsync("reuse", corpus, "--out", Out);
        Assert.Equal(ExitCode.Problems, result.Code);
        Assert.Contains("corpus.jsonl:3: bad record", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingToReadIsCode3()
    {
        CliResult result = await Support.Cli.RunAsync("reuse", Path.Combine(_folder, "none.jsonl"), "--out", Out);
        Assert.Equal(ExitCode.NothingToAnalyse, result.Code);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Corpus()
    {
        const string Shared = "the ministry quietly abandoned its plan to flood the northern valley after farmers blocked both roads for nine days";
        string file = Path.Combine(_folder, "corpus.jsonl");
        File.WriteAllLines(file,
        [
            JsonSerializer.Serialize(new { id = "a", text = $"Officials confirmed on Monday that {Shared}." }),
            JsonSerializer.Serialize(new { id = "b", text = $"Nobody expected it. According to a letter seen here, {Shared}, and then paid them." }),
        ]);
        return file;
    }
}
