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
    // The default encoder escapes <, >, & and quotes: the JSON can stand inside a script element.
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = false };

    public static string Json(Figure figure) => new JsonObject
    {
        ["data"] = figure.Data.DeepClone(),
        ["layout"] = figure.Layout.DeepClone(),
        ["config"] = new JsonObject { ["displaylogo"] = false, ["responsive"] = true },
    }.ToJsonString(Options);

    public static string Html(Figure figure)
    {
        string json = Json(figure);
        string id = "figure-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)))[..12];
        return string.Create(CultureInfo.InvariantCulture, $$"""
            <figure class="na-figure" role="group" aria-labelledby="{{id}}-caption">
            <div id="{{id}}" class="na-plot" role="img" aria-label="{{Encode(figure.AltText)}}"></div>
            <figcaption id="{{id}}-caption"><strong>{{Encode(figure.Title)}}</strong> {{Encode(figure.Caption)}}</figcaption>
            <details><summary>The data of this figure</summary>
            {{figure.Source.ToHtml()}}</details>
            <script>(function () { if (window.Plotly) { var f = {{json}}; window.Plotly.newPlot("{{id}}", f.data, f.layout, f.config); } })();</script>
            </figure>

            """);
    }
}
