namespace NewsAnalysis.Benchmarks.Fuzzing;

/// <summary>Random choices that a number decides: the same number gives the same choices on every machine.</summary>
/// <remarks>SplitMix64 (Steele, Lea and Flood, 2014).</remarks>
/// <param name="seed">The number.</param>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The dice of one input of a run.</summary>
    /// <param name="seed">The run's number.</param>
    /// <param name="index">The input's place in it.</param>
    public static Dice Of(int seed, long index) => new(Mix((ulong)(uint)seed << 32) ^ Mix((ulong)index + 1));

    /// <summary>A number from 0 up to, not including, <paramref name="end"/>; 0 when that is not above 0.</summary>
    /// <param name="end">How many numbers there are to choose from.</param>
    public int Next(int end) => end <= 0 ? 0 : (int)(Roll() % (ulong)end);

    /// <summary>True once in so many times.</summary>
    /// <param name="times">How rare it is.</param>
    public bool OnceIn(int times) => Next(times) == 0;

    /// <summary>One of some things.</summary>
    /// <param name="things">The things; at least one.</param>
    /// <typeparam name="T">What they are.</typeparam>
    public T Pick<T>(IReadOnlyList<T> things) => things[Next(things.Count)];

    private ulong Roll() => Mix(_state += 0x9E3779B97F4A7C15);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
