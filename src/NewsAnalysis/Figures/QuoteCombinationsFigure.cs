using System.Text.Json.Nodes;
using NewsAnalysis.Articles;
using NewsAnalysis.Frames;
using NewsAnalysis.Quotes;
using static NewsAnalysis.Figures.Phrases;

namespace NewsAnalysis.Figures;

/// <summary>Which articles carry the same quotations together: bars over a matrix of combinations.</summary>
/// <remarks>The form is the UpSet plot of A. Lex, N. Gehlenborg, H. Strobelt, R. Vuillemot and H. Pfister (2014).</remarks>
internal static class QuoteCombinationsFigure
{
    private const string Name = "quote-combinations";

    private const int MostArticles = 40;

    /// <summary>Up to so many articles, what one article carries alone is a combination, too.</summary>
    private const int FewArticles = 12;

    private const int BarsHeight = 170, RowHeight = 26;

    /// <summary>One combination of articles.</summary>
    internal sealed record Row(string Articles, int Size, int Quotations, string Example);

    public static Figure Of(DataFrame<ArticleRow> articles, DataFrame<QuoteClusterRow> clusters, DataFrame<QuoteCellRow> cells, int top)
    {
        var carriers = cells.Where(c => c.Version != QuoteVersion.Absent)
            .GroupBy(c => c.ClusterId, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(c => c.ArticleId).Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
        bool few = articles.Count <= FewArticles;
        var order = articles.Index().ToDictionary(a => a.Item.ArticleId, a => a.Index, StringComparer.Ordinal);
        var combinations = clusters.Where(c => carriers.ContainsKey(c.ClusterId))
            .Select(c => (Cluster: c, Ids: carriers[c.ClusterId].Where(order.ContainsKey).OrderBy(id => order[id]).ToArray()))
            .Where(c => c.Ids.Length >= (few ? 1 : 2))
            .GroupBy(c => string.Join('\n', c.Ids), StringComparer.Ordinal)
            .Select(g => (g.First().Ids, Count: g.Count(), Example: g.First().Cluster.Text, Clusters: g.Select(c => c.Cluster.ClusterId).ToArray()))
            .OrderByDescending(c => c.Count).ThenByDescending(c => c.Ids.Length).ThenBy(c => string.Join('\n', c.Ids), StringComparer.Ordinal)
            .ToArray();
        if (articles.Count < 2 || !combinations.Any(c => c.Ids.Length > 1))
        {
            return EmptyFigure.Of(
                articles.Count < 2 ? "With fewer than two articles there are no combinations" : "No two articles carry the same quotation",
                "Combinations of articles that carry the same quotations would stand here, one a column.", new DataFrame<Row>(Name, []) { Export = null });
        }

        var (axis, shown) = ArticleAxis.Covering(articles, combinations.Select(c => (c, (IReadOnlyCollection<string>)c.Ids)), top, MostArticles);
        var rows = new DataFrame<Row>(Name, combinations.Select(c => new Row(List(c.Ids.Select(axis.Label), 50), c.Ids.Length, c.Count, c.Example))) { Export = null };
        var echoed = cells.Where(c => c.Version == QuoteVersion.Echoed).Select(c => c.ClusterId).ToHashSet(StringComparer.Ordinal);
        string title = Title([.. combinations.Where(c => c.Ids.Length > 1).Select(c => (c.Ids, c.Count, c.Clusters.Any(echoed.Contains))).Take(2)], axis, articles.Count);
        int left = combinations.Length - shown.Length;
        string caption = "A column is one combination of articles: the joined dots below say which articles, the bar above how many quotations stand in all of these and in no other. "
            + (few ? "A single dot: what one article has alone. " : "What one article has alone is not drawn. ")
            + "Words repeated without quotation marks count as carried."
            + (left == 0 ? "" : $" {Sentence(Count(left, "more combination"))} {(left == 1 ? "is" : "are")} in the data of this figure.") + axis.Note;
        return Draw(axis, shown, title, caption, rows);
    }

    // The group that shares most stands first.
    private static string Title((string[] Ids, int Count, bool Echoed)[] groups, ArticleAxis axis, int articles)
    {
        (string[] Ids, int Count, bool Echoed) first = groups[0];
        bool tied = groups.Length > 1 && groups[1].Count == first.Count;
        string together = $"{Sentence(Count(first.Count, "quotation"))} {(first.Count == 1 ? "stands" : "stand")}{(first.Echoed ? ", with quotation marks or without," : "")}";
        return first.Ids.Length == articles && articles > 2
            ? $"{together} in all {Number(articles)} articles: no other group shares more"
            : $"{together} in {List(first.Ids.Select(id => PlotText.Shorten(axis.Label(id), 40)), 4)} and nowhere else" + (articles == 2 ? "" : tied ? ": no other group shares more" : ", the most of any group");
    }

    private static Figure Draw(ArticleAxis axis, (string[] Ids, int Count, string Example, string[] Clusters)[] shown, string title, string caption, IDataFrame source)
    {
        int articles = axis.Shown.Count;
        double split = (double)(articles * RowHeight) / ((articles * RowHeight) + BarsHeight);
        JsonObject x = PlotJson.Names("combination of articles", [.. shown.Select((_, i) => Number(i + 1))]);
        x["showticklabels"] = false;
        JsonObject y = PlotJson.NamesDown("article", PlotText.Labels(axis.Labels, PlotJson.LabelLength));
        y["domain"] = PlotJson.Array([0.0, split - 0.02]);
        y["showgrid"] = true;
        y["gridcolor"] = Palette.Grid;
        JsonObject amounts = PlotJson.Amounts("quotations");
        amounts["domain"] = PlotJson.Array([split + 0.02, 1.0]);
        amounts["dtick"] = Step(shown.Max(c => c.Count));
        JsonObject layout = PlotJson.Layout((articles * RowHeight) + BarsHeight + 100, x, y);
        layout["yaxis2"] = amounts;
        layout["showlegend"] = false;
        return new Figure
        {
            Data = [.. Traces(axis, shown)],
            Layout = layout,
            Title = title,
            Caption = caption,
            AltText = $"Bars of {Count(shown.Length, "combination")} of {Count(articles, "article")}. {title}.",
            Source = source,
            MinWidth = 220 + (shown.Length * 22),
            MaxWidth = 320 + (shown.Length * 70),
        };
    }

    // Whole numbers, at most about five of them.
    private static int Step(int most) => Math.Max(1, (most + 4) / 5);

    private static IEnumerable<JsonNode> Traces(ArticleAxis axis, (string[] Ids, int Count, string Example, string[] Clusters)[] shown)
    {
        string[] hovers = [.. shown.Select(c => $"<b>{Count(c.Count, "quotation")}</b> in {PlotText.Wrap(List(c.Ids.Select(axis.Label), 12), 70, 6)}<br>{PlotText.Wrap("such as “" + c.Example.TrimEnd(',') + "”", 70, 4)}")];
        yield return new JsonObject
        {
            ["type"] = "bar",
            ["x"] = PlotJson.Array(Enumerable.Range(0, shown.Length)),
            ["y"] = PlotJson.Array(shown.Select(c => c.Count)),
            ["yaxis"] = "y2",
            ["text"] = PlotJson.Array(shown.Select(c => Number(c.Count))),
            ["textposition"] = "outside",
            ["marker"] = new JsonObject { ["color"] = Palette.Blue },
            ["hovertext"] = PlotJson.Array(hovers),
            ["hoverinfo"] = "text",
            ["customdata"] = PlotJson.Evidence(shown.Select(c => EvidenceLink.ToList(c.Clusters))),
        };
        for (int i = 0; i < shown.Length; i++)
        {
            int[] places = [.. shown[i].Ids.Select(axis.Place).OfType<int>().Order()];
            yield return new JsonObject
            {
                ["type"] = "scatter",
                ["mode"] = places.Length > 1 ? "lines+markers" : "markers",
                ["x"] = PlotJson.Array(places.Select(_ => i)),
                ["y"] = PlotJson.Array(places),
                ["marker"] = new JsonObject { ["color"] = Palette.Ink, ["size"] = 12 },
                ["line"] = new JsonObject { ["color"] = Palette.Ink, ["width"] = 2 },
                ["hovertext"] = PlotJson.Array(places.Select(_ => hovers[i])),
                ["hoverinfo"] = "text",
                ["customdata"] = PlotJson.Evidence(places.Select(_ => EvidenceLink.ToList(shown[i].Clusters))),
                ["showlegend"] = false,
            };
        }
    }
}
