using NewsAnalysis.Articles;
using NewsAnalysis.Frames;

namespace NewsAnalysis.Reuse;

/// <summary>Which passages articles share, where they come from, and whom the articles credit.</summary>
public sealed class SourceReuse
{
    private SourceReuse(ArticleCorpus corpus) => Corpus = corpus;

    /// <summary>The articles that were compared.</summary>
    public ArticleCorpus Corpus { get; }

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

    /// <summary>Compares the texts of a corpus.</summary>
    /// <param name="corpus">The articles.</param>
    /// <param name="options">How to compare; the defaults when null.</param>
    public static SourceReuse Of(ArticleCorpus corpus, ReuseOptions? options = null)
    {
        options ??= ReuseOptions.Default;
        var reader = new ReuseReader();
        ReuseText[] texts = [.. corpus.Articles.OrderBy(a => a.Id, StringComparer.Ordinal).Select(reader.Read)];
        StockLines.Mark(texts);
        var passages = new List<PassageRow>();
        foreach ((ReuseText a, ReuseText b) in CandidatePairs.Of(texts))
        {
            foreach (Passage passage in PassageFinder.Find(a, b, reader.SurpriseInNews))
            {
                Text.TextSpan spanA = a.SpanOf(passage.FirstA, passage.LastA), spanB = b.SpanOf(passage.FirstB, passage.LastB);
                passages.Add(new PassageRow(
                    a.Article.Id, spanA.Start, spanA.Length, b.Article.Id, spanB.Start, spanB.Length,
                    passage.Kind, passage.Kept, passage.Similarity, passage.Quotation));
            }
        }

        return new SourceReuse(corpus) { Passages = new("passages", passages) };
    }
}
