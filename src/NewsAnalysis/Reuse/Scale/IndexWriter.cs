using System.Collections.Concurrent;
using System.IO.Compression;
using NewsAnalysis.Articles;
using NewsAnalysis.Articles.Reading;

namespace NewsAnalysis.Reuse.Scale;

/// <summary>Reads inputs into segments of an index: lines are read ahead, batches are read by all threads, segments are written behind.</summary>
internal sealed class IndexWriter
{
    private const int LinesOfChunk = 64;
    private const int BytesOfBatch = 48 << 20;
    private const int HeadBytes = 1 << 16;

    private readonly IndexFiles _files;
    private readonly CorpusReuseOptions _options;
    private readonly KnownArticles _known = new();
    private readonly ConcurrentBag<RecordReader> _readers = [];
    private readonly SegmentBuilder[] _builders;
    private readonly List<RecordChunk>[] _chunks = [[], []];
    private Task _writing = Task.CompletedTask;
    private readonly long _repeatedBefore;
    private int _turn;

    /// <summary>Continues an index.</summary>
    public IndexWriter(IndexFiles files, CorpusReuseOptions options, Manifest manifest)
    {
        (_files, _options, Manifest) = (files, options, manifest);
        _builders = [new SegmentBuilder(_known), new SegmentBuilder(_known)];
        _repeatedBefore = manifest.Repeated;
        using var index = new IndexReader(files, manifest);
        foreach (Segment segment in index.Segments)
        {
            for (int article = segment.First; article < segment.End; article++)
            {
                _known.AddKnown(segment.IdOf(article), segment.Entries[article - segment.First].TextHash);
            }
        }

        Articles = index.Articles;
    }

    /// <summary>What the index holds so far.</summary>
    public Manifest Manifest { get; private set; }

    /// <summary>How many articles it has.</summary>
    public long Articles { get; private set; }

    /// <summary>Reads an input from where it was left.</summary>
    /// <param name="file">The input.</param>
    /// <param name="problems">What is wrong with the file as a whole.</param>
    /// <param name="progress">Called with the bytes of the file that were read.</param>
    /// <param name="cancellation">Stops it between batches; what was read until then stays.</param>
    /// <exception cref="IndexMismatchException">The file is known and has changed.</exception>
    public void Add(InputFile file, List<LoadProblem> problems, Action<long> progress, CancellationToken cancellation)
    {
        ManifestInput? before = Manifest.Inputs.FirstOrDefault(i => i.Path == file.FullPath);
        using FileStream? raw = FileOpener.Open(file, problems);
        if (raw is null || (before is { IsRead: true } && before.FileLength == raw.Length))
        {
            return;
        }

        ManifestInput input = Identify(raw, file.FullPath, before);
        using Stream stream = IsGzip(raw) ? new GZipStream(raw, CompressionMode.Decompress) : raw;
        var reader = new LineReader(stream, _options.MaxLineBytes, _options.SegmentArticles, BytesOfBatch);
        if (before is not null && !reader.Skip(before.Offset, before.Lines))
        {
            throw Changed(file.FullPath);
        }

        LineBatch batch = new(), ahead = new();
        bool more = reader.Next(batch);
        while (more)
        {
            LineBatch next = ahead;
            Task<bool> reading = Task.Run(() => reader.Next(next), CancellationToken.None);
            try
            {
                input = input with { Lines = input.Lines + batch.Lines.Count, Offset = batch.EndOffset };
                Write(file, batch, input, problems);
                progress(raw.Position);
            }
            finally
            {
                more = reading.GetAwaiter().GetResult();
            }

            (batch, ahead) = (ahead, batch);
            cancellation.ThrowIfCancellationRequested();
        }

        _writing.GetAwaiter().GetResult();
        Manifest = Manifest.With(input with { IsRead = true }, null, _repeatedBefore + _known.Repeated);
        Manifest.Write(_files);
    }

    /// <summary>Waits until everything that was read is written.</summary>
    public void Finish() => _writing.GetAwaiter().GetResult();

    private void Write(InputFile file, LineBatch batch, ManifestInput input, List<LoadProblem> problems)
    {
        if (batch.Trouble is { } trouble)
        {
            problems.Add(trouble is InvalidDataException
                ? new LoadProblem(file.Shown, (int)(batch.FirstLine + batch.Lines.Count), "damaged", "The compressed file is damaged or cut off from this line on; the lines before it were read. Fetch it again.")
                : FileOpener.Unreadable(file, trouble));
        }

        List<RecordChunk> chunks = Read(file, batch);
        SegmentBuilder builder = _builders[_turn];
        _turn = 1 - _turn;
        _writing.GetAwaiter().GetResult();
        builder.Lay(file.Shown, chunks);
        Articles += builder.Articles;
        long repeated = _repeatedBefore + _known.Repeated;
        _writing = Task.Run(() =>
        {
            string name = FormattableString.Invariant($"segment-{Manifest.Segments.Count:D5}.reuse");
            _files.Write(name, builder.Write);
            Manifest = Manifest.With(input, new ManifestSegment(name, builder.Articles, builder.Words, builder.Checksum), repeated);
            Manifest.Write(_files);
        });
    }

    // The chunks of a turn are used again two batches later, when their segment is written.
    private List<RecordChunk> Read(InputFile file, LineBatch batch)
    {
        List<RecordChunk> pool = _chunks[_turn];
        int count = (batch.Lines.Count + LinesOfChunk - 1) / LinesOfChunk;
        while (pool.Count < count)
        {
            pool.Add(new RecordChunk());
        }

        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = _options.Threads }, i =>
        {
            RecordReader reader = _readers.TryTake(out RecordReader? idle) ? idle : new RecordReader(_options);
            reader.Read(file, batch, i * LinesOfChunk, Math.Min(batch.Lines.Count, (i + 1) * LinesOfChunk), pool[i]);
            _readers.Add(reader);
        });
        return pool[..count];
    }

    // By its beginning, of which at least what was there before must be the same.
    private static ManifestInput Identify(FileStream raw, string path, ManifestInput? before)
    {
        byte[] head = new byte[before?.HeadLength ?? (int)Math.Min(HeadBytes, raw.Length)];
        int read = raw.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        raw.Position = 0;
        uint checksum = Checksum.Of(head.AsSpan(0, read));
        if (before is not null && (checksum != before.HeadChecksum || raw.Length < before.FileLength))
        {
            throw Changed(path);
        }

        return new ManifestInput(path, before?.Lines ?? 0, before?.Offset ?? 0, raw.Length, head.Length, checksum, false);
    }

    private static bool IsGzip(FileStream raw)
    {
        byte[] start = new byte[3];
        int read = raw.ReadAtLeast(start, 3, throwOnEndOfStream: false);
        raw.Position = 0;
        return FormSniffer.IsGzip(start.AsSpan(0, read));
    }

    private static IndexMismatchException Changed(string path) =>
        new($"'{path}' is in the index already and has other contents now. Lines may be added at its end; otherwise name another folder with --out, or give the file another name.");
}
