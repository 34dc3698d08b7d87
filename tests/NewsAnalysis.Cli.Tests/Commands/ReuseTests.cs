using System.Diagnostics;
using System.Globalization;
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

    [Fact]
    public async Task AKilledRunGoesOnToTheSameResult()
    {
        // More than one segment of the index, so that a part is there when the process is killed.
        string corpus = Path.Combine(_folder, "many.jsonl"), whole = Path.Combine(_folder, "whole"), index = Path.Combine(Out, "index");
        var random = new Random(5);
        string[] Words(int count) => [.. Enumerable.Range(0, count).Select(_ => random.Next(40_000).ToString("x", CultureInfo.InvariantCulture) + "x")];
        string[][] copied = [.. Enumerable.Range(0, 100).Select(_ => Words(40))];
        File.WriteAllLines(corpus, Enumerable.Range(0, 20_000).Select(i => JsonSerializer.Serialize(new { id = $"a{i}", text = string.Join(' ', [.. Words(60), .. i % 9 == 0 ? copied[i % 100] : Words(30)]) })));

        // On a busy machine the process can come to its end before it is killed: then once more.
        int code = 0;
        for (int attempt = 0; attempt < 20 && code == 0; attempt++)
        {
            if (Directory.Exists(Out))
            {
                Directory.Delete(Out, recursive: true);
            }

            using Process process = OwnProcess.Start(_folder, "reuse", corpus, "--out", Out);
            while (!process.HasExited && !(Directory.Exists(index) && Directory.EnumerateFiles(index, "segment-*.reuse").Any()))
            {
                await Task.Delay(2);
            }

            process.Kill();
            await process.WaitForExitAsync();
            code = process.ExitCode;
        }

        Assert.NotEqual(0, code);
        Assert.Equal(ExitCode.Done, (await Support.Cli.RunAsync("reuse", corpus, "--out", Out)).Code);
        Assert.Equal(ExitCode.Done, (await Support.Cli.RunAsync("reuse", corpus, "--out", whole)).Code);
        foreach (string table in (string[])["passages.jsonl", "pairs.jsonl", "families.jsonl", "problems.jsonl"])
        {
            Assert.Equal(File.ReadAllText(Path.Combine(whole, table)), File.ReadAllText(Path.Combine(Out, table)));
        }

        Assert.NotEqual(0, new FileInfo(Path.Combine(Out, "pairs.jsonl")).Length);
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
