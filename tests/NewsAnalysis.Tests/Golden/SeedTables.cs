using System.Text;
using NewsAnalysis.Articles;
using NewsAnalysis.Claims;
using NewsAnalysis.Frames;
using NewsAnalysis.Quotes;
using NewsAnalysis.Reuse;
using NewsAnalysis.Stories;

namespace NewsAnalysis.Tests.Golden;

/// <summary>The tables of a corpus, as they are compared with the golden files.</summary>
internal static class SeedTables
{
    /// <summary>The corpus of the seeds.</summary>
    public static ArticleCorpus Corpus { get; } = Load(Repository.Seeds);

    /// <summary>Loads articles and groups them into stories, as the command line does.</summary>
    public static ArticleCorpus Load(params string[] paths) => StoryGrouping.WithStories(ArticleCorpus.Load(paths));

    /// <summary>Every table of a corpus.</summary>
    public static IReadOnlyList<IDataFrame> All(ArticleCorpus corpus)
    {
        var quotes = QuoteOverlap.Of(corpus);
        var reuse = SourceReuse.Of(corpus);
        var claims = ClaimConsistency.Of(corpus, quotes, reuse);
        return
        [
            corpus.ToFrame(), corpus.ToParagraphFrame(), corpus.ToSentenceFrame(), corpus.ToProblemFrame(),
            quotes.Quotes, quotes.Clusters, quotes.Cells, quotes.Speakers,
            reuse.Passages, reuse.Pairs, reuse.Families, reuse.Composition, reuse.Credits,
            claims.Claims, claims.Cells, claims.Quantities,
        ];
    }

    /// <summary>A table as JSON Lines, without what depends on the machine (where the files are) and what only repeats the seeds.</summary>
    public static string Lines(IDataFrame frame)
    {
        using var stream = new MemoryStream();
        string[] left = frame.Name switch
        {
            "articles" => ["File", "Body"],
            "paragraphs" or "sentences" => ["Text"],
            _ => [],
        };
        JsonLinesFrameWriter.Write(new FewerColumns(frame, left), stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
