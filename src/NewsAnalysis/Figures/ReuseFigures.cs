using NewsAnalysis.Frames;
using NewsAnalysis.Reuse;

namespace NewsAnalysis.Figures;

/// <summary>The figures of source reuse: who shares which words with whom, and where they come from.</summary>
public static class ReuseFigures
{
    /// <summary>Who shares how much, and whom the articles credit, in a paragraph.</summary>
    /// <param name="reuse">The analysis.</param>
    public static HtmlFragment Answer(SourceReuse reuse) =>
        ReuseAnswer.Of(reuse.Corpus.ToFrame(), reuse.Pairs, reuse.Families, reuse.Composition, reuse.Credits);

    /// <summary>The share of each article's words that stand in each other.</summary>
    /// <param name="reuse">The analysis.</param>
    /// <param name="most">Articles drawn at most, those that share most first.</param>
    public static Figure Shares(SourceReuse reuse, int most = 40) => ShareHeatmapFigure.Of(reuse.Corpus.ToFrame(), reuse.Pairs, most);

    /// <summary>Where the words of each article come from.</summary>
    /// <param name="reuse">The analysis.</param>
    /// <param name="most">Articles drawn at most, those that share most first.</param>
    public static Figure Composition(SourceReuse reuse, int most = 40) => CompositionFigure.Of(reuse.Corpus.ToFrame(), reuse.Composition, most);

    /// <summary>The shared passages in the words of both articles, the longest first.</summary>
    /// <param name="reuse">The analysis.</param>
    public static DataFrame<PassageTextRow> Passages(SourceReuse reuse) => reuse.Corpus.Labelled(new DataFrame<PassageTextRow>("passages", reuse.Passages
        .OrderByDescending(p => p.Words)
        .Select(p => new PassageTextRow(
            p.ArticleA, p.StartA, p.LengthA, p.ArticleB, p.StartB, p.LengthB, p.Kind, p.Words, p.Quotation,
            reuse.Corpus[p.ArticleA].Raw.Substring(p.StartA, p.LengthA), reuse.Corpus[p.ArticleB].Raw.Substring(p.StartB, p.LengthB)))));

    /// <summary>Two articles side by side, the passages they share marked and numbered alike.</summary>
    /// <param name="reuse">The analysis.</param>
    /// <param name="articleA">The article on the left; null for the pair that shares most.</param>
    /// <param name="articleB">The article on the right; null for the pair that shares most.</param>
    /// <exception cref="KeyNotFoundException">No article has that id.</exception>
    public static HtmlFragment SideBySide(SourceReuse reuse, string? articleA = null, string? articleB = null) =>
        SharedPassages.Of(reuse, articleA, articleB);

    /// <summary>Which wire text flows into which article, and whether the article says so.</summary>
    /// <param name="reuse">The analysis.</param>
    /// <param name="most">Articles drawn at most, those with the most words of a wire first.</param>
    public static Figure WireFlow(SourceReuse reuse, int most = 30) => WireFlowFigure.Of(reuse.Corpus.ToFrame(), reuse.Families, reuse.Composition, most);

    /// <summary>What articles changed in the wire text they print, and which of them did where a third one decides it.</summary>
    /// <param name="reuse">The analysis.</param>
    /// <param name="top">Passages shown at most.</param>
    public static HtmlFragment Edits(SourceReuse reuse, int top = 8) =>
        WireEdits.Of(WireEditRows(reuse), (id, place) => place.In(reuse.Corpus[id].Raw), top);

    /// <summary>The same as a table, whole.</summary>
    /// <param name="reuse">The analysis.</param>
    public static DataFrame<WireEditRow> WireEditRows(SourceReuse reuse) => WireEdits.Rows(reuse.Corpus, reuse.Passages, reuse.Families);

    /// <summary>Which of two articles had their shared words first, where dates or the text itself decide it.</summary>
    /// <param name="reuse">The analysis.</param>
    public static DataFrame<DirectionRow> Directions(SourceReuse reuse) => ReuseDirections.Of(reuse.Corpus.ToFrame(), reuse.Pairs, reuse.Credits);

    /// <summary>How long after one article another one printed words of it, where their dates tell.</summary>
    /// <param name="reuse">The analysis.</param>
    /// <param name="most">Pairs drawn at most, those that share most first.</param>
    public static Figure Lags(SourceReuse reuse, int most = 30) => ReuseLagFigure.Of(Directions(reuse), most);

    /// <summary>Where the passages that two articles share stand in each.</summary>
    /// <param name="reuse">The analysis.</param>
    /// <param name="articleA">The article above; null for the pair that shares most.</param>
    /// <param name="articleB">The article below; null for the pair that shares most.</param>
    /// <exception cref="KeyNotFoundException">No article has that id.</exception>
    public static Figure Ribbon(SourceReuse reuse, string? articleA = null, string? articleB = null) =>
        SharedPassages.PairOf(reuse, articleA, articleB) is var (a, b)
            ? PassageRibbonFigure.Of(PassageRibbonFigure.Side.Of(a), PassageRibbonFigure.Side.Of(b), reuse.Passages)
            : PassageRibbonFigure.Nothing("No two articles share a passage");
}
