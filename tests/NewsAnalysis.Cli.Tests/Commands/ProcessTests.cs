using System.Diagnostics;
using NewsAnalysis.Cli.Tests.Support;

namespace NewsAnalysis.Cli.Tests.Commands;

/// <summary>The program as its own process: elsewhere, in another language and time zone, and with a reader that leaves.</summary>
public sealed class ProcessTests : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "news-analysis.dll");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("quotes")]
    [InlineData("passages")]
    [InlineData("claim-cells")]
    public async Task PlaceLanguageAndTimeZoneChangeNothing(string table)
    {
        string articles = Support.Stories.In(_folder);
        CliResult here = await Support.Cli.RunAsync("export", table, articles, "--format", "jsonl");
        using Process process = Start(Path.GetTempPath(), "export", table, articles, "--format", "jsonl");
        string there = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal((here.Code, here.Out), (process.ExitCode, there));
    }

    [Fact]
    public async Task AReaderThatLeavesIsNoError()
    {
        string articles = Path.Combine(_folder.Path, "many.jsonl");
        File.WriteAllLines(articles, Enumerable.Range(0, 3000).Select(n =>
            $$"""{"id":"a{{n}}","text":"Report {{n}}\n\nThe council of town {{n}} met on Monday and spoke about the bridge for a long time.\n"}"""));
        using Process process = Start(_folder.Path, "export", "paragraphs", articles);
        await process.StandardOutput.ReadLineAsync();
        process.StandardOutput.Close();
        string error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.DoesNotContain("news-analysis:", error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, process.ExitCode);
    }

    private static Process Start(string folder, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. args])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        start.Environment["LC_ALL"] = "tr_TR.UTF-8";
        start.Environment["TZ"] = "Pacific/Kiritimati";
        return Process.Start(start)!;
    }
}
