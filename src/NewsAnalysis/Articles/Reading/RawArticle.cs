using NewsAnalysis.Articles.Parts;
using NewsAnalysis.Text;

namespace NewsAnalysis.Articles.Reading;

/// <summary>An article as a reader found it, before its parts are recognised.</summary>
internal sealed record RawArticle
{
    /// <summary>The record's own id; null for a file, which is named by its path.</summary>
    public string? RecordId { get; init; }

    public required InputFile Source { get; init; }

    /// <summary>The record's line, from 1; null for a whole file.</summary>
    public int? Line { get; init; }

    public required string Raw { get; init; }

    /// <summary>The part of the text that is the article, front matter aside.</summary>
    public required TextSpan Part { get; init; }

    public bool Markdown { get; init; }

    /// <summary>What each part of the text is, where the reader knows already; null when it is to be recognised.</summary>
    public RecognisedParts? Parts { get; init; }

    /// <summary>The way from the text back to the source it was made from; null when it is the source.</summary>
    public SourceMap? Map { get; init; }

    /// <summary>Whether the text is known to be cut off, or only a summary.</summary>
    public bool Truncated { get; init; }

    public GivenFacts Given { get; init; } = GivenFacts.None;
}
