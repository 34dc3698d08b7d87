using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsAnalysis.Reuse.Scale;

/// <summary>A set of codes of words, four to a bucket, that is asked with one comparison and no branch.</summary>
internal sealed class CodeBuckets
{
    private const int OfBucket = 4;

    private readonly uint[] _codes;
    private readonly int _shift;

    private CodeBuckets(uint[] codes, int shift) => (_codes, _shift) = (codes, shift);

    /// <summary>Makes a set; the table grows until no bucket overflows.</summary>
    public static CodeBuckets Of(uint[] codes)
    {
        for (int buckets = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, codes.Length)); ; buckets *= 2)
        {
            uint[] table = new uint[buckets * OfBucket];
            int shift = 32 - BitOperations.Log2((uint)buckets);
            if (codes.All(c => TryAdd(table, (int)(c >> shift) * OfBucket, c)))
            {
                return new CodeBuckets(table, shift);
            }
        }
    }

    /// <summary>Whether the set holds a code.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(uint code)
    {
        ref uint bucket = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_codes), (nuint)(code >> _shift) * OfBucket);
        return Vector128.EqualsAny(Vector128.LoadUnsafe(ref bucket), Vector128.Create(code));
    }

    private static bool TryAdd(uint[] table, int bucket, uint code)
    {
        for (int i = bucket; i < bucket + OfBucket; i++)
        {
            if (table[i] == 0 || table[i] == code)
            {
                table[i] = code;
                return true;
            }
        }

        return false;
    }
}
