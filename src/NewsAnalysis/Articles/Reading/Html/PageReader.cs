using NewsAnalysis.Articles.Parts;

namespace NewsAnalysis.Articles.Reading.Html;

/// <summary>Reads a web page: which of its blocks are the article, and what the page says of it.</summary>
internal static class PageReader
{
    /// <summary>What a page holds.</summary>
    /// <param name="Text">The page's text: every block of it, parted by blank lines. It is the raw text that the library's offsets count in.</param>
    /// <param name="Map">The way from the text back to the page's source.</param>
    /// <param name="Parts">What each block is, and what the page says of itself.</param>
    internal sealed record Result(string Text, SourceMap Map, RecognisedParts Parts);

    /// <summary>Reads a page's source.</summary>
    public static Result Read(string source)
    {
        PageTree page = PageParser.Parse(source);
        var (blocks, text, map) = BlockBuilder.Build(page);
        var context = new PageContext(page, blocks);
        LinkedData linked = LinkedData.Read(page);
        PageMetadata metadata = PageMetadata.Read(context, linked);
        double[] scores = BlockScorer.Score(new BlockFeatures(context, linked, metadata.Title), context);
        PageParts parts = PageParts.Of(context, metadata, scores);
        return Put(text, map, parts, metadata.WithShown(context, parts.Title, parts.First, parts.Last));
    }

    /// <summary>Reads markup that is one article and nothing else, as feeds and exports hold it.</summary>
    public static Result ReadFragment(string source)
    {
        PageTree page = PageParser.Parse(source);
        var (blocks, text, map) = BlockBuilder.Build(page);
        var context = new PageContext(page, blocks);
        double[] scores = [.. blocks.Select(b => IsBeside(context, b) ? 0.0 : 1)];
        return Put(text, map, PageParts.Of(context, new PageMetadata(), scores), new PageMetadata());
    }

    // Captions, and lines of links such as "Read more".
    private static bool IsBeside(PageContext context, PageBlock block) =>
        (context.All[block.Element] & Hints.Caption) != 0
        || (block.LinkDensity > 0.8 && block.Words <= 12)
        || ((context.All[block.Element] & Hints.Outside) != 0 && block.Words <= 20);

    private static Result Put(string text, SourceMap map, PageParts parts, PageMetadata metadata) => new(text, map, new RecognisedParts
    {
        Paragraphs = parts.Paragraphs,
        Title = metadata.Title,
        Outlet = metadata.Outlet,
        Agency = parts.Agency,
        Byline = metadata.Authors.Count > 0 ? string.Join(", ", metadata.Authors) : null,
        Published = metadata.Published,
        Dateline = parts.Dateline,
        Language = metadata.Language ?? LanguageDetector.Detect(string.Join('\n', parts.Paragraphs.Where(p => p.Kind == ParagraphKind.Body).Take(40).Select(p => p.Span.In(text)))),
        Url = metadata.Url,
        Modified = metadata.Modified,
        Where = metadata.Language is null ? metadata.Where.Remove(nameof(Article.Language)) : metadata.Where,
    });
}
