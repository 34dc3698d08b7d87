using NewsAnalysis.Articles;
using NewsAnalysis.Claims;
using NewsAnalysis.Frames;
using NewsAnalysis.Quotes;
using NewsAnalysis.Reuse;

namespace NewsAnalysis.Cli.Tables;

/// <summary>The three analyses of a corpus, each made when it is first asked for.</summary>
internal sealed class Analyses
{
    private readonly Lazy<QuoteOverlap> _quotes;
    private readonly Lazy<SourceReuse> _reuse;
    private readonly Lazy<ClaimConsistency> _claims;

    public Analyses(ArticleCorpus corpus)
    {
        Corpus = corpus;
        _quotes = new(() => QuoteOverlap.Of(corpus));
        _reuse = new(() => SourceReuse.Of(corpus));
        _claims = new(() => ClaimConsistency.Of(corpus, Quotes, Reuse));
    }

    public ArticleCorpus Corpus { get; }

    public QuoteOverlap Quotes => _quotes.Value;

    public SourceReuse Reuse => _reuse.Value;

    public DataFrame<QuantityRow> Quantities => _claims.IsValueCreated ? Claims.Quantities : ClaimConsistency.QuantitiesOf(Corpus);

    public ClaimConsistency Claims => _claims.Value;
}
