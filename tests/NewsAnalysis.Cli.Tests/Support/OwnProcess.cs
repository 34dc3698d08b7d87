using System.Diagnostics;
using System.Text;

namespace NewsAnalysis.Cli.Tests.Support;

/// <summary>The program as its own process, for what concerns the whole process: signals, rights, limits.</summary>
internal static class OwnProcess
{
    private static readonly string Library = Path.Combine(AppContext.BaseDirectory, "news-analysis.dll");

    /// <summary>Starts it.</summary>
    public static Process Start(string folder, params string[] args) => Start(["dotnet", Library, .. args], folder);

    /// <summary>Runs it to its end, as a user to whom closed files are closed: the one of the tests, without the rights of root if that is root.</summary>
    public static Task<CliResult> RunAsAnybodyAsync(string folder, params string[] args) => RunAsync(Start(
        Environment.UserName == "root"
            ? ["setpriv", "--bounding-set", "-dac_override,-dac_read_search", "dotnet", Library, .. args]
            : ["dotnet", Library, .. args],
        folder));

    /// <summary>Runs it to its end on a disk that takes no file longer than so many blocks of 512 bytes.</summary>
    public static Task<CliResult> RunOnASmallDiskAsync(int blocks, string folder, params string[] args) => RunAsync(Start(
        ["sh", "-c", $"trap '' XFSZ; ulimit -f {blocks}; exec dotnet \"$@\"", "sh", Library, .. args],
        folder,
        ("DOTNET_EnableWriteXorExecute", "0")));

    /// <summary>Waits for its end.</summary>
    public static async Task<CliResult> RunAsync(Process process)
    {
        using (process)
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return new CliResult(process.ExitCode, await output, await error);
        }
    }

    private static Process Start(string[] line, string folder, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
