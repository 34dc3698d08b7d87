using NewsAnalysis.Articles;
using NewsAnalysis.Frames;
using NewsAnalysis.Quotes;
using NewsAnalysis.Text;
using static NewsAnalysis.Figures.Phrases;

namespace NewsAnalysis.Figures;

/// <summary>The quotations that one article has and no other one repeats, with marks or without.</summary>
internal static class QuotesAlone
{
    private static readonly AloneTable<QuoteRow> Table = new("quotation", "Articles in the table quote-clusters", ("alone", "the longest", "speakers"))
    {
        Share = (alone, all) => $"{Number(alone)} of its {Number(all)}",
        Example = q => Fragment.Evidence($"“{Html.Encode(PlotText.Shorten(q.Text.TrimEnd(','), 140))}”", q.ArticleId, new TextSpan(q.Start, q.Length)),
        About = quotes => List(quotes.Select(q => q.Speaker ?? "left open").CountBy(s => s, StringComparer.Ordinal).OrderByDescending(s => s.Value).Select(s => $"{s.Key} ({Number(s.Value)})"), 5),
    };

    public static HtmlFragment Of(
        DataFrame<ArticleRow> articles, DataFrame<QuoteRow> quotes, DataFrame<QuoteClusterRow> clusters, DataFrame<QuoteCellRow> cells, int top)
    {
        var echoed = cells.Where(c => c.Version == QuoteVersion.Echoed).Select(c => c.ClusterId).ToHashSet(StringComparer.Ordinal);
        var single = clusters.Where(c => c.Articles == 1 && !echoed.Contains(c.ClusterId)).Select(c => c.ClusterId).ToHashSet(StringComparer.Ordinal);
        var all = quotes.Where(q => q.Kind is QuoteKind.Full or QuoteKind.Fragment).ToLookup(q => q.ArticleId, StringComparer.Ordinal);
        return Table.Of(
            articles,
            a => ([.. all[a.ArticleId].Where(q => single.Contains(q.ClusterId)).OrderByDescending(q => q.Text.Length)], all[a.ArticleId].Count()),
            "No article has a quotation that no other one carries.", top);
    }
}
