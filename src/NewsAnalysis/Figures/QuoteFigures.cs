using NewsAnalysis.Frames;
using NewsAnalysis.Quotes;

namespace NewsAnalysis.Figures;

/// <summary>The figures of quote overlap: who is quoted, by whom, and in which words.</summary>
public static class QuoteFigures
{
    /// <summary>Who carries whose words how, in a paragraph.</summary>
    /// <param name="quotes">The analysis.</param>
    public static HtmlFragment Answer(QuoteOverlap quotes) =>
        QuoteAnswer.Of(quotes.Corpus.ToFrame(), quotes.Quotes, quotes.Clusters, quotes.Cells, quotes.Speakers);

    /// <summary>Quotations against articles; shape, letter and colour tell the versions apart.</summary>
    /// <param name="quotes">The analysis.</param>
    /// <param name="top">Quotations drawn at most, the most widely carried first.</param>
    public static Figure Matrix(QuoteOverlap quotes, int top = 30) =>
        QuoteMatrixFigure.Of(quotes.Corpus.ToFrame(), quotes.Quotes, quotes.Clusters, quotes.Cells, top);

    /// <summary>Quoted words of each speaker in each article.</summary>
    /// <param name="quotes">The analysis.</param>
    /// <param name="top">Speakers drawn at most, the most quoted first.</param>
    public static Figure Speakers(QuoteOverlap quotes, int top = 15) => SpeakerFigure.Of(quotes.Corpus.ToFrame(), quotes.Quotes, quotes.Speakers, top);

    /// <summary>The quotations whose words differ between articles, side by side, the differing words marked.</summary>
    /// <param name="quotes">The analysis.</param>
    /// <param name="top">Quotations shown at most, the most widely carried first.</param>
    public static HtmlFragment Versions(QuoteOverlap quotes, int top = 8) =>
        QuoteVersions.Of(quotes.Corpus.ToFrame(), quotes.Quotes, quotes.Clusters, quotes.Cells, top);

    /// <summary>Which articles carry the same quotations together (an UpSet plot).</summary>
    /// <param name="quotes">The analysis.</param>
    /// <param name="top">Combinations drawn at most, those with the most quotations first.</param>
    public static Figure Combinations(QuoteOverlap quotes, int top = 25) =>
        QuoteCombinationsFigure.Of(quotes.Corpus.ToFrame(), quotes.Clusters, quotes.Cells, top);

    /// <summary>Where in the body of each article its quotations stand.</summary>
    /// <param name="quotes">The analysis.</param>
    /// <param name="top">Quotations numbered at most, the most widely carried first.</param>
    public static Figure Positions(QuoteOverlap quotes, int top = 20) =>
        QuotePositionsFigure.Of(quotes.Corpus.ToFrame(), quotes.Corpus.ToParagraphFrame(), quotes.Quotes, quotes.Clusters, top);

    /// <summary>The utterances that articles give to different speakers, and which article names whom.</summary>
    /// <param name="quotes">The analysis.</param>
    /// <param name="top">Utterances shown at most, the most widely carried first.</param>
    public static HtmlFragment Conflicts(QuoteOverlap quotes, int top = 10) => QuoteConflicts.Of(quotes.Corpus.ToFrame(), quotes.Quotes, quotes.Clusters, top);

    /// <summary>The quotations that one article has and no other one repeats.</summary>
    /// <param name="quotes">The analysis.</param>
    /// <param name="top">Articles shown at most, those with the most such quotations first.</param>
    public static HtmlFragment Alone(QuoteOverlap quotes, int top = 20) =>
        QuotesAlone.Of(quotes.Corpus.ToFrame(), quotes.Quotes, quotes.Clusters, quotes.Cells, top);
}
