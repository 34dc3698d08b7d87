using System.Diagnostics;

namespace NewsAnalysis.Kernel.Tests.Peers;

/// <summary>A test with Debian's Jupyter programs. Where they are not installed it is skipped and says so, unless <c>NEEDS_JUPYTER</c> is set: CI sets it.</summary>
public sealed class PeerFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> Installed = new(() =>
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo(Peer.Python, ["-c", "import jupyter_kernel_test, nbclient, nbconvert, notebook, ipykernel"])
            {
                RedirectStandardError = true,
            })!;
            python.StandardError.ReadToEnd();
            python.WaitForExit();
            return python.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    });

    public PeerFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("NEEDS_JUPYTER") is null && !Installed.Value)
        {
            Skip = "NOT RUN: Debian's python3-jupyter-kernel-test, python3-nbclient, jupyter-nbconvert, jupyter-notebook and python3-ipykernel are not all installed.";
        }
    }
}
