using System.Diagnostics;
using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace NewsAnalysis.Kernel.Serving;

/// <summary>The program that started the kernel, as Jupyter tells it: a kernel is not to outlive it.</summary>
internal static class ParentProcess
{
    private const string Variable = "JPY_PARENT_PID";

    /// <summary>Ends when the parent has ended; never when there is none.</summary>
    public static async Task EndAsync(CancellationToken stop)
    {
        if (!long.TryParse(Environment.GetEnvironmentVariable(Variable), NumberStyles.None, CultureInfo.InvariantCulture, out long parent) || parent <= 1)
        {
            await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(false);
        }
        else if (OperatingSystem.IsWindows())
        {
            // There it is a handle of the parent, which this process has inherited.
            using var ended = new ManualResetEvent(false) { SafeWaitHandle = new SafeWaitHandle(checked((nint)parent), ownsHandle: false) };
            while (!ended.WaitOne(0))
            {
                await Task.Delay(TimeSpan.FromSeconds(1), stop).ConfigureAwait(false);
            }
        }
        else
        {
            await EndAsync((int)parent, stop).ConfigureAwait(false);
        }
    }

    private static async Task EndAsync(int id, CancellationToken stop)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            await process.WaitForExitAsync(stop).ConfigureAwait(false);
        }
        catch (ArgumentException)
        {
            // It has ended already.
        }
    }
}
