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

    /// <summary>A hash of some bytes that says whether two texts are the same: four checksums of every fourth word of eight bytes, which do not wait for each other.</summary>
    public static uint Hash(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<ulong> wide = MemoryMarshal.Cast<byte, ulong>(bytes);
        uint a = 1, b = 2, c = 3, d = 4;
        int i = 0;
        for (; i + 4 <= wide.Length; i += 4)
        {
            a = BitOperations.Crc32C(a, wide[i]);
            b = BitOperations.Crc32C(b, wide[i + 1]);
            c = BitOperations.Crc32C(c, wide[i + 2]);
            d = BitOperations.Crc32C(d, wide[i + 3]);
        }

        uint rest = Of(bytes[(i * sizeof(ulong))..], a);
        return BitOperations.Crc32C(BitOperations.Crc32C(BitOperations.Crc32C(rest, b), c), d);
    }

    /// <summary>The checksum of some values as they lie in memory.</summary>
    public static uint Of<T>(ReadOnlySpan<T> values, uint before = 0)
        where T : unmanaged => Of(MemoryMarshal.AsBytes(values), before);
}
