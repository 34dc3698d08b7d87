using System.Text.Json.Nodes;
using NewsAnalysis.Frames;

namespace NewsAnalysis.Figures;

/// <summary>Draws rows of words against articles: one mark a cell, its shape, letter and colour saying what the article does.</summary>
internal sealed class MatrixFigure
{
    /// <summary>Characters of a line before a row; narrow, so that a phone shows the marks beside it.</summary>
    private const int LabelWidth = 30;

    private const int LabelLines = 3;

    /// <summary>What stands before each row, whole; it is shortened to three lines.</summary>
    public required IReadOnlyList<string> Rows { get; init; }

    /// <summary>The labels of the articles, whole.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>What the rows are.</summary>
    public required string RowTitle { get; init; }

    /// <summary>The kinds of marks, in the order of the legend.</summary>
    public required IReadOnlyList<MarkStyle> Styles { get; init; }

    /// <summary>The marks; the hover text is already escaped, the evidence is an <see cref="EvidenceLink"/>.</summary>
    public required IReadOnlyList<(int Row, int Column, MarkStyle Style, string Hover, string? Evidence)> Marks { get; init; }

    public Figure Draw(string title, string caption, string alt, IDataFrame source)
    {
        string[] columns = PlotText.Labels(Columns, PlotJson.LabelLength);
        bool turned = Columns.Max(c => Math.Min(c.Length, PlotJson.LabelLength)) * Columns.Count > 70;
        JsonObject x = PlotJson.Names("article", columns);
        x["side"] = "top";
        x["tickangle"] = turned ? -40 : 0;
        JsonObject y = PlotJson.NamesDown(RowTitle, [.. Rows.Select(r => PlotText.Wrap(r, LabelWidth, LabelLines))]);
        y["showgrid"] = true;
        y["gridcolor"] = Palette.Grid;
        JsonObject layout = PlotJson.Layout(Rows.Count * RowHeight() + (turned ? 230 : 150), x, y);
        layout["legend"] = PlotJson.Legend(below: true);
        layout["showlegend"] = true;
        layout["margin"]!["r"] = turned ? 90 : 24;
        int labels = (int)(Math.Min(Rows.Max(r => r.Length), LabelWidth) * PlotJson.CharacterWidth) + 40;
        int column = turned ? 28 : Math.Max(28, PlotJson.LabelWidth(Columns));
        return new Figure
        {
            Data = [.. Styles.SelectMany(Traces)],
            Layout = layout,
            Title = title,
            Caption = caption,
            AltText = alt,
            Source = source,
            MinWidth = labels + Columns.Count * column + (turned ? 110 : 0),
            MaxWidth = labels + Columns.Count * 110 + 120,
        };
    }

    private int RowHeight() => Rows.Any(r => PlotText.Lines(r, LabelWidth, LabelLines).Count == LabelLines) ? 52 : 38;

    private IEnumerable<JsonNode> Traces(MarkStyle style)
    {
        var marks = Marks.Where(m => m.Style == style).ToArray();
        if (marks.Length == 0)
        {
            yield break;
        }

        JsonObject Trace(string mode) => new()
        {
            ["type"] = "scatter",
            ["mode"] = mode,
            ["name"] = style.Letter.Length > 0 ? style.Letter + " " + style.Name : style.Name,
            ["legendgroup"] = style.Name,
            ["x"] = PlotJson.Array(marks.Select(m => m.Column)),
            ["y"] = PlotJson.Array(marks.Select(m => m.Row)),
            ["cliponaxis"] = false,
        };

        JsonObject shapes = Trace("markers");
        shapes["marker"] = new JsonObject { ["symbol"] = style.Symbol, ["color"] = style.Colour, ["size"] = style.Size };
        shapes["hoverinfo"] = "text";
        shapes["hovertext"] = PlotJson.Array(marks.Select(m => m.Hover));
        shapes["customdata"] = PlotJson.Evidence(marks.Select(m => m.Evidence));
        yield return shapes;
        if (style.Letter.Length > 0)
        {
            // A trace of its own, so that the legend shows the shape and not a sample of the letters.
            JsonObject letters = Trace("text");
            letters["text"] = PlotJson.Array(marks.Select(_ => style.Letter));
            letters["textposition"] = "middle center";
            letters["textfont"] = new JsonObject { ["color"] = style.Ink, ["size"] = 12 };
            letters["hoverinfo"] = "skip";
            letters["showlegend"] = false;
            yield return letters;
        }
    }
}
