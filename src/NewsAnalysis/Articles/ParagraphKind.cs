namespace NewsAnalysis.Articles;

/// <summary>What a paragraph of a file is. Only <see cref="Body"/> is analysed as what the article says.</summary>
public enum ParagraphKind
{
    /// <summary>A paragraph of the article itself.</summary>
    Body,

    /// <summary>The article's own title.</summary>
    Headline,

    /// <summary>A cross-head inside the article.</summary>
    Heading,

    /// <summary>The words under a picture, its credit included.</summary>
    Caption,

    /// <summary>The heading or a bullet of a summary box; it repeats the body.</summary>
    KeyPoint,

    /// <summary>An agency's sign-off or a photo credit on its own.</summary>
    Credit,

    /// <summary>Who wrote it: <c>By …</c>.</summary>
    Byline,

    /// <summary>Where and when it was filed: <c>KYIV, Ukraine:</c>.</summary>
    Dateline,

    /// <summary>A line that says when it was published.</summary>
    Date,

    /// <summary>The headline or teaser of another article, or the heading of such a list.</summary>
    Related,

    /// <summary>A part of the page's machinery: share icons, comment forms, subscribe boxes, advertisement slots, empty labels.</summary>
    Widget,
}
