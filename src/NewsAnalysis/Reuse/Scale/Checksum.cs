using System.Numerics;
using System.Runtime.InteropServices;

namespace NewsAnalysis.Reuse.Scale;

/// <summary>CRC-32C (Castagnoli), which processors compute: the checksum of every part of the index.</summary>
internal static class Checksum
{
    /// <summary>The checksum of some bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="before">The checksum of what stands before them, 0 at the start.</param>
    public static uint Of(ReadOnlySpan<byte> bytes, uint before = 0)
    {
        uint crc = ~before;
        ReadOnlySpan<ulong> wide = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (ulong eight in wide)
        {
            crc = BitOperations.Crc32C(crc, eight);
        }

        foreach (byte one in bytes[(wide.Length * sizeof(ulong))..])
        {
            crc = BitOperations.Crc32C(crc, one);
        }

        return ~crc;
    }

    /// <summary>The checksum of some values as they lie in memory.</summary>
    public static uint Of<T>(ReadOnlySpan<T> values, uint before = 0)
        where T : unmanaged => Of(MemoryMarshal.AsBytes(values), before);
}
