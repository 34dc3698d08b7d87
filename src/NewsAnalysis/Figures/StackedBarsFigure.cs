using System.Text.Json.Nodes;
using NewsAnalysis.Frames;

namespace NewsAnalysis.Figures;

/// <summary>Draws one bar a row, made of parts that pattern and colour tell apart.</summary>
internal sealed class StackedBarsFigure
{
    /// <summary>From so many bars on, they are drawn thinner.</summary>
    private const int Many = 12;

    /// <summary>Names of the bars, whole.</summary>
    public required IReadOnlyList<string> Bars { get; init; }

    /// <summary>What the bars are.</summary>
    public required string BarTitle { get; init; }

    /// <summary>What the amounts are, with the unit.</summary>
    public required string AmountTitle { get; init; }

    /// <summary>The parts, in the order they are stacked: name, look, and the amount and hover text (escaped) of each bar.</summary>
    public required IReadOnlyList<(string Name, PartStyle Style, IReadOnlyList<int> Amounts, IReadOnlyList<string> Hovers)> Parts { get; init; }

    /// <summary>Where the evidence of a part of a bar stands (<see cref="EvidenceLink"/>), by the numbers of part and bar.</summary>
    public required Func<int, int, string?> Evidence { get; init; }

    public Figure Draw(string title, string caption, string alt, IDataFrame source)
    {
        JsonObject y = PlotJson.NamesDown(BarTitle, PlotText.Labels(Bars, 28));
        JsonObject layout = PlotJson.Layout(Bars.Count * (Bars.Count > Many ? 26 : 40) + 150, PlotJson.Amounts(AmountTitle), y);
        layout["barmode"] = "stack";
        layout["uniformtext"] = new JsonObject { ["minsize"] = 10, ["mode"] = "hide" };
        layout["bargap"] = 0.3;
        layout["showlegend"] = true;
        layout["legend"] = PlotJson.Legend(below: false);
        return new Figure
        {
            Data = [.. Parts.Index().Where(p => p.Item.Amounts.Any(a => a > 0)).Select(p => Trace(p.Item, p.Index))],
            Layout = layout,
            Title = title,
            Caption = caption,
            AltText = alt,
            Source = source,
            MinWidth = 340,
            MaxWidth = 1000,
        };
    }

    private JsonNode Trace((string Name, PartStyle Style, IReadOnlyList<int> Amounts, IReadOnlyList<string> Hovers) part, int number)
    {
        var marker = new JsonObject
        {
            ["color"] = part.Style.Colour,
            ["line"] = new JsonObject { ["color"] = Palette.Paper, ["width"] = 1 },
        };
        if (part.Style.Pattern.Length > 0)
        {
            marker["pattern"] = new JsonObject { ["shape"] = part.Style.Pattern, ["fgcolor"] = Palette.Ink, ["fgopacity"] = 0.25, ["fillmode"] = "overlay", ["size"] = 8, ["solidity"] = 0.15 };
        }

        return new JsonObject
        {
            ["type"] = "bar",
            ["orientation"] = "h",
            ["name"] = PlotText.Escape(part.Name),
            ["y"] = PlotJson.Array(Enumerable.Range(0, part.Amounts.Count)),
            ["x"] = PlotJson.Array(part.Amounts),
            ["text"] = PlotJson.Array(part.Amounts.Select(a => a == 0 ? "" : Phrases.Number(a))),
            ["textposition"] = "inside",
            ["insidetextanchor"] = "middle",
            ["textangle"] = 0,
            ["constraintext"] = "both",
            ["textfont"] = new JsonObject { ["color"] = part.Style.Ink },
            ["hovertext"] = PlotJson.Array(part.Hovers),
            ["hoverinfo"] = "text",
            ["customdata"] = PlotJson.Evidence(part.Amounts.Select((amount, bar) => amount == 0 ? null : Evidence(number, bar))),
            ["marker"] = marker,
        };
    }
}
