namespace NewsAnalysis.Entities;

/// <summary>How many cues, marks, mentions and quotations stand between two items, told without a walk from one to the other.</summary>
internal sealed class ItemCounts
{
    // Each holds, at an item, how many stand before it.
    private readonly int[] _cues;
    private readonly int[] _breaks;
    private readonly int[] _mentions;
    private readonly int[] _quotes;
    private readonly int[] _sentenceStarts;

    /// <summary>Counts once over an article.</summary>
    public ItemCounts(ItemStream items)
    {
        int count = items.Items.Length;
        _cues = new int[count + 1];
        _breaks = new int[count + 1];
        _mentions = new int[count + 1];
        _quotes = new int[count + 1];
        _sentenceStarts = new int[count];
        for (int i = 0; i < count; i++)
        {
            bool cue = !items.Named[i] && CueLexicon.IsCue(items.Fold(i));
            bool parts = items.Mark(i) is ',' or '—' or '–' or ';' or '(' or ')';
            _cues[i + 1] = _cues[i] + (cue ? 1 : 0);
            _breaks[i + 1] = _breaks[i] + (parts ? 1 : 0);
            _mentions[i + 1] = _mentions[i] + (items.StartsAt[i] >= 0 ? 1 : 0);
            _quotes[i + 1] = _quotes[i] + (items.IsQuote(i) ? 1 : 0);
            _sentenceStarts[i] = i > 0 && items.SameSentence(i - 1, i) ? _sentenceStarts[i - 1] : i;
        }
    }

    /// <summary>Words that may report, from an item up to another, that one apart.</summary>
    public int Cues(int from, int to) => _cues[to] - _cues[from];

    /// <summary>Marks that part a sentence: commas, semicolons, dashes, brackets.</summary>
    public int Breaks(int from, int to) => _breaks[to] - _breaks[from];

    /// <summary>Mentions that begin there.</summary>
    public int Mentions(int from, int to) => _mentions[to] - _mentions[from];

    /// <summary>Quotations.</summary>
    public int Quotes(int from, int to) => _quotes[to] - _quotes[from];

    /// <summary>The first item of an item's sentence.</summary>
    public int SentenceStart(int item) => _sentenceStarts[item];
}
