using System.Text.Json.Nodes;
using NewsAnalysis.Articles;
using NewsAnalysis.Frames;
using NewsAnalysis.Reuse;
using static NewsAnalysis.Figures.Phrases;

namespace NewsAnalysis.Figures;

/// <summary>Which wire text flows into which article, how many words of it, and whether the article says so.</summary>
internal static class WireFlowFigure
{
    private const string Name = "wire-flow";
    private const string CreditedFill = "rgba(0,114,178,.45)";
    private const string SilentFill = "rgba(213,94,0,.40)";

    // Between two bands, as a part of all words.
    private const double Gap = 0.05;

    /// <summary>One band.</summary>
    internal sealed record Row(string Family, string Wire, string ArticleId, string Article, int Words, bool Credited);

    public static Figure Of(DataFrame<ArticleRow> articles, DataFrame<FamilyRow> families, DataFrame<CompositionRow> composition, int most)
    {
        var labels = articles.ToDictionary(a => a.ArticleId, a => a.Label, StringComparer.Ordinal);
        var words = composition.Where(c => c.Part is CompositionPart.Family or CompositionPart.OneOther)
            .GroupBy(c => c.ArticleId, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(c => c.Words), StringComparer.Ordinal);
        Row[] all = [.. families
            .Select(f => new Row(f.FamilyId, f.Agency ?? "a wire that none names", f.ArticleId, labels.GetValueOrDefault(f.ArticleId, f.ArticleId), words.GetValueOrDefault(f.ArticleId), f.Credited))
            .Where(r => r.Words > 0)];
        if (all.Length == 0)
        {
            return EmptyFigure.Of("No two of these articles print one wire text", "The flow of words from wire texts into articles would stand here.", new DataFrame<Row>(Name, []));
        }

        var kept = all.OrderByDescending(r => r.Words).Take(most).ToHashSet();
        Row[] rows = [.. all.Where(kept.Contains).GroupBy(r => r.Family, StringComparer.Ordinal)
            .OrderByDescending(g => g.Sum(r => r.Words)).SelectMany(g => g.OrderByDescending(r => r.Words))];
        string note = all.Length == rows.Length ? "" : $" {Sentence(Count(all.Length - rows.Length, "article"))} with fewer such words {(all.Length - rows.Length == 1 ? "is" : "are")} not drawn.";
        string title = Title(all);
        return Draw(rows, title,
            "Left: wire texts, each the text that the articles of one family print. Right: those articles. The width of a band is the number of the article's words, quotations aside, that stand in another article, too. "
            + "Blue, with an unbroken edge: the article credits the agency; orange, with a dotted edge: it does not. The wire itself is not among the articles: that it exists is concluded from what they share." + note);
    }

    private static string Title(Row[] rows)
    {
        int silent = rows.Count(r => !r.Credited), wires = rows.Select(r => r.Family).Distinct(StringComparer.Ordinal).Count();
        string flow = $"{Sentence(Count(rows.Sum(r => r.Words), "word"))} of {Count(rows.Length, "article")} stand in {(wires == 1 ? "one wire text" : Number(wires) + " wire texts")}";
        return silent == 0 ? flow + ", and all credit it" : silent == rows.Length ? flow + ", and none credits it" : $"{flow}; {Number(silent)} of the articles {(silent == 1 ? "does" : "do")} not credit it";
    }

    private static Figure Draw(Row[] rows, string title, string caption)
    {
        double gap = Math.Max(1, rows.Sum(r => r.Words) * Gap), left = 0, right = 0;
        var bands = new List<JsonNode>();
        var handles = new List<(double X, double Y, string Text, string Hover, string Evidence)>();
        var marks = new List<(string Text, double X, double Y, bool Right)>();
        foreach (var family in rows.GroupBy(r => r.Family, StringComparer.Ordinal))
        {
            // The family's words stand together on the left, in the middle of what its articles take on the right.
            int words = family.Sum(r => r.Words);
            left = right + (family.Count() - 1) * gap / 2;
            marks.Add(($"{PlotText.Label(family.First().Wire, 22)}<br>({PlotText.Escape(family.Key)})", 0, left + words / 2.0, false));
            foreach (Row row in family)
            {
                bands.Add(RibbonShape.Trace(
                    (left, left + row.Words), (right, right + row.Words), true, row.Credited ? CreditedFill : SilentFill, row.Credited ? Palette.Blue : Palette.Vermilion, row.Credited ? "solid" : "dot"));
                handles.Add((0.5, (left + right + row.Words) / 2.0, Number(handles.Count + 1),
                    $"<b>{PlotText.Label(row.Article, 60)}</b><br>{Count(row.Words, "word")} of {PlotText.Label(row.Wire, 40)}<br>{(row.Credited ? "credits it" : "does not credit it")}", EvidenceLink.To(row.ArticleId)));
                marks.Add(($"{PlotText.Label(row.Article, 26)}<br>{Count(row.Words, "word")}, {(row.Credited ? "credited" : "no credit")}", 1, right + row.Words / 2.0, true));
                left += row.Words;
                right += row.Words + gap;
            }

            right += gap;
        }

        JsonObject x = PlotJson.Names("from the wire text to the article", ["wire text", "article"]);
        x["range"] = PlotJson.Array([-0.32, 1.45]);
        x["side"] = "top";
        JsonObject y = PlotJson.Amounts("words");
        y["range"] = PlotJson.Array([right, -gap]);
        y["showticklabels"] = false;
        y["showgrid"] = false;
        y["zeroline"] = false;
        JsonObject layout = PlotJson.Layout(Math.Max(260, rows.Length * 46 + 120), x, y);
        layout["showlegend"] = false;
        layout["annotations"] = PlotJson.Array(marks.Select(m => (JsonNode)new JsonObject
        {
            ["text"] = m.Text,
            ["x"] = m.X,
            ["y"] = Math.Round(m.Y, 1),
            ["xanchor"] = m.Right ? "left" : "right",
            ["align"] = m.Right ? "left" : "right",
            ["xshift"] = m.Right ? 6 : -6,
            ["showarrow"] = false,
            ["font"] = new JsonObject { ["size"] = 11 },
        }));
        return new Figure
        {
            Data = PlotJson.Array([.. bands, RibbonShape.Handles(handles)]),
            Layout = layout,
            Title = title,
            Caption = caption,
            AltText = $"Bands from {Count(rows.Select(r => r.Family).Distinct(StringComparer.Ordinal).Count(), "wire text")} to {Count(rows.Length, "article")}. {title}.",
            Source = new DataFrame<Row>(Name, rows),
            MinWidth = 560,
            MaxWidth = 900,
        };
    }
}
