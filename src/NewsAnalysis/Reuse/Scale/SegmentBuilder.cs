using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using NewsAnalysis.Articles;
using NewsAnalysis.Frames;

namespace NewsAnalysis.Reuse.Scale;

/// <summary>Lays out what was read of a batch of lines as a segment, and writes it.</summary>
/// <param name="known">The ids of the articles that the index has.</param>
internal sealed class SegmentBuilder(KnownArticles known)
{
    private readonly Pool<ArticleEntry> _entries = new();
    private readonly Pool<byte> _names = new();
    private readonly Pool<ulong> _postings = new();
    private readonly List<LoadProblem> _problems = [];
    private readonly List<string> _strings = [];
    private readonly Dictionary<string, int> _stringAt = new(StringComparer.Ordinal);
    private readonly int[] _ends = new int[Partitions.Count];
    private List<RecordChunk> _chunks = [];
    private long _words, _longs;

    /// <summary>Articles of the segment.</summary>
    public int Articles => _entries.Count;

    /// <summary>The checksum of the table of articles.</summary>
    public uint Checksum => Scale.Checksum.Of<ArticleEntry>(_entries.Span);

    /// <summary>Words of the segment.</summary>
    public long Words => _words;

    /// <summary>Lays out the chunks of a batch, in order.</summary>
    /// <param name="file">The input, as given.</param>
    /// <param name="chunks">What was read; it must stay as it is until the segment is written.</param>
    public void Lay(string file, List<RecordChunk> chunks)
    {
        _chunks = chunks;
        _entries.Clear();
        _names.Clear();
        _problems.Clear();
        _strings.Clear();
        _stringAt.Clear();
        (_words, _longs) = (0, 0);
        var kept = new List<(RecordChunk Chunk, RecordRead Article)>();
        foreach (RecordChunk chunk in chunks)
        {
            _problems.AddRange(chunk.Problems);
            foreach (RecordRead article in chunk.Articles)
            {
                if (known.Add(article.Id, article.TextHash, out string id))
                {
                    AddEntry(chunk, article, id);
                    kept.Add((chunk, article));
                }

                if (id != article.Id)
                {
                    _problems.Add(new LoadProblem(file, (int)article.Line, "duplicate id", $"The id '{article.Id}' is taken by another article; this one is called '{id}'. Give each article its own id."));
                }
            }

            _words += chunk.Words.Count;
            _longs += chunk.Words.LongPlaces.Count;
        }

        LayPostings(kept);
    }

    /// <summary>Writes the segment.</summary>
    public void Write(Stream stream)
    {
        byte[] strings = Strings(), problems = Problems(), directory = Directory();
        var header = new SegmentHeader { Articles = Articles };
        long at = SegmentHeader.Size;
        Place(SectionKind.Articles, MemoryMarshal.AsBytes(_entries.Span).Length, Scale.Checksum.Of<ArticleEntry>(_entries.Span));
        Place(SectionKind.Names, _names.Count, Scale.Checksum.Of(_names.Span));
        Place(SectionKind.Strings, strings.Length, Scale.Checksum.Of(strings));
        Place(SectionKind.Codes, _words * sizeof(uint), 0);
        Place(SectionKind.Places, _words * sizeof(ushort), 0);
        Place(SectionKind.LongPlaces, _longs * sizeof(int), _chunks.Aggregate(0U, (crc, c) => Scale.Checksum.Of<int>(c.Words.LongPlaces.Span, crc)));
        Place(SectionKind.Directory, directory.Length, Scale.Checksum.Of(directory));
        Place(SectionKind.Postings, _postings.Count * (long)sizeof(ulong), 0);
        Place(SectionKind.Problems, problems.Length, Scale.Checksum.Of(problems));

        stream.Write(header.ToBytes());
        stream.Write(MemoryMarshal.AsBytes(_entries.Span));
        stream.Write(_names.Span);
        stream.Write(strings);
        _chunks.ForEach(c => stream.Write(MemoryMarshal.AsBytes(c.Words.Codes.AsSpan(0, c.Words.Count))));
        _chunks.ForEach(c => stream.Write(MemoryMarshal.AsBytes(c.Words.Places.AsSpan(0, c.Words.Count))));
        _chunks.ForEach(c => stream.Write(MemoryMarshal.AsBytes(c.Words.LongPlaces.Span)));
        stream.Write(directory);
        stream.Write(MemoryMarshal.AsBytes(_postings.Span));
        stream.Write(problems);

        void Place(SectionKind kind, long length, uint checksum)
        {
            header[kind] = new SegmentHeader.Section(at, length, checksum);
            at += length;
        }
    }

    private void AddEntry(RecordChunk chunk, RecordRead article, string id)
    {
        int words = article.WordEnd - article.WordStart, idStart = _names.Count;
        Encoding.UTF8.GetBytes(id, _names.Grow(Encoding.UTF8.GetByteCount(id)));
        _entries.Add(new ArticleEntry
        {
            TextHash = article.TextHash,
            WordStart = (int)_words + article.WordStart,
            WordCount = words,
            LongStart = (int)_longs + article.LongStart,
            LongCount = article.LongEnd - article.LongStart,
            IdStart = idStart,
            IdLength = _names.Count - idStart,
            Outlet = StringAt(article.Outlet),
            Agency = StringAt(article.Agency),
            Checksum = Scale.Checksum.Of<ushort>(
                chunk.Words.Places.AsSpan(article.WordStart, words), Scale.Checksum.Of<uint>(chunk.Words.Codes.AsSpan(article.WordStart, words))),
        });
    }

    // Counted first, then put where they belong; so the postings of a partition stand in the order of the articles.
    private void LayPostings(List<(RecordChunk Chunk, RecordRead Article)> kept)
    {
        Span<int> next = stackalloc int[Partitions.Count];
        next.Clear();
        foreach ((RecordChunk chunk, RecordRead article) in kept)
        {
            foreach (ulong fingerprint in chunk.Fingerprints.Span[article.FingerprintStart..article.FingerprintEnd])
            {
                next[Partitions.Of(fingerprint)]++;
            }
        }

        int total = 0;
        for (int p = 0; p < Partitions.Count; p++)
        {
            (next[p], total) = (total, total + next[p]);
            _ends[p] = total;
        }

        _postings.Clear();
        Span<ulong> postings = _postings.Grow(total);
        for (int i = 0; i < kept.Count; i++)
        {
            (RecordChunk chunk, RecordRead article) = kept[i];
            foreach (ulong fingerprint in chunk.Fingerprints.Span[article.FingerprintStart..article.FingerprintEnd])
            {
                postings[next[Partitions.Of(fingerprint)]++] = Partitions.Posting(fingerprint, i);
            }
        }
    }

    private int StringAt(string? text)
    {
        if (text is null)
        {
            return -1;
        }

        if (!_stringAt.TryGetValue(text, out int at))
        {
            _stringAt.Add(text, at = _strings.Count);
            _strings.Add(text);
        }

        return at;
    }

    private byte[] Strings()
    {
        var bytes = new ArrayBufferWriter<byte>();
        foreach (string text in _strings)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.GetSpan(4), Encoding.UTF8.GetByteCount(text));
            bytes.Advance(4);
            Encoding.UTF8.GetBytes(text, bytes);
        }

        return bytes.WrittenSpan.ToArray();
    }

    private byte[] Directory()
    {
        byte[] directory = new byte[Partitions.Count * 8];
        for (int p = 0, start = 0; p < Partitions.Count; start = _ends[p++])
        {
            BinaryPrimitives.WriteInt32LittleEndian(directory.AsSpan(p * 8), _ends[p]);
            BinaryPrimitives.WriteUInt32LittleEndian(directory.AsSpan(p * 8 + 4), Scale.Checksum.Of<ulong>(_postings.Span[start.._ends[p]]));
        }

        return directory;
    }

    private byte[] Problems()
    {
        using var bytes = new MemoryStream();
        JsonLinesFrameWriter.Write(new DataFrame<ProblemRow>("problems", _problems.Select(p => new ProblemRow(p.File, p.Line, p.Kind, p.Message))), bytes);
        return bytes.ToArray();
    }
}
