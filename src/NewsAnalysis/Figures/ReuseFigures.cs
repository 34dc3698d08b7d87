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
    public static DataFrame<PassageTextRow> Passages(SourceReuse reuse) => new("passages", reuse.Passages
        .OrderByDescending(p => p.Words)
        .Select(p => new PassageTextRow(
            reuse.Corpus[p.ArticleA].Label, reuse.Corpus[p.ArticleB].Label, p.Kind, p.Words, p.Quotation,
            reuse.Corpus[p.ArticleA].Raw.Substring(p.StartA, p.LengthA), reuse.Corpus[p.ArticleB].Raw.Substring(p.StartB, p.LengthB))));

    /// <summary>Two articles side by side, the passages they share marked and numbered alike.</summary>
    /// <param name="reuse">The analysis.</param>
    /// <param name="articleA">The article on the left; null for the pair that shares most.</param>
    /// <param name="articleB">The article on the right; null for the pair that shares most.</param>
    /// <exception cref="KeyNotFoundException">No article has that id.</exception>
    public static HtmlFragment SideBySide(SourceReuse reuse, string? articleA = null, string? articleB = null) =>
        SharedPassages.Of(reuse, articleA, articleB);
}
