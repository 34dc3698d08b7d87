namespace NewsAnalysis.Frames;

/// <summary>Makes the formatter of everything that is an <see cref="IHtmlDisplay"/>, in the form notebook hosts look for.</summary>
internal sealed class HtmlFormatterSource
{
    /// <summary>The formatters; a host calls this by name.</summary>
    public IEnumerable<object> CreateTypeFormatters() => [new HtmlFormatter()];

    /// <summary>Writes the HTML of a value.</summary>
    internal sealed class HtmlFormatter
    {
        /// <summary>The MIME type of what is written.</summary>
        public string MimeType => "text/html";

        /// <summary>Writes <paramref name="value"/> and says whether it could.</summary>
        public bool Format(object value, TextWriter writer)
        {
            if (value is not IHtmlDisplay display)
            {
                return false;
            }

            writer.Write(display.ToHtml());
            return true;
        }
    }
}
