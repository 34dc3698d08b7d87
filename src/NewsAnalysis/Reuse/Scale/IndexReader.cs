namespace NewsAnalysis.Reuse.Scale;

/// <summary>An index, opened for reading: all its segments, and the outlets of its articles.</summary>
internal sealed class IndexReader : IDisposable
{
    private readonly Segment[] _segments;
    private readonly int[] _outlets;
    private readonly Dictionary<string, int> _strings = new(StringComparer.Ordinal);

    /// <summary>Opens the segments of a manifest.</summary>
    /// <exception cref="IndexDamagedException">A segment is not what was written.</exception>
    public IndexReader(IndexFiles files, Manifest manifest)
    {
        var segments = new List<Segment>();
        try
        {
            foreach (ManifestSegment segment in manifest.Segments)
            {
                segments.Add(Segment.Open(files.PathOf(segment.File), Articles));
                Articles = segments[^1].End;
            }

            _segments = [.. segments];
            _outlets = new int[Articles];
            foreach (Segment segment in segments)
            {
                int[] global = [.. segment.Strings.Select(NumberOf)];
                for (int i = 0; i < segment.Entries.Length; i++)
                {
                    int outlet = segment.Entries[i].Outlet;
                    _outlets[segment.First + i] = outlet < 0 ? -1 : global[outlet];
                }
            }
        }
        catch
        {
            segments.ForEach(s => s.Dispose());
            throw;
        }
    }

    /// <summary>How many articles it has.</summary>
    public int Articles { get; }

    /// <summary>How many outlets and agencies it knows.</summary>
    public int Strings => _strings.Count;

    /// <summary>The segments.</summary>
    public IReadOnlyList<Segment> Segments => _segments;

    /// <summary>The outlet of an article; -1 when it is not known.</summary>
    public int OutletOf(int article) => _outlets[article];

    /// <summary>The agency an article credits; null when it credits none.</summary>
    public string? AgencyOf(int article)
    {
        Segment segment = SegmentOf(article);
        int agency = segment.Entries[article - segment.First].Agency;
        return agency < 0 ? null : segment.Strings[agency];
    }

    /// <summary>The id of an article, UTF-8.</summary>
    public ReadOnlySpan<byte> IdOf(int article) => SegmentOf(article).IdOf(article);

    /// <summary>How many words an article has.</summary>
    public int WordsOf(int article)
    {
        Segment segment = SegmentOf(article);
        return segment.Entries[article - segment.First].WordCount;
    }

    /// <summary>Reads the words of an article.</summary>
    public void ReadWords(int article, ArticleWords words) => SegmentOf(article).ReadWords(article, words);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Segment segment in _segments)
        {
            segment.Dispose();
        }
    }

    private int NumberOf(string text)
    {
        if (!_strings.TryGetValue(text, out int number))
        {
            _strings.Add(text, number = _strings.Count);
        }

        return number;
    }

    private Segment SegmentOf(int article)
    {
        int low = 0, high = _segments.Length - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = article < _segments[middle].End ? (low, middle) : (middle + 1, high);
        }

        return _segments[low];
    }
}
