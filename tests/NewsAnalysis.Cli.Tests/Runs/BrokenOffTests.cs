using System.Diagnostics;
using System.Globalization;
using NewsAnalysis.Cli.Tests.Support;

namespace NewsAnalysis.Cli.Tests.Runs;

/// <summary>Signals and full disks: old results stay whole, and nothing half-made is left.</summary>
public sealed class BrokenOffTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public BrokenOffTests()
    {
        Support.Stories.In(_folder);
        _folder.Write("out/report.html", "old report");
        _folder.Write("out/tables/quotes.csv", "old table");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("TERM", "while (true) { }")]
    [InlineData("INT", "await System.Threading.Tasks.Task.Yield();\nSystem.Threading.Thread.Sleep(-1);")]
    public async Task ASignalLeavesTheOldResultsAndNothingElse(string signal, string waiting)
    {
        if (OperatingSystem.IsWindows())
        {
            return; // It has no such signals to send.
        }

        using Process process = await StartAndWaitAsync(waiting);
        Send(signal == "INT" && IsInterruptIgnored() ? "TERM" : signal, process);
        string error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(ExitCode.Interrupted, process.ExitCode);
        Assert.Contains("news-analysis: interrupted", error, StringComparison.Ordinal);
        TheOldResultsAreThere();
    }

    // What runs in the background of a script is started with this signal ignored, and so is all that it starts.
    private static bool IsInterruptIgnored() =>
        File.Exists("/proc/self/status")
        && File.ReadLines("/proc/self/status").FirstOrDefault(l => l.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } line
        && (long.Parse(line["SigIgn:".Length..].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & 0b10) != 0;

    [Fact]
    public async Task WhatAKilledRunLeftIsClearedByTheNext()
    {
        using Process process = await StartAndWaitAsync("await System.Threading.Tasks.Task.Delay(-1);");
        process.Kill();
        await process.WaitForExitAsync();
        Assert.Single(Partial());
        CliResult next = await Support.Cli.RunAsync("export", "quotes", Path.Combine(_folder.Path, "articles"), "--out", Path.Combine(_folder.Path, "out", "other.csv"));
        Assert.Equal(ExitCode.Done, next.Code);
        Assert.Empty(Partial());
    }

    [Fact]
    public async Task AFullDiskLeavesTheOldResults()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // It cannot be made to refuse long files.
        }

        _folder.Write("notebooks/01-first.ipynb", Notebook.Of("var articles = \"\";"));
        _folder.Write("articles/long.txt", string.Concat(Enumerable.Range(0, 3000).Select(n => $"The council of town {n} met on Monday.\n\n")));
        CliResult run = await OwnProcess.RunOnASmallDiskAsync(64, _folder.Path, "run", "articles", "--notebooks", "notebooks", "--out", "out");
        Assert.Equal(ExitCode.Failed, run.Code);
        Assert.StartsWith("news-analysis: Could not write the results: ", run.Error[run.Error.IndexOf("news-analysis:", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("Make room", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(".partial", run.Error, StringComparison.Ordinal);
        TheOldResultsAreThere();

        CliResult export = await OwnProcess.RunOnASmallDiskAsync(64, _folder.Path, "export", "articles", "articles", "--out", "out/tables/quotes.csv");
        Assert.Equal((ExitCode.Failed, ""), (export.Code, export.Out));
        Assert.Contains("Could not write 'out/tables/quotes.csv'", export.Error, StringComparison.Ordinal);
        TheOldResultsAreThere();
    }

    [Fact]
    public async Task AFullDeviceIsToldAndStaysADevice()
    {
        if (!OperatingSystem.IsLinux())
        {
            return; // Only Linux has one that is always full.
        }

        string articles = Path.Combine(_folder.Path, "articles");
        CliResult full = await Support.Cli.RunAsync("export", "articles", articles, "--out", "/dev/full");
        Assert.Equal(ExitCode.Failed, full.Code);
        Assert.StartsWith("news-analysis: Could not write '/dev/full': No space left on device", full.Error, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Done, ""), ((await Support.Cli.RunAsync("export", "articles", articles, "--out", "/dev/null")) is var none ? none.Code : 0, none.Out));
        Assert.Equal(0, new FileInfo("/dev/full").Length);
        Assert.Equal(0, new FileInfo("/dev/null").Length);
    }

    [Fact]
    public async Task StandardOutputThatIsFullIsToldToo()
    {
        using var error = new StringWriter();
        using var terminal = new NewsAnalysis.Cli.Screen.Terminal(new FullStream(), error);
        Assert.Equal(ExitCode.Failed, await CommandLine.InvokeAsync(["export", "articles", Path.Combine(_folder.Path, "articles")], terminal));
        Assert.EndsWith("news-analysis: There is no room left.\n", error.ToString().ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run", "articles/gazette.txt/out", "Cannot write to the folder '")]
    [InlineData("export", "articles/gazette.txt/a.csv", "Cannot write to the folder '")]
    [InlineData("run", "blocked", "blocked/tables' is a file.\nMove it away")]
    [InlineData("run", "/proc/results", "Cannot write to the folder '/proc/results'")]
    public async Task APlaceThatCannotBeWrittenIsToldBeforeAnythingIsRead(string command, string place, string message)
    {
        _folder.Write("blocked/tables", "");
        _folder.Write("notebooks/01-first.ipynb", Notebook.Of("var articles = \"\";"));
        string[] what = command == "run" ? ["run", "nowhere.txt", "--notebooks", Path.Combine(_folder.Path, "notebooks")] : ["export", "quotes", "nowhere.txt"];
        CliResult result = await Support.Cli.RunAsync([.. what, "--out", Path.Combine(_folder.Path, place)]);
        Assert.Equal(ExitCode.Failed, result.Code);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    private async Task<Process> StartAndWaitAsync(string waiting)
    {
        _folder.Write("notebooks/01-first.ipynb", Notebook.Of("var articles = \"\";", $"System.IO.File.WriteAllText(\"../running\", \"\");\n{waiting}"));
        Process process = OwnProcess.Start(_folder.Path, "run", "articles", "--notebooks", "notebooks", "--out", "out");
        for (var clock = Stopwatch.StartNew(); !File.Exists(Path.Combine(_folder.Path, "running")) && clock.Elapsed < TimeSpan.FromMinutes(2);)
        {
            await Task.Delay(20);
        }

        Assert.Single(Partial());
        return process;
    }

    private static void Send(string signal, Process process)
    {
        using var kill = Process.Start("sh", ["-c", $"kill -{signal} {process.Id}"]);
        kill.WaitForExit();
    }

    private string[] Partial() => Directory.GetFileSystemEntries(Path.Combine(_folder.Path, "out"), ".*");

    private void TheOldResultsAreThere()
    {
        Assert.Equal("old report", File.ReadAllText(Path.Combine(_folder.Path, "out", "report.html")));
        Assert.Equal("old table", File.ReadAllText(Path.Combine(_folder.Path, "out", "tables", "quotes.csv")));
        Assert.Equal(3, Directory.GetFileSystemEntries(Path.Combine(_folder.Path, "out"), "*", SearchOption.AllDirectories).Length);
    }

    private sealed class FullStream : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("There is no room left.");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("There is no room left.");
    }
}
