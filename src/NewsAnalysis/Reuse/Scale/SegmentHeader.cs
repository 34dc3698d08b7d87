using System.Buffers.Binary;

namespace NewsAnalysis.Reuse.Scale;

/// <summary>The first bytes of a segment: what it is, and where its sections lie.</summary>
/// <remarks>
/// <c>NAREUSE1</c>, then as 32-bit numbers the version, the number of sections and of articles; then for each section its offset and
/// length (64 bits each) and its checksum (32 bits); then the checksum of all this. Sections of words, places and postings have the
/// checksum 0: their parts have checksums of their own. All numbers are little-endian.
/// </remarks>
internal sealed class SegmentHeader
{
    /// <summary>The version that is written and read.</summary>
    public const int Version = 2;

    /// <summary>Bytes of the header.</summary>
    public const int Size = 20 + SectionSize * SectionCount + 4;

    private const int SectionCount = 9;
    private const int SectionSize = 20;

    private readonly Section[] _sections = new Section[SectionCount];

    /// <summary>How many articles the segment has.</summary>
    public int Articles { get; init; }

    private static ReadOnlySpan<byte> Magic => "NAREUSE1"u8;

    /// <summary>A section.</summary>
    public ref Section this[SectionKind kind] => ref _sections[(int)kind];

    /// <summary>The header in bytes.</summary>
    public byte[] ToBytes()
    {
        byte[] bytes = new byte[Size];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), Version);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), SectionCount);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(16), Articles);
        for (int i = 0; i < SectionCount; i++)
        {
            Span<byte> at = bytes.AsSpan(20 + i * SectionSize);
            BinaryPrimitives.WriteInt64LittleEndian(at, _sections[i].Offset);
            BinaryPrimitives.WriteInt64LittleEndian(at[8..], _sections[i].Length);
            BinaryPrimitives.WriteUInt32LittleEndian(at[16..], _sections[i].Checksum);
        }

        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(Size - 4), Checksum.Of(bytes.AsSpan(0, Size - 4)));
        return bytes;
    }

    /// <summary>Reads a header.</summary>
    /// <param name="bytes">The first bytes of the file.</param>
    /// <param name="file">The file, for the message.</param>
    /// <exception cref="IndexDamagedException">They are no header of this version, or damaged.</exception>
    public static SegmentHeader Read(ReadOnlySpan<byte> bytes, string file)
    {
        if (bytes.Length < Size || !bytes.StartsWith(Magic))
        {
            throw new IndexDamagedException(file, "it does not start as a segment does");
        }

        int version = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        if (version != Version)
        {
            throw new IndexDamagedException(file, $"it has the version {version}; this program reads version {Version}");
        }

        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[(Size - 4)..]) != Checksum.Of(bytes[..(Size - 4)]))
        {
            throw new IndexDamagedException(file, "the checksum of its header is wrong");
        }

        var header = new SegmentHeader { Articles = BinaryPrimitives.ReadInt32LittleEndian(bytes[16..]) };
        for (int i = 0; i < SectionCount; i++)
        {
            ReadOnlySpan<byte> at = bytes[(20 + i * SectionSize)..];
            header._sections[i] = new Section(
                BinaryPrimitives.ReadInt64LittleEndian(at),
                BinaryPrimitives.ReadInt64LittleEndian(at[8..]),
                BinaryPrimitives.ReadUInt32LittleEndian(at[16..]));
        }

        return header;
    }

    /// <summary>Where a section lies.</summary>
    /// <param name="Offset">Its first byte.</param>
    /// <param name="Length">How many bytes.</param>
    /// <param name="Checksum">Its checksum, or 0.</param>
    internal readonly record struct Section(long Offset, long Length, uint Checksum);
}
