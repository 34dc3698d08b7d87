using NewsAnalysis.Articles;
using NewsAnalysis.Frames;
using NewsAnalysis.Reuse;
using static NewsAnalysis.Figures.Phrases;

namespace NewsAnalysis.Figures;

/// <summary>How much of each article stands in each other: a directed heat map of shares.</summary>
internal static class ShareHeatmapFigure
{
    private const string Name = "shares";

    /// <summary>One cell: the share of an article's words that another has, too.</summary>
    internal sealed record Row(string Of, string In, double Share, Derivation Derivation, string? Family);

    public static Figure Of(DataFrame<ArticleRow> articles, DataFrame<PairRow> pairs, int most)
    {
        var shares = pairs.SelectMany(p => new[] { (Of: p.ArticleA, In: p.ArticleB, Share: p.ShareOfA, Pair: p), (Of: p.ArticleB, In: p.ArticleA, Share: p.ShareOfB, Pair: p) })
            .Where(s => s.Share > 0).ToArray();
        if (shares.Length == 0)
        {
            return EmptyFigure.Of(Nothing(articles.Count), "The share of each article's words that stand in each other would be drawn here.", new DataFrame<Row>(Name, []) { Export = null });
        }

        var strongest = shares.OrderByDescending(s => s.Share).ThenBy(s => s.Of, StringComparer.Ordinal).ThenBy(s => s.In, StringComparer.Ordinal).ToArray();
        (ArticleAxis axis, _) = ArticleAxis.Covering(articles, strongest.Select(s => (s, (IReadOnlyCollection<string>)[s.Of, s.In])), strongest.Length, most);
        int count = axis.Shown.Count;
        var values = new double?[count, count];
        var hovers = new string?[count, count];
        var rows = new List<Row>();
        foreach (var share in shares)
        {
            if (axis.Place(share.Of) is { } row && axis.Place(share.In) is { } column && row != column)
            {
                values[row, column] = Math.Round(share.Share, 4);
                hovers[row, column] = $"{Percent(share.Share)} of the words of {Bold(axis, row)}<br>stand in {Bold(axis, column)}, too"
                    + (share.Pair.Family is { } family ? "<br>both of wire family " + PlotText.Label(family, 40) : "");
                rows.Add(new Row(axis.Label(share.Of), axis.Label(share.In), Math.Round(share.Share, 4), share.Pair.Derivation, share.Pair.Family));
            }
        }

        var figure = new HeatmapFigure
        {
            Rows = axis.Labels,
            Columns = axis.Labels,
            RowTitle = "words of this article …",
            ColumnTitle = "… that stand in this article, too",
            Values = values,
            Texts = (row, column) => values[row, column] switch { null => "", { } share => Percent(share).Replace("under 1%", "&lt;1%", StringComparison.Ordinal).Replace("over 99%", "&gt;99%", StringComparison.Ordinal) },
            Hovers = hovers,
            Evidence = (row, column) => values[row, column] is null ? null : EvidenceLink.ToPair(axis.Shown[row].ArticleId, axis.Shown[column].ArticleId),
            Scale = "share of words",
            Format = ".0%",
            Top = Math.Max(0.1, Math.Ceiling(shares.Max(s => s.Share) * 10) / 10),
        };
        var first = strongest[0];
        string title = Sentence($"{Percent(first.Share)} of the words of {axis.Label(first.Of)} stand in {axis.Label(first.In)}, too") + (articles.Count == 2 ? "" : ": the most that any two articles share");

        string caption = "An empty cell beside the diagonal: nothing is shared. Read along a row: of this article's words, the share that stands in a shared run of words in the article of the column. The two directions differ when one text is longer. "
            + "Quotations that both print count, too. A share does not say who copied whom: both may have a third text." + axis.Note;
        return figure.Draw(title, caption, $"Heat map of the shares of {Count(count, "article")} in each other. {title}.", new DataFrame<Row>(Name, rows) { Export = null }.OrderByDescending(r => r.Share));
    }

    private static string Bold(ArticleAxis axis, int place) => $"<b>{PlotText.Label(axis.Shown[place].Label, 60)}</b>";

    private static string Nothing(int articles) => articles switch
    {
        0 => "No article was read, so there is nothing to compare",
        1 => "Only one article was read: there is no other text it could share words with",
        _ => $"None of the {Number(articles)} articles shares a run of words with another",
    };
}
