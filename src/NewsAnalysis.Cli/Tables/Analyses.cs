using NewsAnalysis.Articles;
using NewsAnalysis.Claims;
using NewsAnalysis.Quotes;
using NewsAnalysis.Reuse;

namespace NewsAnalysis.Cli.Tables;

/// <summary>The three analyses of a corpus, each made when it is first asked for.</summary>
/// <param name="corpus">The articles.</param>
internal sealed class Analyses(ArticleCorpus corpus)
{
    private readonly Lazy<QuoteOverlap> _quotes = new(() => QuoteOverlap.Of(corpus));
    private readonly Lazy<SourceReuse> _reuse = new(() => SourceReuse.Of(corpus));
    private readonly Lazy<ClaimConsistency> _claims = new(() => ClaimConsistency.Of(corpus));

    public ArticleCorpus Corpus => corpus;

    public QuoteOverlap Quotes => _quotes.Value;

    public SourceReuse Reuse => _reuse.Value;

    public ClaimConsistency Claims => _claims.Value;
}
