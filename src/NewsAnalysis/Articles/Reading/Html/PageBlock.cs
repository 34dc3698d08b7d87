using NewsAnalysis.Text;

namespace NewsAnalysis.Articles.Reading.Html;

/// <summary>A block of a page's text: what stands between two starts or ends of blocks.</summary>
internal sealed class PageBlock
{
    /// <summary>Index of the element whose text it is.</summary>
    public required int Element { get; init; }

    /// <summary>Where it stands in the page's text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Its words.</summary>
    public required string Text { get; init; }

    /// <summary>Number of its units that are part of links.</summary>
    public required int LinkLength { get; init; }

    /// <summary>Number of its words.</summary>
    public required int Words { get; init; }

    /// <summary>The share of it that is links, from 0 to 1.</summary>
    public double LinkDensity => (double)LinkLength / Text.Length;

    /// <summary>Whether it ends as a sentence does.</summary>
    public bool EndsSentence
    {
        get
        {
            ReadOnlySpan<char> text = Text.AsSpan().TrimEnd("\"”’'»)]* ");
            return text.Length > 0 && text[^1] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '।' or '؟';
        }
    }
}
