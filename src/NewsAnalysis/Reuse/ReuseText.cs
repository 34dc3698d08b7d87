using NewsAnalysis.Alignment;
using NewsAnalysis.Articles;
using NewsAnalysis.Text;

namespace NewsAnalysis.Reuse;

/// <summary>What reuse is looked for in: the words of one article's headline, body, cross-heads, captions and key points.</summary>
/// <remarks>Words are numbered over these parts; teasers of other articles, widgets, bylines and dates are left out.</remarks>
internal sealed class ReuseText
{
    private readonly Lazy<SentenceIndex> _index;
    private readonly Lazy<int[]> _bodyPlaces;
    private readonly Lazy<int[]> _bodyWords;
    private (int Length, WindowIndex Windows)? _bodyWindows;

    public ReuseText()
    {
        _index = new(() => new SentenceIndex(this));
        _bodyPlaces = new(() => [.. Enumerable.Range(0, Roles!.Length).Where(i => (Roles[i] & WordRole.Body) != 0)]);
        _bodyWords = new(() => [.. BodyPlaces.Select(i => Words![i])]);
    }

    /// <summary>The article.</summary>
    public required Article Article { get; init; }

    /// <summary>Folded words and their places.</summary>
    public required FoldedText Text { get; init; }

    /// <summary>A number for each folded word, the same in every article of the corpus.</summary>
    public required int[] Words { get; init; }

    /// <summary>A number for each word's stem; -1 for function words.</summary>
    public required int[] Stems { get; init; }

    /// <summary>What each word is to reuse.</summary>
    public required WordRole[] Roles { get; init; }

    /// <summary>The sentences, in order.</summary>
    public required ReuseSentence[] Sentences { get; init; }

    /// <summary>By sentence, whether a word of it stands inside quotation marks.</summary>
    public required bool[] HoldsQuotation { get; init; }

    /// <summary>By sentence, whether it is printed whatever the story.</summary>
    public required bool[] IsStock { get; init; }

    /// <summary>Which words are the body's.</summary>
    public int[] BodyPlaces => _bodyPlaces.Value;

    /// <summary>The numbers of the body's words, in order.</summary>
    public int[] BodyWords => _bodyWords.Value;

    /// <summary>The windows of the body's words; the ones asked for last are kept.</summary>
    /// <param name="length">Words of a window.</param>
    public WindowIndex BodyWindows(int length)
    {
        lock (_bodyWords)
        {
            if (_bodyWindows is not { } known || known.Length != length)
            {
                _bodyWindows = known = (length, WindowIndex.Of<int>(BodyWords, length));
            }

            return known.Windows;
        }
    }

    /// <summary>Which sentences hold a stem or a run of words.</summary>
    public SentenceIndex Index => _index.Value;

    /// <summary>The numbers of the words of a sentence.</summary>
    public ReadOnlySpan<int> WordsOf(ReuseSentence sentence) => Words.AsSpan(sentence.Start, sentence.Count);

    /// <summary>The stems of a sentence, -1 for function words.</summary>
    public ReadOnlySpan<int> StemsOf(ReuseSentence sentence) => Stems.AsSpan(sentence.Start, sentence.Count);

    /// <summary>Where two sentences and all between them stand.</summary>
    public TextSpan SpanOf(int firstSentence, int lastSentence) => Sentences[firstSentence].Span.Cover(Sentences[lastSentence].Span);
}
