using NewsAnalysis.Articles;
using NewsAnalysis.Claims;
using NewsAnalysis.Figures;
using NewsAnalysis.Frames;
using NewsAnalysis.Quotes;
using NewsAnalysis.Reuse;
using NewsAnalysis.Stories;

namespace NewsAnalysis.Benchmarks.Fuzzing;

/// <summary>Everything the library makes of some files: stories, the three analyses and all their tables.</summary>
internal sealed class Outputs
{
    private readonly QuoteOverlap _quotes;
    private readonly SourceReuse _reuse;
    private readonly ClaimConsistency _claims;

    private Outputs(ArticleCorpus corpus, ClaimConsistency? claims)
    {
        Corpus = corpus;
        _quotes = QuoteOverlap.Of(corpus);
        _reuse = SourceReuse.Of(corpus);
        _claims = claims ?? ClaimConsistency.Of(corpus, _quotes, _reuse);
        Tables =
        [
            .. TablesOf(corpus),
            _quotes.Quotes, _quotes.Clusters, _quotes.Cells, _quotes.Speakers,
            _reuse.Passages, _reuse.Pairs, _reuse.Families, _reuse.Composition, _reuse.Credits,
            _claims.Claims, _claims.Cells, _claims.Quantities,
        ];
    }

    /// <summary>The tables of articles that were only loaded.</summary>
    /// <param name="corpus">The articles.</param>
    public static IDataFrame[] TablesOf(ArticleCorpus corpus) => [corpus.ToFrame(), corpus.ToParagraphFrame(), corpus.ToSentenceFrame(), corpus.ToProblemFrame()];

    /// <summary>The articles, grouped into stories.</summary>
    public ArticleCorpus Corpus { get; }

    /// <summary>Every table.</summary>
    public IReadOnlyList<IDataFrame> Tables { get; }

    /// <summary>Loads files and analyses them.</summary>
    /// <param name="paths">The files.</param>
    public static Outputs Of(string[] paths) => new(ArticleCorpus.Load(paths).WithStories(), null);

    /// <summary>The tables of articles whose claims are compared already.</summary>
    /// <param name="corpus">The articles.</param>
    /// <param name="claims">Their claims.</param>
    public static Outputs Of(ArticleCorpus corpus, ClaimConsistency claims) => new(corpus, claims);

    /// <summary>Every figure.</summary>
    public IEnumerable<Figure> Figures()
    {
        yield return ArticleFigures.Parts(Corpus);
        yield return ArticleFigures.Dates(Corpus);
        yield return QuoteFigures.Matrix(_quotes);
        yield return QuoteFigures.Combinations(_quotes);
        yield return QuoteFigures.Positions(_quotes);
        yield return QuoteFigures.Speakers(_quotes);
        yield return ReuseFigures.Shares(_reuse);
        yield return ReuseFigures.Composition(_reuse);
        yield return ClaimFigures.Matrix(_claims);
        yield return ClaimFigures.Verdicts(_claims);
        yield return ClaimFigures.Independence(_claims);
    }

    /// <summary>Everything else that notebooks show.</summary>
    public IEnumerable<IHtmlDisplay> Displays()
    {
        yield return ArticleFigures.Answer(Corpus);
        yield return QuoteFigures.Answer(_quotes);
        yield return QuoteFigures.Versions(_quotes);
        yield return QuoteFigures.Conflicts(_quotes);
        yield return QuoteFigures.Alone(_quotes);
        yield return ReuseFigures.Answer(_reuse);
        yield return ReuseFigures.Passages(_reuse);
        yield return ReuseFigures.SideBySide(_reuse);
        yield return ClaimFigures.Answer(_claims);
        yield return ClaimFigures.Differences(_claims);
        yield return ClaimFigures.Omissions(_claims);
    }
}
