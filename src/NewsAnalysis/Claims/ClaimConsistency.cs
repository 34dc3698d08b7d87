using NewsAnalysis.Articles;
using NewsAnalysis.Frames;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Which claims the articles share, where they differ and how, and what each leaves out.</summary>
public sealed class ClaimConsistency
{
    private ClaimConsistency(ArticleCorpus corpus) => Corpus = corpus;

    /// <summary>The articles that were compared.</summary>
    public ArticleCorpus Corpus { get; }

    /// <summary>The table <c>claims</c>: those that differ first.</summary>
    public DataFrame<ClaimRow> Claims { get; private init; } = new("claims", []);

    /// <summary>The table <c>claim-cells</c>: every claim in every article.</summary>
    public DataFrame<ClaimCellRow> Cells { get; private init; } = new("claim-cells", []);

    /// <summary>The table <c>quantities</c>.</summary>
    public DataFrame<QuantityRow> Quantities { get; private init; } = new("quantities", []);

    /// <summary>Compares the claims of a corpus.</summary>
    /// <param name="corpus">The articles.</param>
    /// <param name="options">How to compare; the defaults when null.</param>
    public static ClaimConsistency Of(ArticleCorpus corpus, ClaimOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return new ClaimConsistency(corpus) { Quantities = new DataFrame<QuantityRow>("quantities", corpus.Articles.SelectMany(QuantitiesOf)) };
    }

    private static IEnumerable<QuantityRow> QuantitiesOf(Article article) => article.Body
        .SelectMany(p => SentenceSplitter.Split(article.Raw, p.Span))
        .SelectMany(s => QuantityScanner.Scan(article.Raw, s))
        .Select(q => new QuantityRow(article.Id, q.Span.Start, q.Span.Length, q.Span.In(article.Raw), q.Value, q.Upper, q.Unit, q.Bound));
}
