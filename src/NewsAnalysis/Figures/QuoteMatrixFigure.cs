using NewsAnalysis.Articles;
using NewsAnalysis.Frames;
using NewsAnalysis.Quotes;
using static NewsAnalysis.Figures.Phrases;

namespace NewsAnalysis.Figures;

/// <summary>Quotations against articles: who carries which, and in which version.</summary>
internal static class QuoteMatrixFigure
{
    private const string Name = "quote-matrix";

    private const int MostArticles = 40;

    private static readonly (QuoteVersion Version, MarkStyle Style)[] Styles =
    [
        (QuoteVersion.Verbatim, new("verbatim", "V", "circle", Palette.Blue, Palette.Paper)),
        (QuoteVersion.Truncated, new("truncated", "T", "square", Palette.Sky)),
        (QuoteVersion.Altered, new("altered", "A", "diamond", Palette.Orange, Size: 26)),
        (QuoteVersion.Translated, new("translated otherwise", "O", "pentagon", Palette.Green, Size: 26)),
        (QuoteVersion.DifferentlyAttributed, new("given to another speaker", "S", "hexagon", Palette.Vermilion, Size: 26)),
        (QuoteVersion.Echoed, new("echoed without marks", "E", "octagon", Palette.Purple, Size: 24)),
        (QuoteVersion.Absent, MarkStyle.Faint("absent", "line-ew-open")),
    ];

    /// <summary>One drawn mark, in words.</summary>
    internal sealed record Row(string ClusterId, string Quotation, string? Speaker, string Article, QuoteVersion Version, string? Words, string? Difference);

    public static Figure Of(
        DataFrame<ArticleRow> articles, DataFrame<QuoteRow> quotes, DataFrame<QuoteClusterRow> clusters, DataFrame<QuoteCellRow> cells, int top)
    {
        DataFrame<QuoteClusterRow> shared = clusters.Where(c => c.Articles > 1).OrderByDescending(c => c.Articles);
        if (shared.Count == 0)
        {
            return EmptyFigure.Of(Nothing(articles.Count, clusters.Count), "Quotations that two articles carry would stand here, one a row.", new DataFrame<Row>(Name, []) { Export = null });
        }

        var carriers = cells.Where(c => c.Version != QuoteVersion.Absent).ToLookup(c => c.ClusterId, c => c.ArticleId, StringComparer.Ordinal);
        (ArticleAxis axis, QuoteClusterRow[] shown) = ArticleAxis.Covering(
            articles, shared.Select(c => (c, (IReadOnlyCollection<string>)[.. carriers[c.ClusterId]])), top, MostArticles);
        var places = shown.Index().ToDictionary(c => c.Item.ClusterId, c => c.Index, StringComparer.Ordinal);
        var cellsShown = cells.Where(c => places.ContainsKey(c.ClusterId));
        var words = quotes.GroupBy(q => (q.ClusterId, q.ArticleId)).ToDictionary(g => g.Key, g => string.Join(" … ", g.Select(q => q.Text).Distinct()));

        var rows = new List<Row>();
        var marks = new List<(int, int, MarkStyle, string, string?)>();
        foreach (QuoteCellRow cell in cellsShown.Where(c => axis.Place(c.ArticleId) is not null).OrderBy(c => places[c.ClusterId]))
        {
            QuoteClusterRow cluster = shown[places[cell.ClusterId]];
            var row = new Row(
                cell.ClusterId, cluster.Text, cluster.Speaker, axis.Label(cell.ArticleId), cell.Version,
                words.GetValueOrDefault((cell.ClusterId, cell.ArticleId)), cell.Difference);
            rows.Add(row);
            marks.Add((places[cell.ClusterId], axis.Place(cell.ArticleId)!.Value, Styles.First(s => s.Version == cell.Version).Style, Hover(row), EvidenceLink.To(cell.ArticleId, cell.Start, cell.Length)));
        }

        var matrix = new MatrixFigure
        {
            Rows = [.. shown.Select(c => $"“{c.Text.TrimEnd(',')}”")],
            Columns = axis.Labels,
            RowTitle = "quotation",
            Styles = [.. Styles.Select(s => s.Style)],
            Marks = marks,
        };
        int left = shared.Count - shown.Length;
        string caption = "A row is one utterance, in its fullest version, the most widely carried first; a mark shows that the article carries it, and how its words relate to that version. "
            + "A dash: the article does not have it, which does not mean that it left it out on purpose. Hover for the exact words."
            + (left == 0 ? "" : $" Of the most widely carried {Number(shown.Length)} {(shown.Length == 1 ? "is" : "are")} drawn; {Count(left, "more quotation")} in two or more articles {(left == 1 ? "is" : "are")} in the table quote-clusters.")
            + axis.Note;
        string title = Title(clusters, shared, cells);
        return matrix.Draw(title, caption, $"Matrix of {Count(shown.Length, "quotation")} by {Count(axis.Shown.Count, "article")}. {title}.", new DataFrame<Row>(Name, rows) { Export = null });
    }

    private static string Nothing(int articles, int clusters) => (articles, clusters) switch
    {
        (0, _) => "No article was read, so there are no quotations to compare",
        (_, 0) => "No quotation was found",
        (1, _) => $"Only one article was read: nobody else can carry its {Count(clusters, "quotation")}",
        (_, 1) => "The only quotation stands in one article",
        _ => $"None of the {Number(clusters)} quotations stands in more than one article",
    };

    private static string Title(DataFrame<QuoteClusterRow> clusters, DataFrame<QuoteClusterRow> shared, DataFrame<QuoteCellRow> cells)
    {
        var ids = shared.Select(c => c.ClusterId).ToHashSet(StringComparer.Ordinal);
        int changed = cells.Where(c => ids.Contains(c.ClusterId) && c.Version is QuoteVersion.Altered or QuoteVersion.Translated or QuoteVersion.DifferentlyAttributed)
            .Select(c => c.ClusterId).Distinct(StringComparer.Ordinal).Count();
        string carried = $"{Number(shared.Count)} of {Count(clusters.Count, "quotation")} {(shared.Count == 1 ? "stands" : "stand")} in two or more articles";
        string words = changed == 0 ? "neither words nor speakers change"
            : shared.Count == 1 ? "the words or the speaker change in it"
            : $"in {(changed < shared.Count ? Number(changed) : changed == 2 ? "both" : "all")} of them the words or the speaker change";
        return $"{carried}; {words}";
    }

    private static string Hover(Row row)
    {
        string said = row.Words is { } words ? $"“{words}”" : row.Version == QuoteVersion.Absent ? "not in this article" : $"without marks; fullest: “{row.Quotation}”";
        return string.Join("<br>", new[]
        {
            $"<b>{PlotText.Label(row.Article, 60)}</b>: {Words.Of(row.Version)}",
            PlotText.Wrap(said, 70, 8),
            row.Speaker is { } speaker ? PlotText.Label("— " + speaker, 70) : "",
            row.Difference is { } difference ? PlotText.Wrap("Difference: " + difference, 70, 6) : "",
        }.Where(line => line.Length > 0));
    }
}
