using System.Text.Json.Nodes;
using NewsAnalysis.Frames;

namespace NewsAnalysis.Figures;

/// <summary>Draws a table of amounts as a heat map with the amounts written in the cells.</summary>
internal sealed class HeatmapFigure
{
    private const int RowHeight = 34;

    /// <summary>CSS pixels that the title of the axis needs.</summary>
    private const int MinHeight = 150;

    /// <summary>Names of the rows, whole.</summary>
    public required IReadOnlyList<string> Rows { get; init; }

    /// <summary>Names of the columns, whole.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>What the rows are.</summary>
    public required string RowTitle { get; init; }

    /// <summary>What the columns are.</summary>
    public required string ColumnTitle { get; init; }

    /// <summary>The amounts; null where there is nothing.</summary>
    public required double?[,] Values { get; init; }

    /// <summary>The amount as written in a cell.</summary>
    public required Func<int, int, string> Texts { get; init; }

    /// <summary>The hover texts, already escaped; null where there is none.</summary>
    public required string?[,] Hovers { get; init; }

    /// <summary>Where the evidence of a cell stands (<see cref="EvidenceLink"/>), or null.</summary>
    public required Func<int, int, string?> Evidence { get; init; }

    /// <summary>What the amounts are, with the unit.</summary>
    public required string Scale { get; init; }

    /// <summary>Plotly's number format of the scale.</summary>
    public string Format { get; init; } = ",d";

    /// <summary>The amount of the last colour; the largest value when null.</summary>
    public double? Top { get; init; }

    public Figure Draw(string title, string caption, string alt, IDataFrame source)
    {
        bool turned = Columns.Max(c => Math.Min(c.Length, PlotJson.LabelLength)) * Columns.Count > 60;
        JsonObject x = PlotJson.Names(ColumnTitle, PlotText.Labels(Columns, PlotJson.LabelLength));
        x["side"] = "top";
        x["tickangle"] = turned ? -40 : 0;
        JsonObject y = PlotJson.NamesDown(RowTitle, PlotText.Labels(Rows, 28));
        JsonObject layout = PlotJson.Layout(Math.Max(Rows.Count * RowHeight, MinHeight) + (turned ? 190 : 110), x, y);
        bool written = Columns.Count <= 20;
        var trace = new JsonObject
        {
            ["type"] = "heatmap",
            ["x"] = PlotJson.Array(Enumerable.Range(0, Columns.Count)),
            ["y"] = PlotJson.Array(Enumerable.Range(0, Rows.Count)),
            ["z"] = Table((row, column) => JsonValue.Create(Values[row, column])),
            ["zmin"] = 0,
            ["zmax"] = Top ?? Math.Max(1, Values.Cast<double?>().Max() ?? 1),
            ["text"] = Table((row, column) => Texts(row, column)),
            ["hovertext"] = Table((row, column) => Hovers[row, column] ?? ""),
            ["hoverinfo"] = "text",
            ["customdata"] = Table((row, column) => Evidence(row, column)),
            ["hoverongaps"] = false,
            ["colorscale"] = Palette.Ramp,
            ["xgap"] = 2,
            ["ygap"] = 2,
            ["colorbar"] = new JsonObject
            {
                ["title"] = new JsonObject { ["text"] = Scale, ["side"] = "right" },
                ["tickformat"] = Format,
                ["thickness"] = 12,
                ["outlinewidth"] = 0,
                ["lenmode"] = "pixels",
                ["len"] = Math.Clamp(Rows.Count * RowHeight, MinHeight, 280),
                ["y"] = 1,
                ["yanchor"] = "top",
            },
        };
        if (written)
        {
            trace["texttemplate"] = "%{text}";
        }

        int labels = (int)(Math.Min(Rows.Max(r => r.Length), 28) * PlotJson.CharacterWidth) + 40;
        int column = Math.Max(written ? 44 : 22, turned ? 0 : PlotJson.LabelWidth(Columns));
        return new Figure
        {
            Data = [trace],
            Layout = layout,
            Title = title,
            Caption = caption,
            AltText = alt,
            Source = source,
            MinWidth = labels + Columns.Count * column + 100,
            MaxWidth = labels + Columns.Count * 120 + 200,
        };
    }

    private JsonArray Table(Func<int, int, JsonNode?> cell) =>
        new([.. Enumerable.Range(0, Rows.Count).Select(row => new JsonArray([.. Enumerable.Range(0, Columns.Count).Select(column => cell(row, column))]))]);
}
