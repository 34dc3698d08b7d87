using System.Collections.Immutable;
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
        ImmutableArray<Paragraph> paragraphs = PageParts.Of(context, metadata);
        return new Result(text, map, new RecognisedParts
        {
            Paragraphs = paragraphs,
            Title = metadata.Title,
            Outlet = metadata.Outlet,
            Byline = metadata.Authors.Count > 0 ? string.Join(", ", metadata.Authors) : null,
            Published = metadata.Published,
            Language = metadata.Language,
        });
    }
}
