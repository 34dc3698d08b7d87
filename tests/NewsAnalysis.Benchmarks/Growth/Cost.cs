namespace NewsAnalysis.Benchmarks.Growth;

/// <summary>What one stage took.</summary>
/// <param name="Cpu">Processor seconds of the whole process, the collection of garbage among them.</param>
/// <param name="Wall">Seconds on the clock.</param>
/// <param name="Allocated">Megabytes allocated.</param>
/// <param name="Peak">Most megabytes of managed memory in use at a time, whatever was made before included; looked at every few milliseconds.</param>
/// <param name="Rows">Rows of the tables it made.</param>
internal readonly record struct Cost(double Cpu, double Wall, double Allocated, double Peak, long Rows)
{
    /// <summary>The lesser of two measurements of the same work.</summary>
    public Cost Or(Cost other) => new(
        Math.Min(Cpu, other.Cpu), Math.Min(Wall, other.Wall), Math.Min(Allocated, other.Allocated), Math.Min(Peak, other.Peak), Rows);

    /// <summary>Does some work and measures it.</summary>
    /// <param name="work">The work; returns its number of rows.</param>
    public static Cost Of(Func<long> work)
    {
        GC.Collect();
        long most = GC.GetTotalMemory(false), allocated = GC.GetTotalAllocatedBytes(true);
        using var watch = new Timer(_ => most = Math.Max(most, GC.GetTotalMemory(false)), null, 5, 5);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        TimeSpan cpu = Environment.CpuUsage.TotalTime;
        long rows = work();
        double seconds = (Environment.CpuUsage.TotalTime - cpu).TotalSeconds, wall = clock.Elapsed.TotalSeconds;
        return new Cost(seconds, wall, (GC.GetTotalAllocatedBytes(true) - allocated) / 1e6, Math.Max(most, GC.GetTotalMemory(false)) / 1e6, rows);
    }
}
