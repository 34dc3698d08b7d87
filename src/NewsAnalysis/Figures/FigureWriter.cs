using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using static NewsAnalysis.Frames.Html;

namespace NewsAnalysis.Figures;

/// <summary>Writes a figure as Plotly's JSON and as HTML.</summary>
internal static class FigureWriter
{
    private const int TitleLine = 22;

    // Plotly versions differ in whether the anchor is the top of the first line or its baseline: either way the line is whole.
    private const int TitleAbove = 20;

    private const int TitleBelow = 10;

    // The default encoder escapes <, >, & and quotes: the JSON can stand inside a script element.
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = false };

    /// <summary>The figure's JSON. HTML has the title above the plot, where it wraps; hosts that draw the JSON alone need it inside.</summary>
    public static string Json(Figure figure, bool withTitle)
    {
        var layout = (JsonObject)figure.Layout.DeepClone();
        if (withTitle)
        {
            PutTitle(layout, figure.Title);
        }

        return new JsonObject
        {
            ["data"] = figure.Data.DeepClone(),
            ["layout"] = layout,
            ["config"] = new JsonObject { ["displaylogo"] = false, ["responsive"] = true, ["modeBarButtons"] = new JsonArray(new JsonArray("toImage", "resetScale2d")) },
        }.ToJsonString(Options);
    }

    public static string Html(Figure figure)
    {
        string json = Json(figure, withTitle: false);
        string id = "figure-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)))[..12];
        return string.Create(CultureInfo.InvariantCulture, $$"""
            <figure class="na-figure" aria-labelledby="{{id}}-title" style="margin:1em 0">
            <p id="{{id}}-title" class="na-figure-title" style="font-weight:600;font-size:1.1em;margin:0 0 .4em">{{Encode(figure.Title)}}</p>
            <div class="na-scroll" style="overflow-x:auto"><div id="{{id}}" class="na-plot" role="img" aria-label="{{Encode(figure.AltText)}}"{{Width(figure)}}></div></div>
            <figcaption style="font-size:.92em;margin:.4em 0">{{Encode(figure.Caption)}}</figcaption>
            <details class="na-data" open><summary>The data of this figure</summary>
            {{figure.Source.ToHtml()}}</details>
            <script>(function () { if (window.Plotly) { var f = {{json}}; var at = document.getElementById("{{id}}"); at.parentNode.parentNode.querySelector("details").open = false; at.textContent = ""; window.Plotly.newPlot(at, f.data, f.layout, f.config); } })();</script>
            </figure>

            """);
    }

    private static string Width(Figure figure)
    {
        var style = new StringBuilder();
        if (figure.MinWidth > 0)
        {
            style.Append(CultureInfo.InvariantCulture, $"min-width:{figure.MinWidth}px;");
        }

        if (figure.MaxWidth > 0)
        {
            style.Append(CultureInfo.InvariantCulture, $"max-width:{Math.Max(figure.MaxWidth, figure.MinWidth)}px;");
        }

        return style.Length > 0 ? $" style=\"{style}\"" : "";
    }

    // Pages that show the title above the plot take the room for it back: meta says how much it is.
    private static void PutTitle(JsonObject layout, string title)
    {
        IReadOnlyList<string> lines = PlotText.Lines(title, 80, 4);
        int room = lines.Count * TitleLine + TitleAbove + TitleBelow;
        int height = layout["height"]!.GetValue<int>() + room;
        layout["height"] = height;
        layout["margin"]!["t"] = layout["margin"]!["t"]!.GetValue<int>() + room;
        layout["meta"] = new JsonObject { ["titleRoom"] = room };
        layout["title"] = new JsonObject
        {
            ["text"] = string.Join("<br>", lines.Select(PlotText.Escape)),
            ["x"] = 0.01,
            ["xanchor"] = "left",
            ["y"] = Math.Round(1 - (double)TitleAbove / height, 4),
            ["yanchor"] = "top",
            ["yref"] = "container",
            ["font"] = new JsonObject { ["size"] = 16 },
        };
    }
}
