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
    private bool _placed;

    /// <summary>The article's number in the index; -1 before the first.</summary>
    public int Article { get; private set; } = -1;

    /// <summary>The codes of the words.</summary>
    public ReadOnlySpan<uint> Codes => _codes.AsSpan(0, _count);

    /// <summary>Their places, with the marks.</summary>
    public ReadOnlySpan<ushort> Places => _places.AsSpan(0, _count);

    /// <summary>To be filled with the codes.</summary>
    public Span<uint> CodesToFill => _codes.AsSpan(0, _count);

    /// <summary>To be filled with the places.</summary>
    public Span<ushort> PlacesToFill => _places.AsSpan(0, _count);

    /// <summary>To be filled with the long places.</summary>
    public Span<int> LongPlacesToFill => _longPlaces.AsSpan(0, _longCount);

    /// <summary>Makes room for an article.</summary>
    public void Resize(int article, int words, int longPlaces)
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

        (Article, _count, _longCount, _placed) = (article, words, longPlaces, false);
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
        int end = 0, nextLong = 0;
        for (int i = 0; i < _count; i++)
        {
            int gap = WordPlace.Gap(_places[i]), length = WordPlace.Length(_places[i]);
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
