using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace NewsAnalysis.Reuse.Scale;

/// <summary>A segment of an index, to be read: tables are in memory, words and postings are read from the file when asked for.</summary>
internal sealed class Segment : IDisposable
{
    private readonly string _file;
    private readonly SafeFileHandle _handle;
    private readonly SegmentHeader _header;
    private readonly ArticleEntry[] _entries;
    private readonly byte[] _names;
    private readonly byte[] _directory;
    private readonly bool[] _isChecked;

    private Segment(string file, SafeFileHandle handle, SegmentHeader header, int first)
    {
        (_file, _handle, _header, First) = (file, handle, header, first);
        _entries = MemoryMarshal.Cast<byte, ArticleEntry>(Whole(SectionKind.Articles)).ToArray();
        _isChecked = new bool[_entries.Length];
        _names = Whole(SectionKind.Names);
        _directory = Whole(SectionKind.Directory);
        Strings = ReadStrings(Whole(SectionKind.Strings));
    }

    /// <summary>The number of its first article in the index.</summary>
    public int First { get; }

    /// <summary>The number after that of its last article.</summary>
    public int End => First + _entries.Length;

    /// <summary>Outlets and agencies.</summary>
    public string[] Strings { get; }

    /// <summary>The table of articles.</summary>
    public ReadOnlySpan<ArticleEntry> Entries => _entries;

    /// <summary>What was wrong with the records, as JSON Lines.</summary>
    public byte[] Problems => Whole(SectionKind.Problems);

    /// <summary>Opens a segment.</summary>
    /// <param name="file">Its file.</param>
    /// <param name="first">The number of its first article in the index.</param>
    /// <exception cref="IndexDamagedException">The file is not what was written.</exception>
    public static Segment Open(string file, int first)
    {
        SafeFileHandle? handle = null;
        try
        {
            handle = File.OpenHandle(file, FileMode.Open, FileAccess.Read, FileShare.Read, FileOptions.RandomAccess);
            byte[] start = new byte[SegmentHeader.Size];
            int read = RandomAccess.Read(handle, start, 0);
            return new Segment(file, handle, SegmentHeader.Read(start.AsSpan(0, read), file), first);
        }
        catch (FileNotFoundException)
        {
            throw new IndexDamagedException(file, "it is not there");
        }
        catch
        {
            handle?.Dispose();
            throw;
        }
    }

    /// <summary>The id of an article, UTF-8.</summary>
    /// <param name="article">Its number in the index.</param>
    public ReadOnlySpan<byte> IdOf(int article) => _names.AsSpan(_entries[article - First].IdStart, _entries[article - First].IdLength);

    /// <summary>Adds the postings of a partition, with the articles' numbers in the index.</summary>
    /// <exception cref="IndexDamagedException">They are not what was written.</exception>
    public void AddPostings(int partition, Pool<ulong> postings)
    {
        int start = partition == 0 ? 0 : EndOf(partition - 1);
        Span<ulong> added = postings.Grow(EndOf(partition) - start);
        ReadExactly(MemoryMarshal.AsBytes(added), SectionKind.Postings, start * (long)sizeof(ulong));
        if (Checksum.Of<ulong>(added) != BinaryPrimitives.ReadUInt32LittleEndian(_directory.AsSpan(partition * 8 + 4)))
        {
            throw new IndexDamagedException(_file, "the checksum of its postings is wrong");
        }

        // The article's number is the lowest part, so that adding to it adds to the posting.
        ulong first = (uint)First;
        foreach (ref ulong posting in added)
        {
            posting += first;
        }
    }

    /// <summary>Reads the words of an article, and checks them the first time.</summary>
    /// <param name="article">Its number in the index.</param>
    /// <param name="words">Where to.</param>
    /// <exception cref="IndexDamagedException">They are not what was written.</exception>
    public void ReadWords(int article, ArticleWords words)
    {
        ref ArticleEntry entry = ref _entries[article - First];
        words.Resize(this, article, entry.WordCount, entry.LongCount);
        ReadExactly(MemoryMarshal.AsBytes(words.CodesToFill), SectionKind.Codes, entry.WordStart * (long)sizeof(uint));
        if (!_isChecked[article - First])
        {
            if (Checksum.Of(words.Places, Checksum.Of<uint>(words.CodesToFill)) != entry.Checksum)
            {
                throw new IndexDamagedException(_file, "the checksum of its words is wrong");
            }

            _isChecked[article - First] = true;
        }
    }

    /// <summary>Reads where the words of an article stand.</summary>
    /// <param name="words">The article, whose words were read.</param>
    public void ReadPlaces(ArticleWords words)
    {
        ref ArticleEntry entry = ref _entries[words.Article - First];
        ReadExactly(MemoryMarshal.AsBytes(words.PlacesToFill), SectionKind.Places, entry.WordStart * (long)sizeof(ushort));
        ReadExactly(MemoryMarshal.AsBytes(words.LongPlacesToFill), SectionKind.LongPlaces, entry.LongStart * (long)sizeof(int));
    }

    /// <inheritdoc/>
    public void Dispose() => _handle.Dispose();

    private int EndOf(int partition) => BinaryPrimitives.ReadInt32LittleEndian(_directory.AsSpan(partition * 8));

    private byte[] Whole(SectionKind kind)
    {
        byte[] bytes = new byte[_header[kind].Length];
        ReadExactly(bytes, kind, 0);
        return Checksum.Of(bytes) == _header[kind].Checksum ? bytes : throw new IndexDamagedException(_file, $"the checksum of its section {kind} is wrong");
    }

    private void ReadExactly(Span<byte> bytes, SectionKind kind, long offset)
    {
        offset += _header[kind].Offset;
        while (!bytes.IsEmpty)
        {
            int read = RandomAccess.Read(_handle, bytes, offset);
            if (read == 0)
            {
                throw new IndexDamagedException(_file, "it ends too early");
            }

            bytes = bytes[read..];
            offset += read;
        }
    }

    private static string[] ReadStrings(ReadOnlySpan<byte> bytes)
    {
        var strings = new List<string>();
        while (!bytes.IsEmpty)
        {
            int length = BinaryPrimitives.ReadInt32LittleEndian(bytes);
            strings.Add(Encoding.UTF8.GetString(bytes.Slice(4, length)));
            bytes = bytes[(4 + length)..];
        }

        return [.. strings];
    }
}
