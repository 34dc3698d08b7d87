using System.Text.Json.Nodes;

namespace NewsAnalysis.Figures;

/// <summary>Bands that join a stretch of one side to a stretch of another, drawn as closed curves.</summary>
internal static class RibbonShape
{
    private const int Steps = 12;

    /// <summary>A trace of one band from a stretch at 0 to a stretch at 1.</summary>
    /// <param name="from">Start and end at 0.</param>
    /// <param name="to">Start and end at 1.</param>
    /// <param name="across">Whether the bands run from left to right; else they run from the top down.</param>
    /// <param name="fill">The colour, with its transparency.</param>
    /// <param name="line">The colour of the edge.</param>
    /// <param name="dash">Plotly's name of the edge's dashes.</param>
    public static JsonObject Trace((double Start, double End) from, (double Start, double End) to, bool across, string fill, string line, string dash)
    {
        var along = new List<double?>();
        var aside = new List<double?>();
        for (int i = 0; i <= Steps; i++)
        {
            Add((double)i / Steps, from.Start, to.Start);
        }

        for (int i = Steps; i >= 0; i--)
        {
            Add((double)i / Steps, from.End, to.End);
        }

        Add(0, from.Start, to.Start);
        return new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = "lines",
            ["x"] = PlotJson.Array(across ? along : aside),
            ["y"] = PlotJson.Array(across ? aside : along),
            ["fill"] = "toself",
            ["fillcolor"] = fill,
            ["line"] = new JsonObject { ["color"] = line, ["width"] = 1.2, ["dash"] = dash },
            ["hoverinfo"] = "skip",
            ["showlegend"] = false,
        };

        void Add(double way, double start, double end)
        {
            double smooth = way * way * (3 - 2 * way);
            along.Add(Math.Round(way, 4));
            aside.Add(Math.Round(start + (end - start) * smooth, 2));
        }
    }

    /// <summary>Handles in the middle of the bands, which carry their words and lead to them.</summary>
    /// <param name="handles">Place, what is written on it, hover text (escaped) and evidence of each.</param>
    public static JsonObject Handles(IReadOnlyList<(double X, double Y, string Text, string Hover, string Evidence)> handles) => new()
    {
        ["type"] = "scatter",
        ["mode"] = "markers+text",
        ["x"] = PlotJson.Array(handles.Select(h => (double?)Math.Round(h.X, 3))),
        ["y"] = PlotJson.Array(handles.Select(h => (double?)Math.Round(h.Y, 3))),
        ["text"] = PlotJson.Array(handles.Select(h => h.Text)),
        ["textposition"] = "middle center",
        ["textfont"] = new JsonObject { ["color"] = Palette.Ink, ["size"] = 10 },
        ["marker"] = new JsonObject { ["symbol"] = "circle", ["color"] = "#F2F2F2", ["size"] = 17, ["line"] = new JsonObject { ["color"] = Palette.Grey, ["width"] = 1 } },
        ["hovertext"] = PlotJson.Array(handles.Select(h => h.Hover)),
        ["hoverinfo"] = "text",
        ["customdata"] = PlotJson.Evidence(handles.Select(h => h.Evidence)),
        ["cliponaxis"] = false,
        ["showlegend"] = false,
    };

    /// <summary>An entry of the legend for bands of one look.</summary>
    public static JsonObject Legend(string name, string line, string dash) => new()
    {
        ["type"] = "scatter",
        ["mode"] = "lines",
        ["name"] = name,
        ["x"] = new JsonArray((JsonNode?)null),
        ["y"] = new JsonArray((JsonNode?)null),
        ["line"] = new JsonObject { ["color"] = line, ["width"] = 5, ["dash"] = dash },
        ["hoverinfo"] = "skip",
        ["showlegend"] = true,
    };
}
