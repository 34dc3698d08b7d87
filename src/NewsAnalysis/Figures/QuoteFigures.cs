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
    public static Figure Speakers(QuoteOverlap quotes, int top = 15) => SpeakerFigure.Of(quotes.Corpus.ToFrame(), quotes.Speakers, top);

    /// <summary>The quotations whose words differ between articles, side by side, the differing words marked.</summary>
    /// <param name="quotes">The analysis.</param>
    /// <param name="top">Quotations shown at most, the most widely carried first.</param>
    public static HtmlFragment Versions(QuoteOverlap quotes, int top = 8) =>
        QuoteVersions.Of(quotes.Corpus.ToFrame(), quotes.Quotes, quotes.Clusters, quotes.Cells, top);
}
