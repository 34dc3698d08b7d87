using System.Runtime.InteropServices;
using NewsAnalysis.Cli.Tests.Support;

namespace NewsAnalysis.Cli.Tests.Commands;

public sealed class HostileInputTests : IDisposable
{
    private const string Text = """
        [red]Mayor[/] "quits" \u001b]0;owned

        "<script>alert(1)</script> [bold]never[/]," said Mayor Ana Lind.

        =cmd|' /C calc'!A0 and {0} and {{article}} are plain words here, the mayor said.

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("[red]square[/].txt")]
    [InlineData("@list.txt")]
    [InlineData("{0}.txt")]
    [InlineData("it's \"quoted\", and long.txt")]
    [InlineData("日本語 العربية.txt")]
    [InlineData("-o.txt")]
    public async Task AnyFileNameIsAFileName(string name)
    {
        string file = _folder.Write(name, Text);
        CliResult result = await Support.Cli.RunAsync("export", "articles", file);
        Assert.Equal((ExitCode.Done, ""), (result.Code, result.Error));
        Assert.Equal(2, (await Support.Cli.RunAsync("export", "articles", file, "--format", "jsonl")).Out.Split("{\"ArticleId\"").Length);
    }

    [Fact]
    public async Task ControlCharactersOfFileNamesAreShownNotObeyed()
    {
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            return; // Such names cannot exist there.
        }

        string file = _folder.Write("a\u001b[2J\u202eb\nc.txt", "");
        CliResult result = await Support.Cli.RunAsync("export", "articles", file);
        Assert.Equal(ExitCode.NothingToAnalyse, result.Code);
        Assert.Contains("a␦U+001B[2J␦U+202Eb␦U+000Ac.txt", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', result.Error);
        Assert.DoesNotContain('\u202e', result.Error);
    }

    [Fact]
    public async Task EveryTableTakesHostileText()
    {
        string file = _folder.Write("hostile.txt", Text.Replace("\\u001b", "\u001b", StringComparison.Ordinal) + new string('"', 5000));
        foreach (var table in NewsAnalysis.Cli.Tables.Table.All)
        {
            Assert.Equal(ExitCode.Done, (await Support.Cli.RunAsync("export", table.Name, file)).Code);
        }
    }
}
