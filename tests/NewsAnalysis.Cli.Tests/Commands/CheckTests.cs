using System.Text.Json;
using NewsAnalysis.Cli.Tests.Support;

namespace NewsAnalysis.Cli.Tests.Commands;

public sealed class CheckTests : IDisposable
{
    private const string Article = "Bridge opens in Springfield\n\nThe mayor of Springfield opened the new bridge on Tuesday.\n\nThe bridge cost 40 million dollars, officials said.\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("The bridge cost 40 million dollars.", "supported")]
    [InlineData("The bridge cost 60 million dollars.", "contradicted")]
    [InlineData("A hospital in Ohio dismissed two surgeons.", "not mentioned")]
    public async Task EveryArticleGetsAVerdict(string claim, string verdict)
    {
        CliResult result = await Support.Cli.RunAsync("check", claim, _folder.Write("a.txt", Article));
        Assert.Equal(0, result.Code);
        Assert.StartsWith(verdict, result.Out, StringComparison.Ordinal);
        Assert.EndsWith($"{verdict} by 1\n", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheTableHoldsTheExactWords()
    {
        CliResult result = await Support.Cli.RunAsync("check", "The bridge cost 60 million dollars.", _folder.Write("a.txt", Article), "--format", "jsonl");
        JsonElement row = JsonDocument.Parse(result.Out).RootElement;
        Assert.Equal(row.GetProperty("Text").GetString(), Article.Substring(row.GetProperty("Start").GetInt32(), row.GetProperty("Length").GetInt32()));
        Assert.Equal("40 million dollars", Article.Substring(row.GetProperty("TextPartStart").GetInt32(), row.GetProperty("TextPartLength").GetInt32()));
    }

    [Fact]
    public async Task ABatchAnswersEveryItemInOrder()
    {
        string items = _folder.Write("items.jsonl", $$"""
            {"id":"a","text":{{JsonSerializer.Serialize(Article)}},"claim":"The bridge cost 40 million dollars."}

            {"id":7,"text":{{JsonSerializer.Serialize(Article)}},"claim":"The bridge cost 60 million dollars."}
            """);
        CliResult result = await Support.Cli.RunAsync("check", "--batch", items);
        Assert.Equal(0, result.Code);
        string[] lines = result.Out.TrimEnd('\n').Split('\n');
        Assert.StartsWith("""{"id":"a","verdict":"supported",""", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("""{"id":7,"verdict":"contradicted",""", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"id\":\"a\",\"text\":\"x\"}", "no claim")]
    [InlineData("{\"id\":\"a\",\"text\":3,\"claim\":\"b\"}", "text is no text")]
    [InlineData("{\"id\":\"a\",\"text\":\"x\",\"claim\":\" \"}", "claim is empty")]
    [InlineData("[1]", "not a record")]
    [InlineData("{", "not JSON")]
    [InlineData("{\"id\":\"a\",\"text\":\"\\ud800\",\"claim\":\"b\"}", "text holds half of a character")]
    [InlineData("{\"id\":\"\\ud800\",\"text\":\"x\",\"claim\":\"b\"}", "id holds half of a character")]
    public async Task ABadLineIsAProblemOfItsOwn(string line, string problem)
    {
        string items = _folder.Write("items.jsonl", line + "\n{\"id\":\"b\",\"text\":\"The bridge opened.\",\"claim\":\"The bridge opened.\"}\n");
        CliResult result = await Support.Cli.RunAsync("check", "--batch", items);
        Assert.Equal(1, result.Code);
        Assert.Contains($"items.jsonl:1: {problem}", result.Error, StringComparison.Ordinal);
        Assert.StartsWith("{\"id\":\"b\",", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAClaimNothingIsChecked()
    {
        Assert.Equal(2, (await Support.Cli.RunAsync("check")).Code);
        Assert.Equal(2, (await Support.Cli.RunAsync("check", "--batch", _folder.Write("items.jsonl", "{}\n"), "--format", "csv")).Code);
        Assert.Equal(2, (await Support.Cli.RunAsync("check", "--batch", Path.Combine(_folder.Path, "missing.jsonl"))).Code);
        Assert.Equal(3, (await Support.Cli.RunAsync("check", "--batch", _folder.Write("empty.jsonl", "\n"))).Code);
    }
}
