using System.Text.Json.Nodes;
using NewsAnalysis.Frames;

namespace NewsAnalysis.Figures;

/// <summary>A figure that says plainly that there is nothing to draw.</summary>
internal static class EmptyFigure
{
    public static Figure Of(string title, string caption, IDataFrame source)
    {
        var hidden = new JsonObject { ["visible"] = false, ["range"] = PlotJson.Array([0.0, 1.0]) };
        JsonObject layout = PlotJson.Layout(120, hidden, (JsonObject)hidden.DeepClone());
        layout["annotations"] = new JsonArray(new JsonObject
        {
            ["text"] = "nothing to draw",
            ["x"] = 0.5,
            ["y"] = 0.5,
            ["xref"] = "paper",
            ["yref"] = "paper",
            ["showarrow"] = false,
            ["font"] = new JsonObject { ["size"] = 14, ["color"] = Palette.Grey },
        });
        var nothing = new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = "markers",
            ["x"] = new JsonArray(),
            ["y"] = new JsonArray(),
            ["showlegend"] = false,
        };
        return new Figure
        {
            Data = [nothing],
            Layout = layout,
            Title = title,
            Caption = caption,
            AltText = "An empty figure: " + title,
            Source = source,
        };
    }
}
