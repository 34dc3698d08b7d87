namespace NewsAnalysis.Entities;

/// <summary>Where the sentence of every item begins and ends, and where words and quotations stand, each told in constant time.</summary>
internal sealed class SentenceBounds
{
    private readonly int[] _first;
    private readonly int[] _last;
    private readonly int[] _words;
    private readonly int[] _quotes;

    public SentenceBounds(ItemStream items)
    {
        int count = items.Items.Length;
        (_first, _last, _words, _quotes) = (new int[count], new int[count], new int[count + 1], new int[count + 1]);
        for (int i = 0; i < count; i++)
        {
            _first[i] = items.SameSentence(i - 1, i) ? _first[i - 1] : i;
            _words[i + 1] = _words[i] + (items.Fold(i) is "" or "that" ? 0 : 1);
            _quotes[i + 1] = _quotes[i] + (items.IsQuote(i) ? 1 : 0);
        }

        for (int i = count - 1; i >= 0; i--)
            _last[i] = items.SameSentence(i, i + 1) ? _last[i + 1] : i;
    }

    /// <summary>First item of the sentence an item stands in.</summary>
    public int First(int item) => _first[item];

    /// <summary>Last item of the sentence an item stands in.</summary>
    public int Last(int item) => _last[item];

    /// <summary>Whether a word other than <c>that</c> stands from one item to another.</summary>
    public bool HasWord(int first, int last) => last >= first && _words[last + 1] > _words[first];

    /// <summary>Whether a quotation stands from one item to another.</summary>
    public bool HasQuote(int first, int last) => last >= first && _quotes[last + 1] > _quotes[first];
}
