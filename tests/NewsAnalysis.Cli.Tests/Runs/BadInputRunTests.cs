using System.Text.Json;
using NewsAnalysis.Cli.Tests.Support;
using NewsAnalysis.Tests.Articles;

namespace NewsAnalysis.Cli.Tests.Runs;

/// <summary>The notebooks of the repository over inputs that are hardly any.</summary>
public sealed class BadInputRunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Out => Path.Combine(_folder.Path, "out");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task EverythingBadAtOnceIsToldFirstAndTheRestIsAnalysed()
    {
        string articles = Directory.CreateDirectory(Path.Combine(_folder.Path, "articles")).FullName;
        string outside = Directory.CreateDirectory(Path.Combine(_folder.Path, "outside")).FullName;
        List<BadInput> inputs = BadInputs.Fill(articles, outside, closed: true);
        int remarks = inputs.Sum(i => i.Remarks.Length);

        CliResult export = await OwnProcess.RunAsAnybodyAsync(_folder.Path, "export", "problems", "articles", "--format", "jsonl");
        string[] problems = export.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(ExitCode.Problems, export.Code);
        Assert.Equal(
            inputs.SelectMany(i => i.Lost.Concat(i.Remarks).Select(kind => $"{i.Name}: {kind}")).Order(StringComparer.Ordinal),
            problems.Select(p => JsonDocument.Parse(p).RootElement)
                .Select(p => $"{p.GetProperty("File").GetString()!["articles/".Length..]}: {p.GetProperty("Kind").GetString()}").Order(StringComparer.Ordinal));

        CliResult run = await OwnProcess.RunAsAnybodyAsync(_folder.Path, "run", "articles", "--out", "out");
        Assert.Equal(ExitCode.Problems, run.Code);
        Assert.StartsWith($"{problems.Length - remarks} inputs not read, or only in part; {remarks} remarks about what was read:\n", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Notebook failed", run.Out, StringComparison.Ordinal);
        Assert.Equal(problems, File.ReadAllLines(Path.Combine(Out, "tables", "problems.jsonl")));
        Assert.Equal(inputs.Sum(i => i.Inputs), File.ReadAllLines(Path.Combine(Out, "tables", "articles.jsonl")).Length + problems.Length - remarks);

        string[] outputs = [.. Outputs("01-articles")];
        Assert.Contains($"{problems.Length - remarks} inputs could not be read, or only in part", outputs[0], StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"There are {remarks} remarks about what was read", outputs[0], StringComparison.Ordinal);
        Assert.All(inputs.SelectMany(i => i.Lost).Distinct(), kind => Assert.Contains(kind, outputs[1], StringComparison.Ordinal));

        // The notebooks lie elsewhere: the way from them to the articles is the machine's, and no path that the caller knows.
        Assert.DoesNotContain(Path.GetFileName(_folder.Path), File.ReadAllText(Path.Combine(Out, "report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneArticleIsEnough()
    {
        await RunAsync(("only.txt", BadInputs.Bridge));
        Assert.Single(File.ReadAllLines(Path.Combine(Out, "tables", "articles.jsonl")));
    }

    [Fact]
    public async Task TwoEqualArticlesAreKeptAndMarked()
    {
        await RunAsync(("a.txt", BadInputs.Bridge), ("b.txt", BadInputs.Bridge));
        string[] rows = File.ReadAllLines(Path.Combine(Out, "tables", "articles.jsonl"));
        Assert.Equal([null, "a"], rows.Select(r => JsonDocument.Parse(r).RootElement.GetProperty("DuplicateOf").GetString()));
    }

    private async Task RunAsync(params (string Name, string Text)[] articles)
    {
        foreach (var (name, text) in articles)
        {
            _folder.Write("articles/" + name, text);
        }

        CliResult run = await Support.Cli.RunAsync("run", Path.Combine(_folder.Path, "articles"), "--out", Out);
        Assert.Equal((ExitCode.Done, true), (run.Code, run.Out.StartsWith("Read     ", StringComparison.Ordinal)));
    }

    private IEnumerable<string> Outputs(string notebook)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Out, "notebooks", notebook + ".ipynb")));
        foreach (JsonElement cell in document.RootElement.GetProperty("cells").EnumerateArray())
        {
            if (cell.TryGetProperty("outputs", out JsonElement outputs) && outputs.GetArrayLength() > 0)
            {
                yield return outputs.GetRawText();
            }
        }
    }
}
