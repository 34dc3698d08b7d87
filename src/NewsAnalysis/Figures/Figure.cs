using System.Text.Json.Nodes;
using NewsAnalysis.Frames;

namespace NewsAnalysis.Figures;

/// <summary>A Plotly figure with everything a reader needs: a title that states the finding, how to read it, and its data.</summary>
/// <remarks>
/// Notebook hosts get it as <c>text/html</c> (drawn where a Plotly script is at hand, and always with the table) and as
/// <c>application/vnd.plotly.v1+json</c>. Only traces and attributes that plotly.js 2 and 4 share are used.
/// </remarks>
[TypeFormatterSource(typeof(FigureFormatterSource), PreferredMimeTypes = ["text/html", PlotlyMimeType])]
public sealed class Figure : IHtmlDisplay
{
    /// <summary>The MIME type of a figure's JSON.</summary>
    public const string PlotlyMimeType = "application/vnd.plotly.v1+json";

    /// <summary>Plotly's traces.</summary>
    public required JsonArray Data { get; init; }

    /// <summary>Plotly's layout without a title: that is <see cref="Title"/>, put on where the figure is written.</summary>
    public required JsonObject Layout { get; init; }

    /// <summary>The finding, in a sentence computed from the data.</summary>
    public required string Title { get; init; }

    /// <summary>How to read the figure, and what it does not show.</summary>
    public required string Caption { get; init; }

    /// <summary>What the figure shows, for those who do not see it.</summary>
    public required string AltText { get; init; }

    /// <summary>The data it was drawn from.</summary>
    public required IDataFrame Source { get; init; }

    /// <summary>CSS pixels below which it scrolls sideways instead of shrinking; 0 for none.</summary>
    public int MinWidth { get; init; }

    /// <summary>CSS pixels above which it does not grow; 0 for none.</summary>
    public int MaxWidth { get; init; }

    /// <summary>The figure as Plotly's JSON: <c>data</c>, <c>layout</c> with the title, <c>config</c>.</summary>
    public string ToPlotlyJson() => FigureWriter.Json(this, withTitle: true);

    /// <inheritdoc/>
    public string ToHtml() => FigureWriter.Html(this);
}
