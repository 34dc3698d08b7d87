namespace NewsAnalysis.Frames;

/// <summary>A piece of HTML that a notebook shows as it stands: side-by-side texts, summaries.</summary>
/// <remarks>Whoever makes one encodes every text with <see cref="Html.Encode"/>.</remarks>
/// <param name="Markup">The HTML.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed record HtmlFragment(string Markup) : IHtmlDisplay
{
    /// <inheritdoc/>
    public string ToHtml() => Markup;

    /// <summary>The HTML.</summary>
    public override string ToString() => Markup;
}
