using System.Text;
using NewsAnalysis.Cli.Screen;

namespace NewsAnalysis.Cli.Tests.Support;

/// <summary>Runs the command line inside the test, with its output captured.</summary>
internal static class Cli
{
    public static async Task<CliResult> RunAsync(params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        using var terminal = new Terminal(output, error);
        int code = await CommandLine.InvokeAsync(args, terminal);

        // Progress is told after a second, so whether it is there depends on how busy the machine is.
        string[] said = [.. error.ToString().ReplaceLineEndings("\n").Split('\n').Where(line => !line.EndsWith(" …", StringComparison.Ordinal))];
        return new CliResult(code, Encoding.UTF8.GetString(output.ToArray()), string.Join('\n', said));
    }
}
