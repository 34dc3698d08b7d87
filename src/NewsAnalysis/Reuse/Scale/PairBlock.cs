using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace NewsAnalysis.Reuse.Scale;

/// <summary>The pairs of a block of articles and their passages, as found; written to a file, so that a stopped run need not find them again.</summary>
/// <remarks>
/// The file: <c>NAPAIRS1</c>, then as 32-bit numbers the generation of the index, how many pairs, how many passages, how many pairs were
/// passed over, and the checksum of what follows; then the pairs, then the passages in their order.
/// </remarks>
internal sealed class PairBlock
{
    private const int HeaderSize = 28;

    /// <summary>The pairs, in the order of their articles.</summary>
    public Pool<PairRecord> Pairs { get; } = new();

    /// <summary>The passages of all pairs, in order.</summary>
    public Pool<PassageRecord> Passages { get; } = new();

    /// <summary>Pairs that share too few n-grams, all of them above a cap, to be compared.</summary>
    public int PassedOver { get; set; }

    private static ReadOnlySpan<byte> Magic => "NAPAIRS1"u8;

    /// <summary>The file of a block.</summary>
    public static string FileOf(int block) => FormattableString.Invariant($"pairs-{block:D5}.reuse");

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        Pairs.Clear();
        Passages.Clear();
        PassedOver = 0;
    }

    /// <summary>Writes the block.</summary>
    public void Write(Stream stream, uint generation)
    {
        ReadOnlySpan<byte> pairs = MemoryMarshal.AsBytes(Pairs.Span), passages = MemoryMarshal.AsBytes(Passages.Span);
        Span<byte> header = stackalloc byte[HeaderSize];
        Magic.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header[8..], generation);
        BinaryPrimitives.WriteInt32LittleEndian(header[12..], Pairs.Count);
        BinaryPrimitives.WriteInt32LittleEndian(header[16..], Passages.Count);
        BinaryPrimitives.WriteInt32LittleEndian(header[20..], PassedOver);
        BinaryPrimitives.WriteUInt32LittleEndian(header[24..], Checksum.Of(passages, Checksum.Of(pairs, Checksum.Of(header[8..24]))));
        stream.Write(header);
        stream.Write(pairs);
        stream.Write(passages);
    }

    /// <summary>Reads the block from a file; false when there is none of this generation, or it is damaged.</summary>
    public bool TryRead(string file, uint generation)
    {
        Clear();
        if (!File.Exists(file))
        {
            return false;
        }

        byte[] bytes = File.ReadAllBytes(file);
        ReadOnlySpan<byte> header = bytes;
        if (bytes.Length < HeaderSize || !header.StartsWith(Magic) || BinaryPrimitives.ReadUInt32LittleEndian(header[8..]) != generation)
        {
            return false;
        }

        int pairs = BinaryPrimitives.ReadInt32LittleEndian(header[12..]), passages = BinaryPrimitives.ReadInt32LittleEndian(header[16..]);
        uint checksum = Checksum.Of(header[HeaderSize..], Checksum.Of(header[8..24]));
        if (checksum != BinaryPrimitives.ReadUInt32LittleEndian(header[24..]) || bytes.Length != HeaderSize + 32L * pairs + 32L * passages)
        {
            return false;
        }

        Pairs.Add(MemoryMarshal.Cast<byte, PairRecord>(header[HeaderSize..(HeaderSize + 32 * pairs)]));
        Passages.Add(MemoryMarshal.Cast<byte, PassageRecord>(header[(HeaderSize + 32 * pairs)..]));
        PassedOver = BinaryPrimitives.ReadInt32LittleEndian(header[20..]);
        return true;
    }
}
