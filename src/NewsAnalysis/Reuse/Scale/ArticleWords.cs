namespace NewsAnalysis.Reuse.Scale;

/// <summary>The words of one article of the index, in arrays that are used again.</summary>
internal sealed class ArticleWords
{
    private uint[] _codes = new uint[1024];
    private ushort[] _places = new ushort[1024];
    private int[] _longPlaces = new int[16];
    private int[] _starts = new int[1024];
    private int[] _lengths = new int[1024];
    private int _count, _longCount;
    private bool _placed, _hasPlaces;
    private Segment? _source;

    /// <summary>The article's number in the index; -1 before the first.</summary>
    public int Article { get; private set; } = -1;

    /// <summary>The codes of the words.</summary>
    public ReadOnlySpan<uint> Codes => _codes.AsSpan(0, _count);

    /// <summary>Their places, with the marks; read when they are first asked for.</summary>
    public ReadOnlySpan<ushort> Places
    {
        get
        {
            if (!_hasPlaces)
            {
                _hasPlaces = true;
                _source?.ReadPlaces(this);
            }

            return _places.AsSpan(0, _count);
        }
    }

    /// <summary>To be filled with the codes.</summary>
    public Span<uint> CodesToFill => _codes.AsSpan(0, _count);

    /// <summary>To be filled with the places.</summary>
    public Span<ushort> PlacesToFill => _places.AsSpan(0, _count);

    /// <summary>To be filled with the long places.</summary>
    public Span<int> LongPlacesToFill => _longPlaces.AsSpan(0, _longCount);

    /// <summary>Makes room for an article.</summary>
    /// <param name="source">Where its places can be read; null when they are filled in.</param>
    /// <param name="article">Its number in the index.</param>
    /// <param name="words">How many words it has.</param>
    /// <param name="longPlaces">How many numbers its long places are.</param>
    public void Resize(Segment? source, int article, int words, int longPlaces)
    {
        if (_codes.Length < words)
        {
            int size = Math.Max(words, _codes.Length * 2);
            (_codes, _places, _starts, _lengths) = (new uint[size], new ushort[size], new int[size], new int[size]);
        }

        if (_longPlaces.Length < longPlaces)
        {
            _longPlaces = new int[longPlaces * 2];
        }

        (_source, Article, _count, _longCount, _placed, _hasPlaces) = (source, article, words, longPlaces, false, false);
    }

    /// <summary>Where the first of some words starts, and how long all are, in UTF-16 units of the record's text.</summary>
    public (int Start, int Length) SpanOf(int first, int count)
    {
        if (!_placed)
        {
            FindPlaces();
        }

        int last = first + count - 1;
        return (_starts[first], _starts[last] + _lengths[last] - _starts[first]);
    }

    private void FindPlaces()
    {
        ReadOnlySpan<ushort> places = Places;
        int end = 0, nextLong = 0;
        for (int i = 0; i < places.Length; i++)
        {
            int gap = WordPlace.Gap(places[i]), length = WordPlace.Length(places[i]);
            if (length == WordPlace.Long)
            {
                (gap, length) = (_longPlaces[nextLong], _longPlaces[nextLong + 1]);
                nextLong += 2;
            }

            _starts[i] = end + gap;
            _lengths[i] = length;
            end += gap + length;
        }

        _placed = true;
    }
}
