using System.Text.Json.Nodes;
using Microsoft.FSharp.Collections;
using Plotly.NET;

namespace NewsAnalysis.Interactive;

/// <summary>Gives figures as Plotly.NET charts.</summary>
public static class PlotlyCharts
{
    /// <summary>The figure as a Plotly.NET chart with the same traces, layout, title and settings, to be styled further and saved with Plotly.NET.</summary>
    /// <remarks>The caption, the description for those who do not see it and the table below stay behind: a chart has no place for them.</remarks>
    /// <param name="figure">The figure.</param>
    public static GenericChart ToChart(this Figures.Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        JsonNode whole = JsonNode.Parse(figure.ToPlotlyJson())!;
        List<Trace> traces = [.. whole["data"]!.AsArray().Select(trace => Read(trace!.AsObject()))];
        GenericChart chart = GenericChart.ofTraceObjects(false, ListModule.OfSeq(traces));
        chart = GenericChart.setLayout(Plot.Fill(new Layout(), whole["layout"]!.AsObject()), chart);
        return GenericChart.setConfig(Plot.Fill(new Config(), whole["config"]!.AsObject()), chart);
    }

    // Plotly takes a trace that does not say its kind for a scatter plot.
    private static Trace Read(JsonObject trace) => Plot.Fill(new Trace((string?)trace["type"] ?? "scatter"), trace);
}
