using NewsAnalysis.Articles;
using NewsAnalysis.Frames;

namespace NewsAnalysis.Quotes;

/// <summary>Who is quoted saying what in which articles, and in which version.</summary>
public sealed class QuoteOverlap
{
    private QuoteOverlap(ArticleCorpus corpus) => Corpus = corpus;

    /// <summary>The articles that were compared.</summary>
    public ArticleCorpus Corpus { get; }

    /// <summary>The table <c>quotes</c>, ordered by article and offset.</summary>
    public DataFrame<QuoteRow> Quotes { get; private init; } = new("quotes", []);

    /// <summary>The table <c>quote-clusters</c>: most widely quoted first.</summary>
    public DataFrame<QuoteClusterRow> Clusters { get; private init; } = new("quote-clusters", []);

    /// <summary>The table <c>quote-cells</c>: every utterance in every article of its story.</summary>
    /// <remarks>
    /// Articles that do not have an utterance are listed up to 100 articles of a story, and for what one article alone has up to 20 articles of the
    /// corpus; beyond, they are those of the story without a row, <see cref="QuoteClusterRow.Articles"/> fewer than it has.
    /// </remarks>
    public DataFrame<QuoteCellRow> Cells { get; private init; } = new("quote-cells", []);

    /// <summary>The table <c>speakers</c>.</summary>
    public DataFrame<SpeakerRow> Speakers { get; private init; } = new("speakers", []);

    /// <summary>Compares the quotations of a corpus; it keeps what the default options give, so that asking again costs nothing.</summary>
    /// <param name="corpus">The articles.</param>
    /// <param name="options">How to compare; the defaults when null.</param>
    public static QuoteOverlap Of(ArticleCorpus corpus, QuoteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return options is null || options == QuoteOptions.Default ? corpus.Once(c => Compare(c, QuoteOptions.Default)) : Compare(corpus, options);
    }

    private static QuoteOverlap Compare(ArticleCorpus corpus, QuoteOptions options)
    {
        var tables = new QuoteTables(corpus, options);
        var quotes = new DataFrame<QuoteRow>("quotes", tables.Quotes());
        return new QuoteOverlap(corpus)
        {
            Quotes = quotes,
            Clusters = new("quote-clusters", tables.Clusters()),
            Cells = new("quote-cells", tables.Cells()),
            Speakers = new("speakers", tables.Speakers(quotes)),
        };
    }
}
