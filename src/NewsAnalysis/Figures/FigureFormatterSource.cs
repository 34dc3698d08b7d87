namespace NewsAnalysis.Figures;

/// <summary>Makes the two formatters of a figure, in the form notebook hosts look for.</summary>
internal sealed class FigureFormatterSource
{
    /// <summary>The formatters; a host calls this by name.</summary>
    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new FigureFormatter("text/html", f => f.ToHtml()),
        new FigureFormatter(Figure.PlotlyMimeType, f => f.ToPlotlyJson()),
    ];

    /// <summary>Writes a figure in one form.</summary>
    internal sealed class FigureFormatter(string mimeType, Func<Figure, string> write)
    {
        /// <summary>The MIME type of what is written.</summary>
        public string MimeType => mimeType;

        /// <summary>Writes <paramref name="value"/> and says whether it could.</summary>
        public bool Format(object value, TextWriter writer)
        {
            if (value is not Figure figure)
            {
                return false;
            }

            writer.Write(write(figure));
            return true;
        }
    }
}
