using System.Text.Json.Nodes;

namespace NewsAnalysis.Figures;

/// <summary>The pieces of Plotly's JSON that figures share. Only names that plotly.js 2 and 4 both know.</summary>
internal static class PlotJson
{
    /// <summary>Characters of an article's label that fit along an axis.</summary>
    public const int LabelLength = 22;

    /// <summary>CSS pixels a character of a label takes, about.</summary>
    public const double CharacterWidth = 6.6;

    /// <summary>CSS pixels that the widest of the labels of an axis takes, with a gap to the next; with a font that is wider than usual, too.</summary>
    public static int LabelWidth(IEnumerable<string> labels) => (int)(labels.Max(l => Math.Min(l.Length, LabelLength)) * CharacterWidth) + 14;

    public static JsonArray Array(IEnumerable<string> values) => new([.. values.Select(v => (JsonNode?)v)]);

    public static JsonArray Array(IEnumerable<int> values) => new([.. values.Select(v => (JsonNode?)v)]);

    public static JsonArray Array(IEnumerable<double?> values) => new([.. values.Select(v => (JsonNode?)v)]);

    /// <summary>Where the evidence of each mark stands (<see cref="EvidenceLink"/>), for <c>customdata</c>; null where there is none.</summary>
    public static JsonArray Evidence(IEnumerable<string?> links) => new([.. links.Select(l => (JsonNode?)l)]);

    public static JsonArray Array(IEnumerable<JsonNode> values) => new([.. values]);

    /// <summary>A layout without its title, which <see cref="FigureWriter"/> puts on.</summary>
    public static JsonObject Layout(int height, JsonObject x, JsonObject y) => new()
    {
        ["height"] = height,
        ["margin"] = new JsonObject { ["l"] = 16, ["r"] = 24, ["t"] = 36, ["b"] = 16 },
        ["paper_bgcolor"] = Palette.Paper,
        ["plot_bgcolor"] = Palette.Paper,
        ["font"] = new JsonObject { ["family"] = Palette.Fonts, ["size"] = 12, ["color"] = Palette.Ink },
        ["hoverlabel"] = new JsonObject { ["align"] = "left" },
        ["xaxis"] = x,
        ["yaxis"] = y,
    };

    /// <summary>An axis whose places carry names: <paramref name="labels"/> stand at 0, 1, 2, …; they are already escaped.</summary>
    public static JsonObject Names(string title, IReadOnlyList<string> labels) => new()
    {
        ["title"] = Title(title),
        ["type"] = "linear",
        ["tickmode"] = "array",
        ["tickvals"] = Array(Enumerable.Range(0, labels.Count)),
        ["ticktext"] = Array(labels),
        ["range"] = Array([-0.5, Math.Max(labels.Count, 1) - 0.5]),
        ["automargin"] = true,
        ["showgrid"] = false,
        ["zeroline"] = false,
        ["ticks"] = "",
    };

    /// <summary>The same with the first name at the top.</summary>
    public static JsonObject NamesDown(string title, IReadOnlyList<string> labels)
    {
        JsonObject axis = Names(title, labels);
        axis["range"] = Array([Math.Max(labels.Count, 1) - 0.5, -0.5]);
        return axis;
    }

    /// <summary>An axis of amounts from 0.</summary>
    public static JsonObject Amounts(string title) => new()
    {
        ["title"] = Title(title),
        ["rangemode"] = "tozero",
        ["automargin"] = true,
        ["gridcolor"] = Palette.Grid,
        ["zerolinecolor"] = Palette.Grey,
        ["separatethousands"] = true,
    };

    /// <summary>A legend in a row, below the plot or, where the axis stands below, above it.</summary>
    public static JsonObject Legend(bool below) => new()
    {
        ["orientation"] = "h",
        ["x"] = 0,
        ["xanchor"] = "left",
        ["y"] = below ? 0 : 1,
        ["yanchor"] = below ? "top" : "bottom",
        ["traceorder"] = "normal",
    };

    /// <summary>The title of an axis, clear of its labels.</summary>
    public static JsonObject Title(string text) => new() { ["text"] = text, ["standoff"] = 14 };
}
