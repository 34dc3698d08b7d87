using NewsAnalysis.Articles;
using NewsAnalysis.Entities;
using NewsAnalysis.Frames;
using NewsAnalysis.Text;

namespace NewsAnalysis.Reuse;

/// <summary>Which passages articles share, where they come from, and whom the articles credit.</summary>
public sealed class SourceReuse
{
    // Two articles that share no passage stand in the table of pairs from this share of one of them on.
    private const double LeastShare = 0.01;

    // From so many articles on their credits are read side by side; for fewer it costs more than it saves.
    private const int ManyArticles = 16;

    private SourceReuse(ArticleCorpus corpus) => Corpus = corpus;

    /// <summary>The articles that were compared.</summary>
    public ArticleCorpus Corpus { get; }

    /// <summary>How many pairs of articles share rare runs of words but were not compared, because each of the two shares more with many others; 0 in small corpora.</summary>
    /// <remarks>Each article is compared with the 128 it shares most with, so that the work grows with the number of articles and not with its square.</remarks>
    public int PairsLeftOut { get; private init; }

    /// <summary>The table <c>passages</c>.</summary>
    public DataFrame<PassageRow> Passages { get; private init; } = new("passages", []);

    /// <summary>The table <c>pairs</c>: every two articles that share something.</summary>
    public DataFrame<PairRow> Pairs { get; private init; } = new("pairs", []);

    /// <summary>The table <c>families</c>: articles that print one wire text.</summary>
    public DataFrame<FamilyRow> Families { get; private init; } = new("families", []);

    /// <summary>The table <c>composition</c>: where the words of each article come from.</summary>
    public DataFrame<CompositionRow> Composition { get; private init; } = new("composition", []);

    /// <summary>The table <c>credits</c>.</summary>
    public DataFrame<CreditRow> Credits { get; private init; } = new("credits", []);

    /// <summary>Compares the texts of a corpus; it keeps what the default options give, so that asking again costs nothing.</summary>
    /// <param name="corpus">The articles.</param>
    /// <param name="options">How to compare; the defaults when null.</param>
    public static SourceReuse Of(ArticleCorpus corpus, ReuseOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return options is null || options == ReuseOptions.Default ? corpus.Once(c => Compare(c, ReuseOptions.Default)) : Compare(corpus, options);
    }

    private static SourceReuse Compare(ArticleCorpus corpus, ReuseOptions options)
    {
        var reader = new ReuseReader();
        ReuseText[] texts = [.. corpus.Articles.OrderBy(a => a.Id, StringComparer.Ordinal).Select(reader.Read)];
        StockLines.Mark(texts);
        (List<(ReuseText A, ReuseText B)> candidates, int leftOut) = CandidatePairs.Of(texts);
        List<ArticlePair> pairs = [.. candidates.AsParallel().AsOrdered()
            .Select(p => new ArticlePair(p.A, p.B, PassageFinder.Find(p.A, p.B, reader.SurpriseInNews), options.MinSharedRun))
            .Where(p => p.Passages.Count > 0 || Math.Max(p.ShareOfA, p.ShareOfB) >= LeastShare)];
        CorpusEntities entities = CorpusEntities.Of(corpus);
        var families = new WireFamilies(texts, pairs);
        return new SourceReuse(corpus)
        {
            PairsLeftOut = leftOut,
            Passages = corpus.Labelled(new DataFrame<PassageRow>("passages", pairs.SelectMany(PassageRows))),
            Pairs = corpus.Labelled(new DataFrame<PairRow>("pairs", pairs.Select(p => PairRow(p, families)))),
            Families = corpus.Labelled(new DataFrame<FamilyRow>("families", families.Rows)),
            Credits = corpus.Labelled(new DataFrame<CreditRow>("credits", CreditsOf(texts, entities))),
            Composition = corpus.Labelled(new DataFrame<CompositionRow>("composition", CompositionCounter.Count(texts, pairs, families))),
        };
    }

    private static IEnumerable<CreditRow> CreditsOf(ReuseText[] texts, CorpusEntities entities)
    {
        IEnumerable<CreditRow> Of(ReuseText text) => CreditFinder.Find(text.Article, entities[text.Article.Id]);
        return texts.Length < ManyArticles ? texts.SelectMany(Of) : texts.AsParallel().AsOrdered().SelectMany(Of);
    }

    private static IEnumerable<PassageRow> PassageRows(ArticlePair pair) => pair.Passages.Select(p =>
    {
        TextSpan a = pair.A.SpanOf(p.FirstA, p.LastA), b = pair.B.SpanOf(p.FirstB, p.LastB);
        return new PassageRow(
            pair.A.Article.Id, a.Start, a.Length, pair.B.Article.Id, b.Start, b.Length, p.Kind, p.Kept, p.Similarity, p.Quotation);
    });

    private static PairRow PairRow(ArticlePair pair, WireFamilies families) => new(
        pair.A.Article.Id, pair.B.Article.Id, Math.Round(pair.ShareOfA, 4), Math.Round(pair.ShareOfB, 4),
        DerivationRule.Of(pair), families.IdOf(pair));
}
