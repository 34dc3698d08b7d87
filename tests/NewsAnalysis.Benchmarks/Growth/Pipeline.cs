using System.Text.Json;
using NewsAnalysis.Articles;
using NewsAnalysis.Claims;
using NewsAnalysis.Frames;
using NewsAnalysis.Quotes;
using NewsAnalysis.Reuse;
using NewsAnalysis.Stories;

namespace NewsAnalysis.Benchmarks.Growth;

/// <summary>Everything that is done with a corpus, stage by stage: each takes what the one before it made.</summary>
internal static class Pipeline
{
    /// <summary>The names of the stages.</summary>
    public static string[] Stages { get; } = ["load", "stories", "quotes", "reuse", "claims", "export"];

    /// <summary>Runs all stages on some articles.</summary>
    /// <param name="file">The articles, as JSON Lines.</param>
    /// <param name="oneStory">Whether they are all of one story.</param>
    /// <param name="words">Number of words of the articles.</param>
    /// <returns>By stage, what it took.</returns>
    public static Cost[] Run(string file, bool oneStory, out long words)
    {
        ArticleCorpus corpus = null!;
        QuoteOverlap quotes = null!;
        SourceReuse reuse = null!;
        ClaimConsistency claims = null!;
        Cost load = Cost.Of(() => (corpus = ArticleCorpus.Load(file)).Articles.Length);
        words = corpus.Articles.Sum(a => (long)a.Words);
        Cost stories = Cost.Of(() => (corpus = StoryGrouping.WithStories(corpus)).Articles.Select(a => a.Story).Distinct().Count());
        if (oneStory)
        {
            corpus = new ArticleCorpus(corpus.Articles.Select(a => a with { Story = "S1" }), corpus.Problems);
        }

        Cost quoting = Cost.Of(() => Rows((quotes = QuoteOverlap.Of(corpus)).Quotes, quotes.Clusters, quotes.Cells, quotes.Speakers));
        Cost reusing = Cost.Of(() => Rows((reuse = SourceReuse.Of(corpus)).Passages, reuse.Pairs, reuse.Families, reuse.Composition, reuse.Credits));
        Cost claiming = Cost.Of(() => Rows((claims = ClaimConsistency.Of(corpus, quotes, reuse)).Claims, claims.Cells, claims.Quantities));
        IDataFrame[] tables =
        [
            corpus.ToFrame(), corpus.ToParagraphFrame(), corpus.ToSentenceFrame(), corpus.ToProblemFrame(), quotes.Quotes, quotes.Clusters, quotes.Cells,
            quotes.Speakers, reuse.Passages, reuse.Pairs, reuse.Families, reuse.Composition, reuse.Credits, claims.Claims, claims.Cells, claims.Quantities,
        ];
        Cost export = Cost.Of(() => Export(tables));
        return [load, stories, quoting, reusing, claiming, export];
    }

    /// <summary>Writes articles for <see cref="Run"/>.</summary>
    /// <param name="file">Where to.</param>
    /// <param name="records">The articles.</param>
    public static void Write(string file, IEnumerable<NewsRecord> records) =>
        File.WriteAllLines(file, records.Select(r => JsonSerializer.Serialize(r, NewsRecord.Json)));

    private static long Rows(params IDataFrame[] tables) => tables.Sum(t => (long)t.Count);

    private static long Export(IDataFrame[] tables)
    {
        foreach (IDataFrame table in tables)
        {
            CsvFrameWriter.Write(table, Stream.Null);
            JsonLinesFrameWriter.Write(table, Stream.Null);
        }

        return Rows(tables);
    }
}
