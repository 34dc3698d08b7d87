namespace NewsAnalysis.Articles.Reading;

/// <summary>The form of an input, told by its content.</summary>
internal enum FileForm
{
    /// <summary>Plain text: one article.</summary>
    Text,

    /// <summary>Markdown: one article.</summary>
    Markdown,

    /// <summary>A JSON object a line.</summary>
    JsonLines,

    /// <summary>A web page.</summary>
    Html,
}
