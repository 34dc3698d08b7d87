using System.Text.Json.Nodes;
using NewsAnalysis.Articles;
using NewsAnalysis.Claims;
using NewsAnalysis.Frames;
using static NewsAnalysis.Figures.Phrases;

namespace NewsAnalysis.Figures;

/// <summary>The numbers that articles give for one thing, each a dot, set against the number that most give.</summary>
internal static class ReportedNumbersFigure
{
    private const string Name = "reported-numbers";
    private const double Apart = .13;
    private const double Widest = 10;

    /// <summary>Draws the claims, a row each.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="claims">The claims.</param>
    /// <param name="cells">What each article does with them.</param>
    /// <param name="quantities">The numbers of the articles.</param>
    /// <param name="top">Claims drawn at most.</param>
    public static Figure Of(DataFrame<ArticleRow> articles, DataFrame<ClaimRow> claims, DataFrame<ClaimCellRow> cells, DataFrame<QuantityRow> quantities, int top)
    {
        IReadOnlyList<ReportedNumbers.Row[]> all = ReportedNumbers.Of(articles, claims, cells, quantities);
        ReportedNumbers.Row[][] shown = [.. all.Take(top)];
        var frame = new DataFrame<ReportedNumbers.Row>(Name, shown.SelectMany(r => r)) { Export = null };
        if (all.Count == 0)
        {
            return EmptyFigure.Of("No number is given by two articles for the same thing", "Numbers that two articles give for one thing would stand here, a row each.", frame);
        }

        int apart = all.Count(r => r.Any(x => x.OfUsual != 1));
        string title = apart == 0
            ? $"The articles give the same value for {Every(all.Count, "number")} that two or more of them state"
            : $"For {(apart == all.Count ? Every(apart, "number") : $"{Number(apart)} of the {Number(all.Count)} numbers")} that two or more articles state, they give different values"
                + (all.Any(r => r.Any(x => x.OfUsual != 1 && x.Status == ClaimStatus.Differs)) ? "" : ", though compatible ones");
        string caption = "A row is one thing that is counted or measured, with the value most articles give (the first article, where as many give another); a dot is the number one article gives, divided by that value, on a scale of equal factors. "
            + "Dots at 1 are the same number; a triangle is a bound (at least, at most), a ring an approximate number; what is more than ten times off stands at the edge. Hover for the exact words. "
            + "A bound, a rounded or an approximate number off the line need not be in conflict with it."
            + (all.Count > shown.Length ? $" {Sentence(Count(all.Count - shown.Length, "more number"))} {(all.Count - shown.Length == 1 ? "is" : "are")} in the tables claims and quantities." : "");
        return new Figure
        {
            Data = [.. Traces(shown)],
            Layout = Layout(shown),
            Title = title,
            Caption = caption,
            AltText = $"Dots of the numbers that articles give for {Count(shown.Length, "thing")}. {title}.",
            Source = frame,
            MinWidth = 600,
            MaxWidth = 900,
        };
    }

    private static JsonObject Layout(ReportedNumbers.Row[][] shown)
    {
        double reach = Math.Max(1.25, Math.Min(Widest, shown.SelectMany(r => r).Max(x => Math.Max(x.OfUsual, 1 / Math.Max(x.OfUsual, 1e-9)))) * 1.1);
        double[] ticks = [.. new[] { .1, .2, .5, .8, 1, 1.25, 2, 5, 10 }.Where(t => t <= reach && t >= 1 / reach)];
        var x = new JsonObject
        {
            ["title"] = PlotJson.Title("times the value that most articles give"),
            ["type"] = "log",
            ["range"] = PlotJson.Array([-Math.Log10(reach), (double?)Math.Log10(reach)]),
            ["tickmode"] = "array",
            ["tickvals"] = PlotJson.Array(ticks.Select(t => (double?)t)),
            ["ticktext"] = PlotJson.Array(ticks.Select(t => t.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) + "×")),
            ["gridcolor"] = Palette.Grid,
            ["zeroline"] = false,
            ["automargin"] = true,
        };
        JsonObject y = PlotJson.NamesDown("what is counted", [.. shown.Select(r => $"{PlotText.Wrap(ClaimLabel.Around(r[0].Statement, Usual(r).Words), 38, 2)}<br><b>{PlotText.Label(ReportedNumbers.Shown(Usual(r)), 36)}</b>")]);
        y["showgrid"] = true;
        y["gridcolor"] = Palette.Grid;
        JsonObject layout = PlotJson.Layout((shown.Length * 58) + 150, x, y);
        layout["legend"] = PlotJson.Legend(below: false);
        layout["showlegend"] = true;
        return layout;
    }

    private static ReportedNumbers.Row Usual(ReportedNumbers.Row[] row) => Array.Find(row, x => x.OfUsual == 1) ?? row[0];

    private static IEnumerable<JsonNode> Traces(ReportedNumbers.Row[][] shown)
    {
        var dots = shown.Index().SelectMany(r => r.Item.Select((x, i) => (Row: x, Place: r.Index + ((i - ((r.Item.Length - 1) / 2d)) * Math.Min(Apart, .7 / r.Item.Length))))).ToArray();
        foreach ((string name, string colour, Func<ReportedNumbers.Row, bool> holds) in ((string, string, Func<ReportedNumbers.Row, bool>)[])
        [
            ("the same value", Palette.Blue, x => x.OfUsual == 1),
            ("another value, compatible", Palette.Sky, x => x.OfUsual != 1 && x.Status != ClaimStatus.Differs),
            ("another value", Palette.Vermilion, x => x.OfUsual != 1 && x.Status == ClaimStatus.Differs),
        ])
        {
            var part = dots.Where(d => holds(d.Row)).ToArray();
            if (part.Length == 0)
            {
                continue;
            }

            yield return new JsonObject
            {
                ["type"] = "scatter",
                ["mode"] = "markers",
                ["name"] = name,
                ["x"] = PlotJson.Array(part.Select(d => (double?)Math.Clamp(d.Row.OfUsual, 1 / Widest, Widest))),
                ["y"] = PlotJson.Array(part.Select(d => (double?)d.Place)),
                ["marker"] = new JsonObject { ["color"] = colour, ["size"] = 11, ["symbol"] = PlotJson.Array(part.Select(d => Symbol(d.Row))), ["line"] = new JsonObject { ["width"] = 1, ["color"] = colour } },
                ["hoverinfo"] = "text",
                ["hovertext"] = PlotJson.Array(part.Select(d => $"<b>{PlotText.Label(d.Row.Article, 60)}</b>: {PlotText.Label(ReportedNumbers.Shown(d.Row), 40)}<br>{PlotText.Wrap($"“{d.Row.Words}”", 70, 4)}")),
                ["customdata"] = PlotJson.Evidence(part.Select(d => EvidenceLink.To(d.Row.ArticleId, d.Row.Start, d.Row.Length))),
                ["cliponaxis"] = false,
            };
        }
    }

    // The shape tells bounds apart; that a dot is another value is told by its place, so colour is never the only sign.
    private static string Symbol(ReportedNumbers.Row row) => row.Bound switch
    {
        QuantityBound.AtLeast => "triangle-right",
        QuantityBound.AtMost => "triangle-left",
        QuantityBound.About => "circle-open",
        QuantityBound.Between => "square",
        _ => row.OfUsual != 1 && row.Status == ClaimStatus.Differs ? "diamond" : "circle",
    };
}
