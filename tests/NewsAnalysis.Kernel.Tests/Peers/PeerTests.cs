using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NewsAnalysis.Kernel.Tests.Peers;

/// <summary>The kernel as other programs use it.</summary>
public sealed partial class PeerTests(Peer peer) : IClassFixture<Peer>
{
    [PeerFact]
    public void KernelTestSuitePassesInFull()
    {
        (int code, string text) = peer.Run(Peer.Python, Peer.Script("kernel_suite.py"), "-v");
        Assert.True(code == 0, text);
        Assert.Matches("Ran 12 tests", text);
        Assert.DoesNotContain("skipped", text, StringComparison.Ordinal);
    }

    [PeerFact]
    public void NbclientRunsTheNotebooks()
    {
        // Those that need packages are for .NET Interactive alone.
        string[] notebooks = [.. Directory.GetFiles(peer.Notebooks(), "0*.ipynb").Where(n => !File.ReadAllText(n).Contains("\"needs\"", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        Assert.True(notebooks.Length >= 4);
        (int code, string text) = peer.Run(Peer.Python, [Peer.Script("run_notebooks.py"), .. notebooks]);
        Assert.True(code == 0, text);
        Assert.Equal(notebooks.Length, Ran().Count(text));
    }

    [PeerFact]
    public void NbconvertExecutesANotebookThatDoesNotKnowTheKernel()
    {
        string notebook = Path.Combine(peer.Notebooks(), "03-source-reuse.ipynb");
        (int code, string text) = peer.Run("/usr/bin/jupyter-nbconvert", "--execute", "--to", "notebook", "--output", "run.ipynb", notebook);
        Assert.True(code == 0, text);
        string written = File.ReadAllText(Path.Combine(Path.GetDirectoryName(notebook)!, "run.ipynb"));
        JsonNode run = JsonNode.Parse(written)!;
        Assert.All(
            run["cells"]!.AsArray().Where(c => (string?)c!["cell_type"] == "code"),
            cell => Assert.DoesNotContain("error", cell!["outputs"]!.AsArray().Select(o => (string?)o!["output_type"])));
        Assert.Contains("application/vnd.plotly.v1+json", written, StringComparison.Ordinal);
    }

    [PeerFact]
    public void CellsAreStoppedBySignalAndMessageAndTheKernelIsRestarted()
    {
        (int code, string text) = peer.Run(Peer.Python, Peer.Script("interrupt_restart.py"));
        Assert.True(code == 0, text);
        Assert.Contains("and restarted", text, StringComparison.Ordinal);
    }

    [PeerFact]
    public void KernelEndsWithTheProgramThatStartedIt()
    {
        // The manager dies without a word to its kernel.
        const string Code = """
            import os, signal
            from jupyter_client.manager import start_new_kernel
            manager, client = start_new_kernel(kernel_name="news-analysis-csharp")
            print("KERNEL", manager.provisioner.process.pid, flush=True)
            os.kill(os.getpid(), signal.SIGKILL)
            """;
        (int _, string text) = peer.Run(Peer.Python, "-c", Code);
        int id = int.Parse(Started().Match(text).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        try
        {
            using var kernel = Process.GetProcessById(id);
            Assert.True(kernel.WaitForExit(TimeSpan.FromSeconds(30)), "The kernel lives on.");
        }
        catch (ArgumentException)
        {
            // It has ended already.
        }
    }

    [GeneratedRegex(" cells ran, ", RegexOptions.CultureInvariant)]
    private static partial Regex Ran();

    [GeneratedRegex("KERNEL ([0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Started();
}
