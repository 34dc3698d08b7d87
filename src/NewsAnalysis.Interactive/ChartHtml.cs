using System.Security.Cryptography;
using System.Text;
using Plotly.NET;

namespace NewsAnalysis.Interactive;

/// <summary>Shows a Plotly.NET chart as HTML, drawn by the Plotly script of the page, or else by the one that Plotly.NET uses, from its public CDN.</summary>
internal static class ChartHtml
{
    // The version that Plotly.NET 5.1.0 writes for. Loaders of modules want the address without the extension.
    private const string Script = "https://cdn.plot.ly/plotly-2.27.1.min";

    /// <summary>The HTML of a chart: the same chart gives the same bytes.</summary>
    public static string Of(GenericChart chart)
    {
        // Texts come from articles: nothing in them may end the script element.
        string json = GenericChart.toJson(chart).Replace("<", "\\u003c", StringComparison.Ordinal);
        string id = "chart-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)))[..12];
        return $$"""
            <div id="{{id}}"></div>
            <script>(function () {
              var chart = {{json}};
              function draw(plotly) { plotly.newPlot(document.getElementById("{{id}}"), chart.data, chart.layout, chart.config); }
              if (window.Plotly) { draw(window.Plotly); return; }
              if (typeof window.requirejs === "function") {
                window.requirejs.config({ context: "news-plotly", paths: { plotly: "{{Script}}" } })(["plotly"], draw);
                return;
              }
              var script = document.createElement("script");
              script.src = "{{Script}}.js";
              script.onload = function () { draw(window.Plotly); };
              document.head.appendChild(script);
            })();</script>

            """;
    }
}
