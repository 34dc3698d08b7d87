namespace NewsAnalysis.Notebooks.Model;

/// <summary>The MIME types this library knows by name.</summary>
public static class MimeTypes
{
    /// <summary>Plain text, which every output has.</summary>
    public const string PlainText = "text/plain";

    /// <summary>HTML.</summary>
    public const string Html = "text/html";

    /// <summary>Markdown.</summary>
    public const string Markdown = "text/markdown";

    /// <summary>An SVG picture, as text.</summary>
    public const string Svg = "image/svg+xml";

    /// <summary>A Plotly figure: an object with <c>data</c>, <c>layout</c> and <c>config</c>.</summary>
    public const string Plotly = "application/vnd.plotly.v1+json";

    /// <summary>Whether content of this type is JSON, which a notebook stores as JSON and not as a string.</summary>
    /// <param name="mimeType">A MIME type.</param>
    public static bool IsJson(string mimeType) =>
        mimeType.StartsWith("application/", StringComparison.Ordinal)
        && (mimeType == "application/json" || mimeType.EndsWith("+json", StringComparison.Ordinal));
}
