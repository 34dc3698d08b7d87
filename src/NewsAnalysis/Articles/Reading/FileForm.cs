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

    /// <summary>A web page a browser saved as one file.</summary>
    Mhtml,

    /// <summary>A JSON document that holds articles.</summary>
    Json,

    /// <summary>Values parted by commas, tabs or semicolons, with a header.</summary>
    Table,

    /// <summary>RSS or Atom.</summary>
    Feed,

    /// <summary>A web archive.</summary>
    Warc,

    /// <summary>XML that is no feed and no web page.</summary>
    OtherXml,
}
