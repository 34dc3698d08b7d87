using NewsAnalysis.Articles;
using NewsAnalysis.Entities;
using NewsAnalysis.Frames;
using NewsAnalysis.Quotes;
using NewsAnalysis.Reuse;

namespace NewsAnalysis.Claims;

/// <summary>Which claims the articles share, where they differ and how, and what each leaves out.</summary>
public sealed class ClaimConsistency
{
    // A few stories or articles are read sooner than other threads are woken.
    private const int LeastParallel = 16;

    private ClaimConsistency(ArticleCorpus corpus) => Corpus = corpus;

    /// <summary>The articles that were compared.</summary>
    public ArticleCorpus Corpus { get; }

    /// <summary>The table <c>claims</c>: those that differ first.</summary>
    public DataFrame<ClaimRow> Claims { get; private init; } = new("claims", []);

    /// <summary>The table <c>claim-cells</c>: every claim in every article of its story.</summary>
    /// <remarks>
    /// Articles that omit a claim are listed up to 100 articles of a story, and for what one article alone reports up to 20; beyond, they are those
    /// of the story without a row, <see cref="ClaimRow.Articles"/> fewer than it has.
    /// </remarks>
    public DataFrame<ClaimCellRow> Cells { get; private init; } = new("claim-cells", []);

    /// <summary>The table <c>quantities</c>.</summary>
    public DataFrame<QuantityRow> Quantities { get; private init; } = new("quantities", []);

    /// <summary>Compares the claims of a corpus.</summary>
    /// <param name="corpus">The articles.</param>
    /// <param name="options">How to compare; the defaults when null.</param>
    public static ClaimConsistency Of(ArticleCorpus corpus, ClaimOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return Of(corpus, QuoteOverlap.Of(corpus), SourceReuse.Of(corpus), options);
    }

    /// <summary>Compares the claims of a corpus whose quotations and reuse are known already.</summary>
    /// <param name="corpus">The articles.</param>
    /// <param name="quotes">Its quotations.</param>
    /// <param name="reuse">Its reuse; articles of one wire family count as one source.</param>
    /// <param name="options">How to compare; the defaults when null.</param>
    public static ClaimConsistency Of(ArticleCorpus corpus, QuoteOverlap quotes, SourceReuse reuse, ClaimOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(quotes);
        ArgumentNullException.ThrowIfNull(reuse);
        CorpusEntities entities = CorpusEntities.Of(corpus);
        var families = reuse.Families.GroupBy(f => f.ArticleId, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().FamilyId, StringComparer.Ordinal);
        var tables = new ClaimTables(families);
        var quantities = new Dictionary<string, List<Quantity>>(StringComparer.Ordinal);
        var byStory = corpus.Articles.GroupBy(a => a.Story, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal);
        Article[][] stories = [.. byStory.Select(g => g.ToArray())];
        var compared = stories.Length < LeastParallel
            ? stories.Select(s => Compare(s, entities, options))
            : stories.AsParallel().AsOrdered().Select(s => Compare(s, entities, options));
        foreach ((Article[] articles, ArticleClauses[] read, List<ClaimDraft> drafts) in compared)
        {
            for (int i = 0; i < articles.Length; i++)
            {
                quantities[articles[i].Id] = read[i].Quantities;
            }

            tables.Add(articles, drafts);
        }

        (DataFrame<ClaimRow> claims, DataFrame<ClaimCellRow> cells) = tables.ToFrames();
        return new ClaimConsistency(corpus)
        {
            Claims = claims,
            Cells = cells,
            Quantities = new DataFrame<QuantityRow>("quantities", corpus.Articles.SelectMany(a => quantities[a.Id].Select(q => RowOf(a, q)))),
        };
    }

    /// <summary>The table <c>quantities</c> alone, without comparing anything.</summary>
    /// <param name="corpus">The articles.</param>
    public static DataFrame<QuantityRow> QuantitiesOf(ArticleCorpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return new("quantities", corpus.Articles.SelectMany(a => ClauseReader.Quantities(a).Select(q => RowOf(a, q))));
    }

    private static (Article[] Articles, ArticleClauses[] Read, List<ClaimDraft> Drafts) Compare(Article[] articles, CorpusEntities entities, ClaimOptions? options)
    {
        ArticleClauses[] read = Read(articles, entities);
        List<Clause> clauses = [.. read.SelectMany(r => r.Clauses)];
        return (articles, read, StoryClaims.Of(articles, clauses, new Parties(articles.Select(a => entities[a.Id])), options ?? ClaimOptions.Default));
    }

    private static ArticleClauses[] Read(Article[] articles, CorpusEntities entities) => articles.Length < LeastParallel
        ? [.. articles.Select((a, i) => ClauseReader.Read(a, i, entities[a.Id]))]
        : [.. articles.AsParallel().AsOrdered().Select((a, i) => ClauseReader.Read(a, i, entities[a.Id]))];

    private static QuantityRow RowOf(Article article, Quantity quantity) => new(
        article.Id, quantity.Span.Start, quantity.Span.Length, quantity.Span.In(article.Raw), quantity.Value, quantity.Upper, quantity.Unit, quantity.Bound);
}
