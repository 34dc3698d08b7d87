using System.Diagnostics;
using System.Runtime.InteropServices;

namespace NewsAnalysis.Tests;

/// <summary>Measures the processor time of one thread, which other work on the machine does not lengthen.</summary>
internal static partial class ThreadTime
{
    /// <summary>How long this thread works on something; where the system does not tell, how long it takes.</summary>
    public static TimeSpan Of(Action work)
    {
        var watch = Stopwatch.StartNew();
        TimeSpan? before = Now();
        work();
        return Now() - before ?? watch.Elapsed;
    }

    private static TimeSpan? Now() =>
        (OperatingSystem.IsLinux() ? 3 : OperatingSystem.IsMacOS() ? 16 : -1) is >= 0 and var clock && Read(clock, out Moment now) == 0
            ? TimeSpan.FromSeconds(now.Seconds) + TimeSpan.FromTicks(now.Nanoseconds / 100)
            : null;

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int Read(int clock, out Moment now);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Moment
    {
        public readonly nint Seconds;
        public readonly nint Nanoseconds;
    }
}
